package jp.hersys.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.output.CloseShieldOutputStream;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// statistics.xlsx: a cover and sheets for printing for people, then one machine-readable sheet for each table of the
/// edition.
///
/// The data sheets keep the government's rules for machine-readable tables; what those rules forbid on a data
/// sheet (titles, notes, several tables, charts) stands on the cover and on the sheets for printing, whose names begin
/// with 印刷_.
public final class StatisticsWorkbook {
    private StatisticsWorkbook() {}

    /// Writes the workbook of an edition whose open data are UTF-8 and of which no case is said to differ.
    public static void write(EditionContent edition, OutputStream out) throws IOException {
        write(edition, OpenDataEncoding.UTF_8, taker -> {}, out);
    }

    /// Writes the workbook and leaves the stream open. The same edition gives the same bytes.
    ///
    /// @param encoding of the open-data files, which the cover and the list of fields state
    /// @param cases    what the sheet of changed cases lists, if the edition has one
    public static void write(EditionContent edition, OpenDataEncoding encoding, ChangedCases cases, OutputStream out)
            throws IOException {
        var folder = Files.createTempDirectory(
                "hersys-statistics-" + ProcessHandle.current().pid() + "-");
        try {
            fill(edition, encoding, cases, folder, CloseShieldOutputStream.wrap(out));
        } finally {
            delete(folder);
        }
    }

    private static void fill(
            EditionContent edition, OpenDataEncoding encoding, ChangedCases cases, Path folder, OutputStream out)
            throws IOException {
        // POI keeps the place of its temporary files in a thread-local; outside of this call it is not ours to set.
        TempFile.setThreadLocalTempFileCreationStrategy(new DefaultTempFileCreationStrategy(folder.toFile()));
        try (var workbook = new SteadyWorkbook(edition.knownAt())) {
            var styles = new SheetStyles(workbook);
            var sheets = sheets(edition, encoding);
            var printed = PrintedSheets.of(edition);
            new CoverSheet(workbook, styles).write(edition, encoding, sheets, printed);
            printed.write(workbook);
            for (var sheet : sheets) {
                var data = new DataSheet(workbook, styles);
                if (sheet.table().id().equals(ChangeTables.CASES))
                    data.write(sheet.name(), sheet.table(), edition, cases);
                else data.write(sheet.name(), sheet.table(), edition);
            }
            describe(workbook, edition);
            workbook.write(out);
            out.flush();
        } finally {
            TempFile.setThreadLocalTempFileCreationStrategy(null);
        }
    }

    /// The data sheets in their order; a sheet is named by its table's Japanese label.
    static List<NamedSheet> sheets(EditionContent edition, OpenDataEncoding encoding) {
        var tables = new ArrayList<TableContent>();
        tables.add(Descriptions.figures(edition));
        tables.addAll(edition.tables());
        tables.addAll(ChangeTables.ofWorkbook(edition));
        tables.add(Descriptions.fields(edition, encoding));
        tables.add(Descriptions.codes(edition));
        var names = new ArrayList<String>(List.of(Words.JA.say("sheet.cover")));
        var sheets = new ArrayList<NamedSheet>();
        for (var table : tables) {
            var name = NamedSheet.unused(table, names);
            names.add(name);
            sheets.add(new NamedSheet(name, table));
        }
        return sheets;
    }

    private static void describe(SXSSFWorkbook workbook, EditionContent edition) {
        var core = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
        var moment = Optional.of(Date.from(edition.knownAt()));
        core.setCreated(moment);
        core.setModified(moment);
        core.setCreator(edition.publisherName());
        core.setLastModifiedByUser(edition.publisherName());
        core.setTitle(Words.JA.say("title") + " " + edition.name());
        var application = workbook.getXSSFWorkbook().getProperties().getExtendedProperties();
        application.setApplication("HER-SYS");
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    /// A table and the name of its sheet.
    record NamedSheet(String name, TableContent table) {
        /// A sheet name has 31 characters and no []:*?/\; a second table of the same label is named by its id.
        static String unused(TableContent table, List<String> taken) {
            var byLabel = safe(table.labelJa());
            if (!byLabel.isBlank() && !taken.contains(byLabel)) return byLabel;
            var byId = safe(table.id());
            if (taken.contains(byId))
                throw new IllegalArgumentException(
                        "Each table of a workbook has its own label or id; found '%s' (%s) twice."
                                .formatted(table.labelJa(), table.id()));
            return byId;
        }

        private static String safe(String name) {
            var safe = name.replaceAll("[\\[\\]:*?/\\\\'\\p{Cntrl}]", "・");
            return safe.length() <= 31 ? safe : safe.substring(0, 31);
        }
    }
}
