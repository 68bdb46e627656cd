package jp.hersys.batch.edition;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.hersys.batch.edition.CaseCountMapper.Look;

/// What an edition does not count, and why: no state may silently drop a row.
///
/// @param withdrawn cases that no longer count
/// @param refused   rows that never became a case
/// @param afterDay  cases announced after the day of the edition
/// @param listed    identities of cases, whatever their state; counted by a statement of its own
record Exclusions(long withdrawn, long refused, long afterDay, long listed) {

    /// Counts; call it inside {@link jp.hersys.audit.Access}.
    static Exclusions of(Look look, CaseCountMapper mapper) {
        var uncounted = mapper.uncounted(look);
        return new Exclusions(uncounted.withdrawn(), mapper.refused(look), uncounted.afterDay(), mapper.listed(look));
    }

    /// Row identities known, refused ones included.
    long received() {
        return listed + refused;
    }

    /// By reason code of the code list `exclusion-reasons`.
    Map<String, Long> byReason() {
        var reasons = new LinkedHashMap<String, Long>();
        reasons.put("withdrawn", withdrawn);
        reasons.put("refused", refused);
        reasons.put("after-day", afterDay);
        return reasons;
    }
}
