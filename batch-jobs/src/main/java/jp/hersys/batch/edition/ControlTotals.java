package jp.hersys.batch.edition;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import jp.hersys.reports.EditionContent;
import jp.hersys.reports.FigureLine;
import jp.hersys.reports.TableContent;
import org.jspecify.annotations.Nullable;

/// The totals of what was kept that must agree before an edition may be handed out.
final class ControlTotals {

    private ControlTotals() {}

    /// @throws IllegalStateException naming the first total that differs
    static void check(EditionContent kept) {
        var rows = kept.rows();
        long excluded =
                rows.excluded().values().stream().mapToLong(Long::longValue).sum();
        same("received and counted + excluded", rows.received(), rows.counted() + excluded);
        for (var figure : kept.figures()) {
            var value = figure.published();
            if (figure.id().equals("cases.cumulative") && value != null) {
                same("cases.cumulative and counted", value.longValueExact(), rows.counted());
            }
        }
        for (var table : kept.tables()) {
            switch (table.id()) {
                case "tests.by-month" -> checkTotals(kept, table, row -> true, TotalFigures::cumulative);
                case "tests.by-day", "calls.by-day" ->
                    checkTotals(kept, table, row -> row.getFirst().equals(kept.day()), measure -> measure);
                // a list that ends before the day leaves days without a row, but no case outside the table
                default -> same(table.id() + " and counted", sum(table), rows.counted());
            }
        }
    }

    private static void checkTotals(
            EditionContent kept,
            TableContent table,
            Predicate<List<? extends @Nullable Object>> among,
            UnaryOperator<String> figureOf) {
        var sums = new HashMap<String, Long>();
        for (var row : table.rows()) {
            if (among.test(row)) {
                var measure = table.id().startsWith("calls") ? "calls.count" : String.valueOf(row.get(1));
                sums.merge(figureOf.apply(measure), (Long) row.getLast(), Long::sum);
            }
        }
        var subject = table.id().substring(0, table.id().indexOf('.') + 1);
        for (var measure : TotalFigures.MEASURES) {
            var figure = figureOf.apply(measure);
            if (measure.startsWith(subject)) {
                kept.figures().stream()
                        .filter(line -> line.id().equals(figure))
                        .forEach(line -> same(table.id() + " and " + figure, sums.get(figure), number(line)));
            }
        }
    }

    private static @Nullable Long number(FigureLine line) {
        return line.published() == null ? null : line.published().longValueExact();
    }

    /// @throws IllegalStateException naming both when they differ
    static void same(String what, @Nullable Long one, @Nullable Long other) {
        if (!Objects.equals(one, other)) {
            throw new IllegalStateException(
                    "The totals of %s were expected to agree, but are %s and %s.".formatted(what, one, other));
        }
    }

    private static long sum(TableContent table) {
        int measure = table.columns().size() - 1;
        return table.rows().stream().mapToLong(row -> (Long) row.get(measure)).sum();
    }
}
