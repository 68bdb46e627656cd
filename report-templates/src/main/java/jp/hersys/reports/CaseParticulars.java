package jp.hersys.reports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What an announcement tells of one case, in words. An empty text is "the list does not say". Nothing else of a
/// person reaches a paper: no nationality, no underlying disease, no name (MHLW 2020-02-27).
///
/// @param announcedOn 公表_年月日
/// @param onsetOn     発症_年月日
/// @param residence   患者_居住地 as written
/// @param ageBand     患者_年代, such as 20代
/// @param sex         患者_性別
/// @param occupation  患者_職業 as written; only what the public list holds
/// @param condition   患者_状態
/// @param symptoms    患者_症状, several joined by ";"
/// @param travel      code of 患者_渡航歴の有無フラグ: Y, N, U
/// @param discharged  code of 患者_退院済フラグ: Y, N, U
/// @param remarks     備考 as written
public record CaseParticulars(
        LocalDate announcedOn,
        @Nullable LocalDate onsetOn,
        String residence,
        String ageBand,
        String sex,
        String occupation,
        String condition,
        String symptoms,
        String travel,
        String discharged,
        String remarks) {}
