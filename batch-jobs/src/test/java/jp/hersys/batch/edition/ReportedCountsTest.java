package jp.hersys.batch.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.totals.ReportedTotal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What stands for what when days, months, methods and areas are reported side by side.
class ReportedCountsTest {

    private static final String NIIGATA = "150002";
    private static final LocalDate DAY = LocalDate.of(2021, 10, 10);

    /// Totals are written `period method value area`: `-` is no method, a missing area the publisher's own.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
        nothing                            |                                                      | null | null
        days of two months                 | 2021-09-30 - 5; 2021-10-10 - 7                       | 7    | 12
        a day not reported                 | 2021-09-30 - 5; 2021-10-09 - 7                       | null | 12
        a day after the edition            | 2021-10-10 - 7; 2021-10-11 - 100                     | 7    | 7
        a month beside days                | 2021-09 - 41; 2021-09-01 - 5; 2021-10-10 - 7         | 7    | 48
        a month that ends after the day    | 2021-10 - 900; 2021-10-10 - 7                        | 7    | 7
        only a month that ends after       | 2021-10 - 900                                        | null | null
        methods are added up               | 2021-10-10 PCR 7; 2021-10-10 AG 2                    | 9    | 9
        a whole stands before its methods  | 2021-10-10 - 8; 2021-10-10 PCR 7; 2021-10-10 AG 2    | 8    | 8
        a whole on one day only            | 2021-10-10 - 8; 2021-10-10 AG 2; 2021-10-09 PCR 3    | 8    | 11
        months by method beside days       | 2021-09 PCR 40; 2021-09 AG 9; 2021-09-01 PCR 5       | null | 49
        a whole month beside its methods   | 2021-09 - 50; 2021-09 PCR 40; 2021-09 AG 9           | null | 50
        a month by method, a whole by day  | 2021-09 PCR 40; 2021-09-01 - 5                       | null | 40
        one method by month, one by day    | 2021-09 PCR 40; 2021-09-01 AG 3; 2021-09-01 PCR 5    | null | 43
        a day without tests                | 2021-10-10 - 0                                       | 0    | 0
        areas are added up                 | 2021-10-10 - 3 151009; 2021-10-10 - 4 152021         | 7    | 7
        the own area stands before areas   | 2021-10-10 - 9; 2021-10-10 - 3 151009                | 9    | 9
        areas of one month, own of another | 2021-09-01 - 3 151009; 2021-10-10 - 9                | 9    | 12
        an area by month, another by days  | 2021-09 - 40 151009; 2021-09-01 - 3 152021           | null | 43
        """)
    void a_count_of_a_day_and_up_to_it(
            String what, @Nullable String reported, @Nullable Long onDay, @Nullable Long all) {
        var counts = ReportedCounts.of(DAY, totals(NIIGATA, "tests.count", reported));
        assertThat(counts.on("tests.count", DAY)).as(what).isEqualTo(onDay);
        assertThat(counts.cumulative("tests.count")).as(what).isEqualTo(all);
        assertThat(counts.byMonth("tests.count").values().stream()
                        .flatMap(month -> month.values().stream())
                        .mapToLong(Long::longValue)
                        .sum())
                .as("the table by month adds up: %s", what)
                .isEqualTo(all == null ? 0 : all);
    }

    @Test
    void publishers_are_added_up_each_by_its_own_rules() {
        var known = new ArrayList<>(totals(NIIGATA, "tests.count", "2021-09 - 41; 2021-09-01 - 5; 2021-10-10 PCR 7"));
        known.addAll(totals("170003", "tests.count", "2021-09-01 - 5; 2021-10-10 - 2"));
        var counts = ReportedCounts.of(DAY, known);
        assertThat(counts.on("tests.count", DAY)).isEqualTo(9);
        assertThat(counts.cumulative("tests.count")).isEqualTo(41 + 7 + 5 + 2);
        assertThat(counts.byDay("tests.count").get(DAY)).hasToString("{=2, PCR=7}");
    }

    @Test
    void positivity_of_a_week_needs_all_seven_days_of_both() {
        assertThat(positivity(week("tests.people", 100), week("tests.positive", 3)))
                .isEqualTo("3.0");
        assertThat(positivity(week("tests.people", 30), week("tests.positive", 1)))
                .as("rounded half up")
                .isEqualTo("3.3");
        assertThat(positivity(week("tests.people", 100).skip(1), week("tests.positive", 3)))
                .isEqualTo("null");
        assertThat(positivity(
                        week("tests.people", 100), week("tests.positive", 3).limit(6)))
                .isEqualTo("null");
        assertThat(positivity(week("tests.people", 0), week("tests.positive", 0)))
                .as("nobody was tested")
                .isEqualTo("null");
        var incomplete = Stream.of(total("170003", "tests.positive", DAY.toString(), "-", "50", "170003"));
        assertThat(positivity(week("tests.people", 100), Stream.concat(week("tests.positive", 3), incomplete)))
                .as("a publisher whose week is incomplete stays out of the nation's")
                .isEqualTo("3.0");
    }

    @Test
    void a_measure_is_known_of_whatever_day() {
        var counts = ReportedCounts.of(DAY.minusYears(1), totals(NIIGATA, "tests.count", "2021-10-10 - 7"));
        assertThat(counts.measures()).containsExactly("tests.count");
        assertThat(counts.cumulative("tests.count")).isNull();
    }

    private static String positivity(Stream<ReportedTotal> people, Stream<ReportedTotal> positive) {
        return String.valueOf(
                ReportedCounts.of(DAY, Stream.concat(people, positive).toList()).positivityOfWeek());
    }

    private static Stream<ReportedTotal> week(String measure, long value) {
        return IntStream.range(0, 7)
                .mapToObj(
                        i -> total(NIIGATA, measure, DAY.minusDays(i).toString(), "-", String.valueOf(value), NIIGATA));
    }

    private static List<ReportedTotal> totals(String publisher, String measure, @Nullable String reported) {
        if (reported == null || reported.isBlank()) {
            return List.of();
        }
        return Arrays.stream(reported.split("; *"))
                .map(text -> text.strip().split(" "))
                .map(part ->
                        total(publisher, measure, part[0], part[1], part[2], part.length > 3 ? part[3] : publisher))
                .toList();
    }

    private static ReportedTotal total(
            String publisher, String measure, String period, String method, String value, String area) {
        boolean month = period.length() == "2021-10".length();
        var first = LocalDate.parse(month ? period + "-01" : period);
        return new ReportedTotal(
                new LocalGovernmentCode(publisher),
                new LocalGovernmentCode(area),
                first,
                month ? YearMonth.parse(period).atEndOfMonth() : first,
                measure,
                method.equals("-") ? "" : method,
                Long.parseLong(value));
    }
}
