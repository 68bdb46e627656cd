package jp.hersys.batch.edition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.totals.ReportedTotal;
import org.jspecify.annotations.Nullable;

/// Counts that publishers reported as counts, put together: areas, methods, days and months.
///
/// Within a month a publisher's own area stands before the sum of the areas in it; see {@link MonthOfCounts} for
/// methods
/// and days. The counts of several publishers are added up.
final class ReportedCounts {

    private static final String PEOPLE = "tests.people";
    private static final String POSITIVE = "tests.positive";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final LocalDate day;
    private final Set<String> measures = new TreeSet<>();
    private final Map<String, NavigableMap<LocalDate, Map<String, Long>>> days = new HashMap<>();
    private final Map<String, NavigableMap<YearMonth, Map<String, Long>>> months = new HashMap<>();
    private long peopleOfWeek;
    private long positiveOfWeek;

    private ReportedCounts(LocalDate day) {
        this.day = day;
    }

    /// Puts together what is known of periods that end with `day` or before.
    static ReportedCounts of(LocalDate day, List<ReportedTotal> known) {
        var sum = new ReportedCounts(day);
        known.stream()
                .collect(Collectors.groupingBy(ReportedTotal::publisherCode, TreeMap::new, Collectors.toList()))
                .forEach((publisher, totals) -> sum.add(ofPublisher(day, publisher, totals)));
        return sum;
    }

    private record MonthOfMeasure(String measure, YearMonth month) {}

    private static ReportedCounts ofPublisher(
            LocalDate day, LocalGovernmentCode publisher, List<ReportedTotal> totals) {
        var counts = new ReportedCounts(day);
        totals.forEach(total -> counts.measures.add(total.measureCode()));
        totals.stream()
                .filter(total -> !total.lastDay().isAfter(day))
                .collect(Collectors.groupingBy(
                        total -> new MonthOfMeasure(total.measureCode(), YearMonth.from(total.firstDay()))))
                .forEach((of, inMonth) -> areas(publisher, inMonth).forEach(area -> counts.add(of, area)));
        counts.addWeek();
        return counts;
    }

    private static Collection<MonthOfCounts> areas(LocalGovernmentCode publisher, List<ReportedTotal> totals) {
        var areas = new TreeMap<LocalGovernmentCode, MonthOfCounts>();
        totals.forEach(total -> areas.computeIfAbsent(total.areaCode(), area -> new MonthOfCounts())
                .add(total));
        var own = areas.get(publisher);
        return own == null ? areas.values() : List.of(own);
    }

    private void add(MonthOfMeasure of, MonthOfCounts area) {
        area.byDay().forEach((on, counts) -> add(days, of.measure(), on, counts));
        add(months, of.measure(), of.month(), area.byMethod());
    }

    private void add(ReportedCounts publisher) {
        measures.addAll(publisher.measures);
        publisher.days.forEach((measure, on) -> on.forEach((when, counts) -> add(days, measure, when, counts)));
        publisher.months.forEach((measure, in) -> in.forEach((when, counts) -> add(months, measure, when, counts)));
        peopleOfWeek += publisher.peopleOfWeek;
        positiveOfWeek += publisher.positiveOfWeek;
    }

    private static <T extends Comparable<? super T>> void add(
            Map<String, NavigableMap<T, Map<String, Long>>> sums, String measure, T when, Map<String, Long> counts) {
        var sum = sums.computeIfAbsent(measure, m -> new TreeMap<>()).computeIfAbsent(when, w -> new TreeMap<>());
        counts.forEach((method, count) -> sum.merge(method, count, Long::sum));
    }

    // A publisher of which a day of either is not known stays out: the one would be of other people than the other.
    private void addWeek() {
        for (int i = 0; i < Indicators.WEEK; i++) {
            var people = on(PEOPLE, day.minusDays(i));
            var positive = on(POSITIVE, day.minusDays(i));
            if (people == null || positive == null) {
                peopleOfWeek = 0;
                positiveOfWeek = 0;
                return;
            }
            peopleOfWeek += people;
            positiveOfWeek += positive;
        }
    }

    /// Measures of which anything is known, of whatever day.
    Set<String> measures() {
        return measures;
    }

    /// The count of a day; null when it was not reported.
    @Nullable
    Long on(String measure, LocalDate on) {
        var counts = byDay(measure).get(on);
        return counts == null ? null : sum(counts);
    }

    /// All counts up to the day; null when none was reported.
    @Nullable
    Long cumulative(String measure) {
        var counts = byMonth(measure);
        return counts.isEmpty()
                ? null
                : counts.values().stream().mapToLong(ReportedCounts::sum).sum();
    }

    /// 検査陽性率 of the seven days that end with the day, in percent with 1 decimal: positive tests over people tested,
    /// of publishers that reported both on each of the days; null where there is none.
    @Nullable
    BigDecimal positivityOfWeek() {
        return peopleOfWeek == 0
                ? null
                : BigDecimal.valueOf(positiveOfWeek)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(peopleOfWeek), 1, RoundingMode.HALF_UP);
    }

    /// Days that were reported, by method.
    NavigableMap<LocalDate, Map<String, Long>> byDay(String measure) {
        return days.getOrDefault(measure, new TreeMap<>());
    }

    /// Months of which anything was reported, by method; the last may be incomplete.
    NavigableMap<YearMonth, Map<String, Long>> byMonth(String measure) {
        return months.getOrDefault(measure, new TreeMap<>());
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
