package jp.hersys.batch.edition;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Figures derived from daily counts.
final class Indicators {

    /// Days of a week.
    static final int WEEK = 7;

    // Mean generation time 5 days, interval 7 days: Toyo Keizai's and Nishiura's simple formula.
    private static final double GENERATION_OVER_INTERVAL = 5.0 / 7.0;

    private Indicators() {}

    /// Sum of the seven days that end with `day`.
    static long weekUntil(LocalDate day, ToLongFunction<LocalDate> daily) {
        long sum = 0;
        for (int i = 0; i < WEEK; i++) {
            sum += daily.applyAsLong(day.minusDays(i));
        }
        return sum;
    }

    /// Mean of the seven days that end with `day`, 2 decimals.
    static BigDecimal weekMean(LocalDate day, ToLongFunction<LocalDate> daily) {
        return BigDecimal.valueOf(weekUntil(day, daily)).divide(BigDecimal.valueOf(WEEK), 2, RoundingMode.HALF_UP);
    }

    /// 先週比: these seven days over the seven before, 3 decimals; null where those had no case.
    static @Nullable BigDecimal weekRatio(LocalDate day, ToLongFunction<LocalDate> daily) {
        long before = weekUntil(day.minusDays(WEEK), daily);
        return before == 0
                ? null
                : BigDecimal.valueOf(weekUntil(day, daily))
                        .divide(BigDecimal.valueOf(before), MathContext.DECIMAL64)
                        .setScale(3, RoundingMode.HALF_UP);
    }

    /// Simple reproduction number: (sum of these seven days / sum of the seven before) ^ (5/7), 3 decimals; null where
    /// the seven before had no case.
    static @Nullable BigDecimal simpleR(LocalDate day, ToLongFunction<LocalDate> daily) {
        long before = weekUntil(day.minusDays(WEEK), daily);
        if (before == 0) {
            return null;
        }
        return BigDecimal.valueOf(simpleR(weekUntil(day, daily), before)).setScale(3, RoundingMode.HALF_UP);
    }

    /// The formula itself, not rounded.
    static double simpleR(long week, long weekBefore) {
        return Math.pow((double) week / weekBefore, GENERATION_OVER_INTERVAL);
    }
}
