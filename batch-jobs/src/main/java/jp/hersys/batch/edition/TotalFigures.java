package jp.hersys.batch.edition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.hersys.codelists.CodeLists;
import jp.hersys.reports.TableContent;
import org.jspecify.annotations.Nullable;

/// Puts reported counts into figures and tables of an edition. A figure stands only where its measure was ever
/// reported,
/// so that editions of those who report none look as if there were none.
final class TotalFigures {

    private static final List<String> TESTS =
            List.of("tests.people", "tests.count", "tests.positive", "tests.negative");
    private static final String CALLS = "calls.count";
    private static final String POSITIVITY = "tests.positivity-7d";

    /// Stands for a count that does not tell methods apart.
    private static final String ALL_METHODS = "ALL";

    /// Measures of which an edition tells.
    static final List<String> MEASURES =
            Stream.concat(TESTS.stream(), Stream.of(CALLS)).toList();

    /// Single figures in the order of papers.
    static final List<String> FIGURES = figureIds();

    private final ReportedCounts counts;
    private final CodeLists codes;
    private final FigureWords words = new FigureWords();

    TotalFigures(ReportedCounts counts, CodeLists codes) {
        this.counts = counts;
        this.codes = codes;
    }

    private static List<String> figureIds() {
        var ids = new ArrayList<String>();
        for (var measure : TESTS) {
            ids.add(measure);
            ids.add(cumulative(measure));
        }
        ids.add(POSITIVITY);
        ids.add(CALLS);
        ids.add(cumulative(CALLS));
        return List.copyOf(ids);
    }

    /// The figure that adds up a measure.
    static String cumulative(String measure) {
        return measure + ".cumulative";
    }

    /// Single figures by id, in the order of papers; null means no data.
    Map<String, @Nullable BigDecimal> figures(LocalDate day) {
        var figures = new LinkedHashMap<String, @Nullable BigDecimal>();
        for (var measure : TESTS) {
            put(figures, measure, day);
        }
        if (counts.measures().containsAll(List.of("tests.people", "tests.positive"))) {
            figures.put(POSITIVITY, counts.positivityOfWeek());
        }
        put(figures, CALLS, day);
        return figures;
    }

    private void put(Map<String, @Nullable BigDecimal> figures, String measure, LocalDate day) {
        if (counts.measures().contains(measure)) {
            figures.put(measure, number(counts.on(measure, day)));
            figures.put(cumulative(measure), number(counts.cumulative(measure)));
        }
    }

    private static @Nullable BigDecimal number(@Nullable Long count) {
        return count == null ? null : BigDecimal.valueOf(count);
    }

    /// Tables in the order of papers.
    List<TableContent> tables() {
        var tables = new ArrayList<TableContent>();
        if (TESTS.stream().anyMatch(counts.measures()::contains)) {
            tables.add(words.table("tests.by-day", tests(counts::byDay)));
            tables.add(words.table("tests.by-month", tests(this::byMonth)));
        }
        if (counts.measures().contains(CALLS)) {
            var rows = new ArrayList<List<Object>>();
            counts.byDay(CALLS).keySet().forEach(day -> rows.add(List.of(day, onDay(day))));
            tables.add(words.table("calls.by-day", rows));
        }
        return tables;
    }

    private Long onDay(LocalDate day) {
        return Objects.requireNonNull(counts.on(CALLS, day));
    }

    private Map<String, Map<String, Long>> byMonth(String measure) {
        var months = new TreeMap<String, Map<String, Long>>();
        counts.byMonth(measure).forEach((month, byMethod) -> months.put(month.toString(), byMethod));
        return months;
    }

    /// Period, measure, method and count, in the order of the periods.
    private <T extends Comparable<? super T>> List<List<Object>> tests(
            Function<String, ? extends Map<T, Map<String, Long>>> periods) {
        var rows = new TreeMap<T, List<List<Object>>>();
        for (var measure : TESTS) {
            periods.apply(measure)
                    .forEach((period, byMethod) ->
                            byMethod.forEach((method, count) -> rows.computeIfAbsent(period, p -> new ArrayList<>())
                                    .add(row(period, measure, method, count))));
        }
        return rows.values().stream().flatMap(List::stream).toList();
    }

    private List<Object> row(Object period, String measure, String method, Long count) {
        boolean whole = method.equals(MonthOfCounts.WHOLE);
        return List.of(
                period,
                measure,
                codes.label("measures", measure, Locale.JAPANESE),
                whole ? ALL_METHODS : method,
                whole ? words.ja("method.all") : codes.label("counted-methods", method, Locale.JAPANESE),
                count);
    }
}
