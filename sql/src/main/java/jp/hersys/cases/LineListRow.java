package jp.hersys.cases;

import java.time.LocalDate;
import jp.hersys.intake.Fact;
import org.jspecify.annotations.Nullable;

/// What one row of a publisher's line list (陽性患者属性) says of a case: a fact without a person.
///
/// Codes are those of the code lists; null means "the row does not say", which is not the same as "unknown".
///
/// @param announcedOn       公表_年月日, the day by which the figures count
/// @param onsetOn           発症_年月日
/// @param residence         患者_居住地 as written, white space folded
/// @param residenceCode     municipality (six digits), prefecture (six digits: somewhere in it) or `OUT`
///                          (outside the publisher's prefecture, not said where); null where not public or not
/// recognised
/// @param ageBandCode       code list `age-bands`
/// @param sexCode           code list `sexes`
/// @param occupation        患者_職業 as written
/// @param conditionCode     患者_状態, code list `conditions`
/// @param symptoms          患者_症状 as written, joined by `;`
/// @param travelHistoryCode 患者_渡航歴の有無フラグ, code list `yes-no-unknown`
/// @param dischargedCode    患者_退院済フラグ, code list `yes-no-unknown`
/// @param remarks           備考 as written
public record LineListRow(
        LocalDate announcedOn,
        @Nullable LocalDate onsetOn,
        @Nullable String residence,
        @Nullable String residenceCode,
        @Nullable String ageBandCode,
        @Nullable String sexCode,
        @Nullable String occupation,
        @Nullable String conditionCode,
        @Nullable String symptoms,
        @Nullable String travelHistoryCode,
        @Nullable String dischargedCode,
        @Nullable String remarks)
        implements Fact {}
