package jp.hersys.totals;

import java.time.LocalDate;
import java.util.List;
import jp.hersys.intake.Fact;

/// One row of a set of counts: what was counted in an area on a day, or in a month.
///
/// @param areaCode six digits of the area of which it speaks
/// @param firstDay first day of which it speaks
/// @param lastDay  last day of which it speaks: the first one, or the end of a month
/// @param counts   at least one, each measure and method once
public record TotalsRow(String areaCode, LocalDate firstDay, LocalDate lastDay, List<Count> counts) implements Fact {

    /// One count of the row.
    ///
    /// @param measureCode code list `measures`, such as `tests.people`
    /// @param methodCode  code list `counted-methods`; empty where the sender does not tell methods apart
    /// @param value       not negative
    public record Count(String measureCode, String methodCode, long value) {

        public Count {
            if (value < 0) {
                throw new IllegalArgumentException(
                        "A count is not negative, but %s is %d.".formatted(measureCode, value));
            }
        }
    }

    public TotalsRow {
        counts = List.copyOf(counts);
        if (counts.isEmpty() || lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException(
                    "A row of totals has counts and days in their order, but found %d counts from %s to %s."
                            .formatted(counts.size(), firstDay, lastDay));
        }
    }
}
