package jp.hersys.batch.edition;

import static jp.hersys.batch.edition.ControlTotals.same;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.util.Arrays;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.reports.CountSet;
import jp.hersys.reports.EditionContent;
import jp.hersys.reports.FiguresFile;
import jp.hersys.reports.OpenDataEncoding;
import jp.hersys.reports.TableFile;

/// What the papers of an edition must say, read back from their bytes before any of them is handed out.
///
/// @param kept      the figures and tables that were kept
/// @param announced the cases that an individual announcement must tell
/// @param encoding  of the open-data files
/// @param areas     name the publisher
record PaperTotals(EditionContent kept, AnnouncedCases.Counts announced, OpenDataEncoding encoding, Areas areas) {

    /// @throws IllegalStateException when the paper does not say what was kept
    void check(String path, InputStream bytes) throws IOException {
        if (path.equals("figures.json")) {
            sameBytes(path, bytes, out -> FiguresFile.write(kept, true, out));
        } else if (path.equals(EditionPapers.patientsPath(kept))) {
            same(path + " and counted", records(bytes), kept.rows().counted());
        } else if (path.startsWith("open-data/")) {
            for (var set : CountSet.of(kept)) {
                if (path.equals(EditionPapers.path(set, kept))) {
                    sameBytes(
                            path, bytes, out -> encoding.write(csv -> EditionPapers.write(set, kept, areas, csv), out));
                }
            }
            for (var table : EditionPapers.tables(kept)) {
                if (path.equals("open-data/" + TableFile.name(table))) {
                    sameBytes(path, bytes, out -> encoding.write(csv -> TableFile.write(table, csv), out));
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

    private static void sameBytes(String path, InputStream bytes, Writer writer) throws IOException {
        var expected = new ByteArrayOutputStream();
        writer.writeTo(expected);
        if (!Arrays.equals(expected.toByteArray(), bytes.readAllBytes())) {
            throw new IllegalStateException("The paper " + path + " was expected to say what was kept, but does not.");
        }
    }

    // Cells of the list of patients hold no line break, so a line is a record; the first is the header.
    private long records(InputStream bytes) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(bytes, encoding.charset()))) {
            long records = -1;
            while (lines.readLine() != null) {
                records++;
            }
            return records;
        }
    }
}
