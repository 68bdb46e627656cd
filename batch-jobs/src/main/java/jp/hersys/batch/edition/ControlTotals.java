package jp.hersys.batch.edition;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.reports.CountSet;
import jp.hersys.reports.EditionContent;
import jp.hersys.reports.FigureLine;
import jp.hersys.reports.FiguresFile;
import jp.hersys.reports.OpenDataEncoding;
import jp.hersys.reports.TableContent;
import jp.hersys.reports.TableFile;
import org.jspecify.annotations.Nullable;

/// The totals that must agree before an edition may be handed out.
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

    /// @throws IllegalStateException when the paper does not say what was kept
    static void checkPaper(
            EditionContent kept,
            OpenDataEncoding encoding,
            String path,
            InputStream bytes,
            Areas areas,
            AnnouncedCases.Counts announced)
            throws IOException {
        if (path.equals("figures.json")) {
            same(path, bytes, out -> FiguresFile.write(kept, true, out));
        } else if (path.equals(EditionPapers.patientsPath(kept))) {
            same(path + " and counted", records(bytes, encoding), kept.rows().counted());
        } else if (path.startsWith("open-data/")) {
            for (var set : CountSet.of(kept)) {
                if (path.equals(EditionPapers.path(set, kept))) {
                    same(path, bytes, out -> encoding.write(csv -> EditionPapers.write(set, kept, areas, csv), out));
                }
            }
            for (var table : EditionPapers.tables(kept)) {
                if (path.equals("open-data/" + TableFile.name(table))) {
                    same(path, bytes, out -> encoding.write(csv -> TableFile.write(table, csv), out));
                }
            }
        } else if (path.startsWith(EditionPapers.INDIVIDUAL)) {
            var told = path.endsWith(".pdf") ? ToldCases.ofPdf(bytes) : ToldCases.ofPage(bytes);
            same(path + " and the cases of the day", told.ofDay(), announced.ofDay());
            same(path + " and the cases that differ", told.differing(), announced.differing());
        } else {
            same(path + " is not empty", bytes.read() >= 0 ? 1L : 0L, 1L);
        }
    }

    private interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }

    private static void same(String path, InputStream bytes, Writer writer) throws IOException {
        var expected = new ByteArrayOutputStream();
        writer.writeTo(expected);
        if (!Arrays.equals(expected.toByteArray(), bytes.readAllBytes())) {
            throw new IllegalStateException("The paper " + path + " was expected to say what was kept, but does not.");
        }
    }

    private static void same(String what, @Nullable Long one, @Nullable Long other) {
        if (!Objects.equals(one, other)) {
            throw new IllegalStateException(
                    "The totals of %s were expected to agree, but are %s and %s.".formatted(what, one, other));
        }
    }

    private static long sum(TableContent table) {
        int measure = table.columns().size() - 1;
        return table.rows().stream().mapToLong(row -> (Long) row.get(measure)).sum();
    }

    // Cells of the list of patients hold no line break, so a line is a record; the first is the header.
    private static long records(InputStream bytes, OpenDataEncoding encoding) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(bytes, encoding.charset()))) {
            long records = -1;
            while (lines.readLine() != null) {
                records++;
            }
            return records;
        }
    }
}
