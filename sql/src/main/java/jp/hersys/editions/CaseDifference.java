package jp.hersys.editions;

import jp.hersys.cases.LineListRow;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import org.jspecify.annotations.Nullable;

/// What one case counted for at one moment and at another, where the two differ: a line of the answer to "why is this
/// figure not the one of yesterday".
///
/// @param publisherCode who counts the case
/// @param rowKey        its number in the publisher's list
/// @param before        what was said of it at the first moment, null where it did not count then
/// @param after         what was said of it at the second moment, null where it does not count any more
public record CaseDifference(
        LocalGovernmentCode publisherCode,
        String rowKey,
        @Nullable LineListRow before,
        @Nullable LineListRow after) {

    /// How a case differs.
    public enum Kind {
        /// It counts only at the second moment: new, late, or back after a withdrawal.
        ADDED,
        /// It counts at both, and something else is said of it.
        CHANGED,
        /// It counted only at the first moment.
        WITHDRAWN
    }

    public CaseDifference {
        if (before == null && after == null) {
            throw new IllegalArgumentException(
                    "A case that counts at neither moment makes no difference, but found " + rowKey + ".");
        }
    }

    /// How it differs. Cumulative counts agree by it: the second = the first + added - withdrawn.
    public Kind kind() {
        if (before == null) {
            return Kind.ADDED;
        }
        return after == null ? Kind.WITHDRAWN : Kind.CHANGED;
    }
}
