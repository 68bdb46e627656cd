package jp.hersys.profiles;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import jp.hersys.profiles.RefusedRowsFile.Reason;
import org.jspecify.annotations.Nullable;

/// Finds the reasons of each row of a file that is read once more, both in the order of lines: no more than the reasons
/// of one line are in memory.
final class ReasonsByRow {

    private final RowKeys keys;
    private final boolean counts;
    private final Iterator<Reason> reasons;
    private final Map<String, String> ofLine = new HashMap<>();
    private @Nullable Reason ahead;
    private long line;

    ReasonsByRow(Profile profile, Iterator<Reason> reasons) {
        this.keys = new RowKeys(profile.identifies());
        this.counts = profile.kind() == Profile.Kind.TOTALS;
        this.reasons = reasons;
        this.ahead = reasons.hasNext() ? reasons.next() : null;
    }

    /// Whether no row that is still to come has a reason.
    boolean isDone() {
        return ahead == null && ofLine.isEmpty();
    }

    /// The reasons of this row, null where it has none. Reasons of lines that were passed are dropped.
    @Nullable
    String of(RawRow row) {
        if (row.line() != line) {
            line = row.line();
            ofLine.clear();
            while (ahead != null && ahead.line() <= line) {
                if (ahead.line() == line) {
                    ofLine.merge(ahead.rowKey(), ahead.text(), (one, other) -> one + " " + other);
                }
                ahead = reasons.hasNext() ? reasons.next() : null;
            }
        }
        if (ofLine.isEmpty()) {
            return null;
        }
        var key = keys.of(row);
        var reason = ofLine.remove(key == null ? keys.standIn(row) : key);
        // A row of counts is named by area and period, not by what stands in it: its line tells it. Where a whole file
        // is one line, all of it comes back: a row too many does no harm, one too few would be lost.
        return reason == null && counts ? String.join(" ", ofLine.values()) : reason;
    }
}
