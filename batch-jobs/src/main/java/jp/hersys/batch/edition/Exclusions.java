package jp.hersys.batch.edition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.hersys.batch.edition.CaseCountMapper.Look;
import jp.hersys.batch.edition.CaseCountMapper.Notified;
import jp.hersys.batch.edition.CaseCountMapper.Uncounted;

/// What an edition does not count, and why: no state may silently drop a row.
///
/// @param cases    cases that are left out
/// @param refused  rows that never became a case
/// @param notified notifications that are no cases
/// @param listed   identities of cases, whatever their state; counted by a statement of its own
record Exclusions(Uncounted cases, long refused, Notified notified, long listed) {

    /// Counts; call it inside {@link jp.hersys.audit.Access}.
    static Exclusions of(Look look, CaseCountMapper mapper) {
        return new Exclusions(mapper.uncounted(look), mapper.refused(look), mapper.notified(look), mapper.listed(look));
    }

    /// Cases that no longer count.
    long withdrawn() {
        return cases.withdrawn();
    }

    /// Identities known: of cases, of rows that were refused, of notifications that are no cases.
    long received() {
        return listed + refused + notified.unconfirmed() + notified.merged() + notified.withdrawn();
    }

    /// By reason code of the code list `exclusion-reasons`. Where a publisher is notified of cases, it is said how many
    /// of them wait, also when none does; the others of notified cases are said where there are any.
    Map<String, Long> byReason() {
        var reasons = new LinkedHashMap<String, Long>();
        reasons.put("withdrawn", cases.withdrawn() + notified.withdrawn());
        reasons.put("refused", refused);
        reasons.put("after-day", cases.afterDay());
        if (notified.all() > 0) {
            reasons.put("unconfirmed", notified.unconfirmed());
        }
        reasons.put("merged", cases.merged() + notified.merged());
        reasons.put("elsewhere", cases.elsewhere());
        reasons.put("counted-twice", cases.countedTwice());
        List.of("merged", "elsewhere", "counted-twice").forEach(reason -> reasons.remove(reason, 0L));
        return reasons;
    }
}
