package jp.hersys.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Counts by day for a sheet for printing, with the mean of the seven days that end on each.
///
/// @param name such as 新規陽性者数
/// @param unit such as 人
/// @param dayName what the days are, such as 公表日
record DaySeries(String name, String unit, String dayName, DailyCases counts) {
    /// The days that a sheet shows, the edition's day last.
    static List<LocalDate> days(LocalDate end, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> end.minusDays(count - 1L - i))
                .toList();
    }

    @Nullable
    BigDecimal on(LocalDate day) {
        return counts.on(day);
    }

    /// As the figure 直近7日間の平均 is rounded, so that both say the same.
    @Nullable
    BigDecimal mean(LocalDate day) {
        var mean = counts.mean(day);
        return mean == null ? null : BigDecimal.valueOf(mean).setScale(2, RoundingMode.HALF_UP);
    }

    /// In the narrow column the method stands under what was counted.
    String header() {
        return name.replace(' ', '\n') + "（" + unit + "）";
    }
}
