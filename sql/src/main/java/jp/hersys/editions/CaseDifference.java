package jp.hersys.editions;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jp.hersys.cases.LineListRow;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import org.jspecify.annotations.Nullable;

/// What one case counted for in one edition and in another, where the two differ: a line of the answer to "why is this
/// figure not the one of yesterday".
///
/// @param publisherCode who counts the case
/// @param rowKey        its number in the publisher's list
/// @param reason        why it differs
/// @param before        what the first edition counted of it, null where it did not count there
/// @param after         what the second edition counts of it, null where it does not count there
public record CaseDifference(
        LocalGovernmentCode publisherCode,
        String rowKey,
        Reason reason,
        @Nullable LineListRow before,
        @Nullable LineListRow after) {

    /// How a case differs. Code list `difference-kinds`.
    public enum Kind {
        /// It counts only in the second edition: new, late, or back after a withdrawal.
        ADDED,
        /// It counts in both, and something else is said of it.
        CHANGED,
        /// It counted only in the first edition.
        WITHDRAWN;

        /// Its code in the code list.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// What a case adds to the cumulative count: 1, 0 or -1.
        public int sign() {
            return this == ADDED ? 1 : this == WITHDRAWN ? -1 : 0;
        }
    }

    /// Why a case differs. Each tells of the edition that does not count the case, so it holds in either order of two
    /// editions. Code list `difference-reasons`.
    public enum Reason {
        /// It is announced after the day of the edition that does not count it.
        ANNOUNCED_LATER,
        /// It is announced on or before that day, but was recorded only after that edition's moment.
        RECORDED_LATE,
        /// Its day of announcement is another one; of a case that counts in one edition only, that edition knew it
        /// with a day too late to count.
        ANNOUNCEMENT_MOVED,
        /// It counts in both for the same day, and something else is said of it.
        ATTRIBUTES_CHANGED,
        /// The second edition knows that it was withdrawn.
        WITHDRAWN,
        /// The first edition knew that it was withdrawn, and the second counts it.
        RESTORED;

        /// Its code in the code list.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What an item of a changed case was and is.
    ///
    /// @param item   which
    /// @param before code or ISO day in the first edition; null where it said nothing, and for free text
    /// @param after  the same in the second edition
    public record ItemChange(
            CaseItem item,
            @Nullable String before,
            @Nullable String after) {

        /// Where both are one code, only the spelling of a text changed, and nothing is said of it.
        static ItemChange of(CaseItem item, @Nullable String before, @Nullable String after) {
            return Objects.equals(before, after)
                    ? new ItemChange(item, null, null)
                    : new ItemChange(item, before, after);
        }
    }

    public CaseDifference {
        if (before == null && after == null) {
            throw new IllegalArgumentException(
                    "A case that counts in neither edition makes no difference, but found " + rowKey + ".");
        }
    }

    /// How it differs. Cumulative counts agree by it: the second = the first + added - withdrawn.
    public Kind kind() {
        if (before == null) {
            return Kind.ADDED;
        }
        return after == null ? Kind.WITHDRAWN : Kind.CHANGED;
    }

    /// The day of announcement by which it counts or counted; of a changed case the later edition's.
    public LocalDate announcedOn() {
        return Objects.requireNonNull(after == null ? before : after).announcedOn();
    }

    /// What was changed, in the order of the list; nothing for a case that counts in one edition only.
    public List<ItemChange> items() {
        var earlier = before;
        var later = after;
        return earlier == null || later == null
                ? List.of()
                : Arrays.stream(CaseItem.values())
                        .filter(item -> item.differs(earlier, later))
                        .map(item -> isNotified() && item == CaseItem.RESIDENCE
                                ? new ItemChange(item, null, null)
                                : ItemChange.of(item, item.of(earlier), item.of(later)))
                        .toList();
    }

    /// Whether a notification tells of the case and not a line of a list: beside its number nobody reads where the
    /// person lives.
    private boolean isNotified() {
        return rowKey.startsWith("届");
    }
}
