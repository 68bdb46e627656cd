package jp.hersys.batch.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class IndicatorsTest {

    /// Half of the last digit that is published; the rest is what a double cannot hold.
    private static final double AGREED = 0.005 + 1e-9;

    private static final LocalDate START = LocalDate.of(2022, 1, 1);

    @Test
    void gives_the_reference_values_of_a_series_that_rises_by_ten_a_day() {
        var last = START.plusDays(13);
        assertThat(Indicators.weekUntil(last, IndicatorsTest::rising)).isEqualTo(1400);
        assertThat(Indicators.weekMean(last, IndicatorsTest::rising)).isEqualTo("200.00");
        assertThat(Indicators.weekRatio(last, IndicatorsTest::rising)).isEqualTo("1.538");
        assertThat(Indicators.simpleR(last, IndicatorsTest::rising)).isEqualTo("1.360");
    }

    @Test
    void has_no_ratio_where_the_week_before_had_no_case() {
        assertThat(Indicators.weekRatio(START.plusDays(6), IndicatorsTest::rising))
                .isNull();
        assertThat(Indicators.simpleR(START.plusDays(6), IndicatorsTest::rising))
                .isNull();
    }

    /// The oracle: a newspaper's reproduction number, made from the ministry's daily positives.
    @Test
    void gives_the_published_reproduction_number_on_336_of_336_days() throws IOException {
        var positives = series("national_positive_daily.csv");
        var published = series("national_reproduction_number.csv");
        long agreeing = published.entrySet().stream()
                .filter(day -> Math.abs(simpleR(day.getKey(), positives)
                                - day.getValue().doubleValue())
                        <= AGREED)
                .count();
        assertThat(published).hasSize(336);
        assertThat(agreeing).isEqualTo(336);
    }

    private static double simpleR(LocalDate day, TreeMap<LocalDate, BigDecimal> positives) {
        java.util.function.ToLongFunction<LocalDate> daily =
                on -> positives.getOrDefault(on, BigDecimal.ZERO).longValueExact();
        return Indicators.simpleR(
                Indicators.weekUntil(day, daily), Indicators.weekUntil(day.minusDays(Indicators.WEEK), daily));
    }

    private static long rising(LocalDate day) {
        long i = START.until(day).toTotalMonths() == 0 ? START.until(day).getDays() : -1;
        return i < 0 || i > 13 ? 0 : 100 + 10 * i;
    }

    private static TreeMap<LocalDate, BigDecimal> series(String oracle) throws IOException {
        var form = DateTimeFormatter.ofPattern("yyyy/M/d");
        var series = new TreeMap<LocalDate, BigDecimal>();
        try (var lines = new BufferedReader(new InputStreamReader(
                IndicatorsTest.class.getResourceAsStream("/oracles/" + oracle), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var cells = line.split(",", -1);
                if (!cells[1].isEmpty()) {
                    series.put(LocalDate.parse(cells[0], form), new BigDecimal(cells[1]));
                }
            }
        }
        return series;
    }
}
