package jp.hersys.calendar;

import java.time.LocalDate;
import java.time.temporal.ValueRange;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.hersys.codelists.ShippedTable;

/// National holidays (国民の祝日 and 休日) from 2019 to 2026, as the Cabinet Office (内閣府) lists them.
///
/// Outside those years nothing is known, and nothing is guessed: asking for such a day is refused.
public final class Holidays {

    private final TreeMap<LocalDate, String> names;

    private Holidays(Map<LocalDate, String> names) {
        this.names = new TreeMap<>(names);
    }

    /// Reads `masters/holidays.csv` from the class path.
    ///
    /// @throws IllegalStateException if the file is not as it must be
    public static Holidays read() {
        var names = new TreeMap<LocalDate, String>();
        ShippedTable.read("masters/holidays.csv", List.of("day", "name"), row -> {
            var day = row.day("day");
            return names.put(day, row.filled("name")) == null
                    ? day
                    : row.<LocalDate>parsed("day", "a day that no line before has", found -> {
                        throw new IllegalArgumentException(found);
                    });
        });
        return new Holidays(names);
    }

    /// All holidays known, by day.
    public Map<LocalDate, String> all() {
        return Collections.unmodifiableMap(names);
    }

    /// The years of which all holidays are known.
    public ValueRange years() {
        return ValueRange.of(names.firstKey().getYear(), names.lastKey().getYear());
    }

    /// The name of the holiday on `day`, empty where it is none.
    ///
    /// @throws IllegalArgumentException if the masters do not reach to the year of `day`
    public Optional<String> nameOf(LocalDate day) {
        var years = years();
        if (!years.isValidIntValue(day.getYear())) {
            throw new IllegalArgumentException("Holidays are known from %d to %d, but %s was asked for."
                    .formatted(years.getMinimum(), years.getMaximum(), day));
        }
        return Optional.ofNullable(names.get(day));
    }
}
