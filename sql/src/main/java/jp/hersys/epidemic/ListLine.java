package jp.hersys.epidemic;

import java.time.LocalDate;
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
        String remarks) {}
