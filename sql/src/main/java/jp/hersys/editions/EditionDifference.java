package jp.hersys.editions;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What one edition of a publisher says otherwise than another, and why: any two, in either order. The single cases are
/// too many to be part of it; {@link DifferenceDesk} hands them out page by page or one after the other.
///
/// @param before  the first edition
/// @param after   the second edition
/// @param figures every single figure that either has
/// @param days    past days whose count differs, up to the earlier of the two days, newest first
/// @param groups  the differing cases, grouped by how, why, from which day to which day
/// @param items   what was changed, and in how many cases
public record EditionDifference(
        Edition before,
        Edition after,
        List<FigureDifference> figures,
        List<DayDifference> days,
        List<CaseDifferenceMapper.Group> groups,
        List<CaseDifferenceMapper.ItemCount> items) {

    /// A figure in both editions as published; null means no data.
    public record FigureDifference(
            String figure,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after) {

        /// Whether the two differ, no data counting as a value of its own.
        public boolean differs() {
            return before == null ? after != null : after == null || before.compareTo(after) != 0;
        }
    }

    /// How and why cases differ: what counts of them are kept by.
    public record Because(CaseDifference.Kind kind, CaseDifference.Reason reason) implements Comparable<Because> {
        @Override
        public int compareTo(Because other) {
            int byKind = kind.compareTo(other.kind);
            return byKind == 0 ? reason.compareTo(other.reason) : byKind;
        }
    }

    public EditionDifference {
        if (!before.publisherCode().equals(after.publisherCode())) {
            throw new IllegalArgumentException("Editions of one publisher are compared; found editions of "
                    + before.publisherCode() + " and " + after.publisherCode() + ".");
        }
    }

    /// The number of cases by how and why they differ.
    public static SortedMap<Because, Long> counts(List<CaseDifferenceMapper.Group> groups) {
        var counts = new TreeMap<Because, Long>();
        groups.forEach(group -> counts.merge(new Because(group.kind(), group.reason()), group.cases(), Long::sum));
        return counts;
    }

    /// The number of cases that differ in one way.
    public long cases(CaseDifference.Kind kind) {
        return groups.stream()
                .filter(group -> group.kind() == kind)
                .mapToLong(CaseDifferenceMapper.Group::cases)
                .sum();
    }

    /// Whether the two say the same in every figure, day and case.
    public boolean isEmpty() {
        return days.isEmpty() && groups.isEmpty() && figures.stream().noneMatch(FigureDifference::differs);
    }
}
