package jp.hersys.epidemic;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of a published line list (陽性患者属性), its words as they stand in the file; what a cell leaves open is empty.
///
/// @param no          No
/// @param announcedOn 公表_年月日
/// @param onsetOn     発症_年月日, null where the list does not say
/// @param residence   患者_居住地
/// @param age         患者_年代
/// @param sex         患者_性別
/// @param occupation  患者_職業
/// @param condition   患者_状態
/// @param symptoms    患者_症状, joined by `;`
/// @param travel      患者_渡航歴の有無フラグ
/// @param discharged  患者_退院済フラグ
/// @param remarks     備考
public record ListLine(
        String no,
        LocalDate announcedOn,
        @Nullable LocalDate onsetOn,
        String residence,
        String age,
        String sex,
        String occupation,
        String condition,
        String symptoms,
        String travel,
        String discharged,
        String remarks) {

    /// The rows of a prefecture's JSON list, in its order; the columns such a list lacks are empty.
    ///
    /// The stream is read to its end and left open.
    public static List<ListLine> fromJson(InputStream json) {
        return LineListJson.read(json);
    }

    /// The same words under another number.
    public ListLine numbered(String otherNo) {
        return new ListLine(
                otherNo,
                announcedOn,
                onsetOn,
                residence,
                age,
                sex,
                occupation,
                condition,
                symptoms,
                travel,
                discharged,
                remarks);
    }

    /// Whether the two rows say the same, whatever their numbers and however they spell age and sex.
    boolean saysTheSameAs(ListLine other) {
        return Meaning.ofAge(age).equals(Meaning.ofAge(other.age))
                && Meaning.ofSex(sex).equals(Meaning.ofSex(other.sex))
                && equals(other.numbered(no).aged(age).ofSex(sex));
    }

    /// The same person announced on another day; an onset that would come after it moves with it.
    ListLine announced(LocalDate day) {
        var onset = onsetOn != null && onsetOn.isAfter(day) ? day : onsetOn;
        return new ListLine(
                no, day, onset, residence, age, sex, occupation, condition, symptoms, travel, discharged, remarks);
    }

    ListLine living(String otherResidence) {
        return new ListLine(
                no,
                announcedOn,
                onsetOn,
                otherResidence,
                age,
                sex,
                occupation,
                condition,
                symptoms,
                travel,
                discharged,
                remarks);
    }

    ListLine aged(String otherAge) {
        return new ListLine(
                no,
                announcedOn,
                onsetOn,
                residence,
                otherAge,
                sex,
                occupation,
                condition,
                symptoms,
                travel,
                discharged,
                remarks);
    }

    ListLine ofSex(String otherSex) {
        return new ListLine(
                no,
                announcedOn,
                onsetOn,
                residence,
                age,
                otherSex,
                occupation,
                condition,
                symptoms,
                travel,
                discharged,
                remarks);
    }
}
