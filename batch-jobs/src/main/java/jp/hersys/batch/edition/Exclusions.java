package jp.hersys.batch.edition;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.hersys.batch.edition.CaseCountMapper.Look;
import jp.hersys.batch.edition.CaseCountMapper.Notified;

/// What an edition does not count, and why: no state may silently drop a row.
///
/// @param withdrawn cases that no longer count
/// @param refused   rows that never became a case
/// @param afterDay  cases announced after the day of the edition
/// @param notified  notifications that are no cases
/// @param listed    identities of cases, whatever their state; counted by a statement of its own
record Exclusions(long withdrawn, long refused, long afterDay, Notified notified, long listed) {

    /// Counts; call it inside {@link jp.hersys.audit.Access}.
    static Exclusions of(Look look, CaseCountMapper mapper) {
        var uncounted = mapper.uncounted(look);
        return new Exclusions(
                uncounted.withdrawn(),
                mapper.refused(look),
                uncounted.afterDay(),
                mapper.notified(look),
                mapper.listed(look));
    }

    /// Identities known: of cases, of rows that were refused, of notifications that are no cases.
    long received() {
        return listed + refused + notified.unconfirmed() + notified.withdrawn();
    }

    /// By reason code of the code list `exclusion-reasons`. Where a publisher is notified of cases, it is said how many
    /// of
    /// them wait, also when none does.
    Map<String, Long> byReason() {
        var reasons = new LinkedHashMap<String, Long>();
        reasons.put("withdrawn", withdrawn + notified.withdrawn());
        reasons.put("refused", refused);
        reasons.put("after-day", afterDay);
        if (notified.all() > 0) {
            reasons.put("unconfirmed", notified.unconfirmed());
        }
        return reasons;
    }
}
