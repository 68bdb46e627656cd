package jp.hersys.editions;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import jp.hersys.cases.LineListRow;
import org.jspecify.annotations.Nullable;

/// What a publisher's list says of a case: an item that a correction may change, in the order of the open-data list.
/// Code list `case-items`.
public enum CaseItem {
    /// 公表_年月日.
    ANNOUNCED_ON,
    /// 発症_年月日.
    ONSET_ON,
    /// 患者_居住地: the area's code; its spelling is free text.
    RESIDENCE,
    /// 患者_年代.
    AGE_BAND,
    /// 患者_性別.
    SEX,
    /// 患者_状態.
    CONDITION,
    /// 患者_渡航歴の有無フラグ.
    TRAVEL_HISTORY,
    /// 患者_退院済フラグ.
    DISCHARGED,
    /// 患者_職業, free text.
    OCCUPATION,
    /// 患者_症状, free text.
    SYMPTOMS,
    /// 備考, free text.
    REMARKS;

    /// Its code in the code list.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What a row says, as a code or an ISO day; null where it says nothing, and always for free text: a text may have
    /// been corrected because it should never have been published, so a difference must not repeat it.
    @Nullable
    String of(LineListRow row) {
        return switch (this) {
            case ANNOUNCED_ON -> row.announcedOn().toString();
            case ONSET_ON -> text(row.onsetOn());
            case RESIDENCE -> row.residenceCode();
            case AGE_BAND -> row.ageBandCode();
            case SEX -> row.sexCode();
            case CONDITION -> row.conditionCode();
            case TRAVEL_HISTORY -> row.travelHistoryCode();
            case DISCHARGED -> row.dischargedCode();
            case OCCUPATION, SYMPTOMS, REMARKS -> null;
        };
    }

    /// Whether two rows say different things of it, the spelling of a text included.
    boolean differs(LineListRow before, LineListRow after) {
        return switch (this) {
            case RESIDENCE ->
                !Objects.equals(before.residence(), after.residence())
                        || !Objects.equals(before.residenceCode(), after.residenceCode());
            case OCCUPATION -> !Objects.equals(before.occupation(), after.occupation());
            case SYMPTOMS -> !Objects.equals(before.symptoms(), after.symptoms());
            case REMARKS -> !Objects.equals(before.remarks(), after.remarks());
            default -> !Objects.equals(of(before), of(after));
        };
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
