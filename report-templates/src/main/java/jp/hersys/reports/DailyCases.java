package jp.hersys.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The cases by day of `cases.by-day`, for drawing and for the words beside the newest number.
final class DailyCases {
    private final TreeMap<LocalDate, BigDecimal> cases = new TreeMap<>();

    static DailyCases of(@Nullable TableContent table) {
        var daily = new DailyCases();
        if (table == null) return daily;
        var day = table.column("day");
        var cases = table.column("cases");
        for (var row : table.rows())
            if (row.get(day) instanceof LocalDate on && row.get(cases) instanceof Number number)
                daily.cases.put(on, new BigDecimal(number.toString()));
        return daily;
    }

    static DailyCases of(Map<LocalDate, BigDecimal> counts) {
        var daily = new DailyCases();
        daily.cases.putAll(counts);
        return daily;
    }

    @Nullable
    BigDecimal on(LocalDate day) {
        return cases.get(day);
    }

    /// The days with data from `days` days before the end, the end included.
    Map<LocalDate, BigDecimal> last(int days, LocalDate end) {
        return Collections.unmodifiableMap(cases.subMap(end.minusDays(days - 1L), true, end, true));
    }

    /// For the line of the drawing only; no line where one of the seven days has no data.
    @Nullable
    Double mean(LocalDate end) {
        var week = last(7, end);
        return week.size() < 7
                ? null
                : week.values().stream().mapToDouble(BigDecimal::doubleValue).sum() / 7;
    }
}
