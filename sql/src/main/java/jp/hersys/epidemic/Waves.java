package jp.hersys.epidemic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.SplittableRandom;

/// How many cases are announced on each day: a few bell-shaped waves, each higher than the last, and the week's rhythm.
final class Waves {

    /// Monday to Sunday: what laboratories did not test on a Sunday is missing from Monday's announcement.
    private static final double[] WEEK = {0.62, 0.90, 1.10, 1.12, 1.13, 1.15, 0.98};

    private static final int DAYS_A_WAVE = 110;
    private static final int MOST_WAVES = 6;
    private static final double BETWEEN_WAVES = 0.03;

    private Waves() {}

    /// Counts for each day from `from` to `to`, together exactly `cases`.
    static int[] casesByDay(SplittableRandom random, LocalDate from, LocalDate to, int cases) {
        int days = Math.toIntExact(ChronoUnit.DAYS.between(from, to)) + 1;
        var height = heights(random, days);
        double sum = 0;
        for (int day = 0; day < days; day++) {
            int weekday = from.plusDays(day).getDayOfWeek().getValue() - 1;
            height[day] *= WEEK[weekday] * (0.85 + 0.3 * random.nextDouble());
            sum += height[day];
        }
        return shares(height, sum, cases);
    }

    private static double[] heights(SplittableRandom random, int days) {
        int waves = Math.clamp(days / DAYS_A_WAVE, 1, MOST_WAVES);
        double stretch = (double) days / waves;
        var height = new double[days];
        Arrays.fill(height, BETWEEN_WAVES);
        for (int wave = 0; wave < waves; wave++) {
            double peak = (wave + 0.35 + 0.3 * random.nextDouble()) * stretch;
            double width = stretch * (0.12 + 0.06 * random.nextDouble());
            double size = (wave + 1) * (0.6 + 0.8 * random.nextDouble());
            for (int day = 0; day < days; day++) {
                double off = (day - peak) / width;
                // StrictMath: the same seed gives the same rows on every machine.
                height[day] += size * StrictMath.exp(-0.5 * off * off);
            }
        }
        return height;
    }

    /// Whole numbers by rounding the running sum, so that none is lost.
    private static int[] shares(double[] height, double sum, int cases) {
        var counts = new int[height.length];
        double running = 0;
        int given = 0;
        for (int day = 0; day < height.length; day++) {
            running += height[day];
            int upToHere = day == height.length - 1 ? cases : (int) Math.min(cases, Math.round(cases * running / sum));
            counts[day] = upToHere - given;
            given = upToHere;
        }
        return counts;
    }
}
