package jp.hersys.batch.edition;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.util.Arrays;
import jp.hersys.reports.EditionContent;
import jp.hersys.reports.FiguresFile;
import jp.hersys.reports.OpenDataEncoding;
import jp.hersys.reports.TableContent;
import jp.hersys.reports.TableFile;

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
            // a list that ends before the day leaves days without a row, but no case outside the table
            same(table.id() + " and counted", sum(table), rows.counted());
        }
    }

    /// @throws IllegalStateException when the paper does not say what was kept
    static void checkPaper(EditionContent kept, OpenDataEncoding encoding, String path, InputStream bytes)
            throws IOException {
        if (path.equals("figures.json")) {
            same(path, bytes, out -> FiguresFile.write(kept, true, out));
        } else if (path.equals(EditionPapers.patientsPath(kept))) {
            same(path + " and counted", records(bytes, encoding), kept.rows().counted());
        } else if (path.startsWith("open-data/")) {
            for (var table : kept.tables()) {
                if (path.equals("open-data/" + TableFile.name(table))) {
                    same(path, bytes, out -> encoding.write(csv -> TableFile.write(table, csv), out));
                }
            }
        } else {
            same(path + " is not empty", bytes.read() >= 0 ? 1 : 0, 1);
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

    private static void same(String what, long one, long other) {
        if (one != other) {
            throw new IllegalStateException(
                    "The totals of %s were expected to agree, but are %d and %d.".formatted(what, one, other));
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
