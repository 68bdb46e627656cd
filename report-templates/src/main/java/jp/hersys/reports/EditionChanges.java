package jp.hersys.reports;

import java.time.LocalDate;
import java.util.List;

/// What an edition counts otherwise than the edition before it, and why: enough to say in a sentence why a total has
/// changed. The single cases are in {@link ChangedCases}. Words come with their codes.
///
/// @param counts cases by how and why they differ, in the order of printing; those without a case too
/// @param items  what was changed, and in how many cases
/// @param days   past days of announcement whose count differs, newest first
public record EditionChanges(List<Count> counts, List<Item> items, List<Day> days) {

    /// Cases that differ in one way for one reason.
    ///
    /// @param sign what one of them adds to the cumulative count: 1, 0 or -1
    public record Count(String kindCode, String kind, int sign, String reasonCode, String reason, long cases) {}

    /// An item of the list that was changed in so many cases.
    public record Item(String code, String label, long cases) {}

    /// A past day of announcement.
    ///
    /// @param causes what came and went for which reason
    public record Day(LocalDate day, long before, long after, List<Cause> causes) {}

    /// Cases that came to a day or left it for one reason.
    public record Cause(String reason, long added, long removed) {}

    public EditionChanges {
        counts = List.copyOf(counts);
        items = List.copyOf(items);
        days = List.copyOf(days);
    }

    /// Cases that count now and did not before (1), in both but otherwise (0), or no more (-1).
    long cases(int sign) {
        return counts.stream()
                .filter(count -> count.sign() == sign)
                .mapToLong(Count::cases)
                .sum();
    }

    boolean hasCases() {
        return counts.stream().anyMatch(count -> count.cases() > 0);
    }
}
