package jp.hersys.totals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import jp.hersys.intake.Fact;
import jp.hersys.jurisdictions.LocalGovernmentCode;

/// One row of a set of counts: what was counted in an area on a day, or in a month.
///
/// @param areaCode six digits of the area of which it speaks
/// @param firstDay first day of which it speaks
/// @param lastDay  last day of which it speaks: the first one, or the end of the month that begins with it
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
        if (!LocalGovernmentCode.isValid(areaCode)) {
            throw new IllegalArgumentException(
                    "A row of totals speaks of an area by its local government code, but found %s."
                            .formatted(areaCode));
        }
        var month = YearMonth.from(firstDay);
        boolean wholeMonth = firstDay.equals(month.atDay(1)) && lastDay.equals(month.atEndOfMonth());
        if (!lastDay.equals(firstDay) && !wholeMonth) {
            throw new IllegalArgumentException(
                    "A row of totals speaks of a day or of a whole month, but found %s to %s."
                            .formatted(firstDay, lastDay));
        }
        long distinct = counts.stream()
                .map(count -> List.of(count.measureCode(), count.methodCode()))
                .distinct()
                .count();
        if (counts.isEmpty() || distinct < counts.size()) {
            throw new IllegalArgumentException(
                    "A row of totals has counts, each measure and method once, but found %d, %d of them different."
                            .formatted(counts.size(), distinct));
        }
    }

    /// What identifies the row within its publisher: area and day, such as `150002 2021-10-28`, or area and month,
    /// such as `150002 2021-09`. A row that is refused bears it too where area and period can be read, so that its
    /// known counts are not taken for missing.
    public static String key(String areaCode, LocalDate firstDay, LocalDate lastDay) {
        return areaCode + " " + (firstDay.equals(lastDay) ? firstDay : YearMonth.from(firstDay));
    }
}
