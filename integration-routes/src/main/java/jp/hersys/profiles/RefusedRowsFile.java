package jp.hersys.profiles;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.hersys.writing.Spelling;
import org.jspecify.annotations.Nullable;

/// Writes the refused rows of a file back as CSV, each with its line and the reasons, to be repaired and sent again.
///
/// The columns 行 and 理由 come first and are ignored when the file comes back; a row keeps the number of cells that it
/// had, so that one which was too short or too long stays refused until it is repaired. A cell that a spreadsheet would
/// run as a formula gets an apostrophe before it, which does not make it acceptable either.
public final class RefusedRowsFile {

    private static final String LINE = "行";
    private static final String REASON = "理由";

    private final CsvWriter csv;
    private final ReasonsByRow reasons;

    private RefusedRowsFile(CsvWriter csv, Profile profile, Iterator<Reason> reasons) {
        this.csv = csv;
        this.reasons = new ReasonsByRow(profile, reasons);
    }

    /// Why one row is refused.
    ///
    /// @param line   as in [jp.hersys.imports.ReadRow]
    /// @param rowKey as in [jp.hersys.imports.ReadRow]; tells rows of a JSON file apart that has no line breaks
    /// @param text   the sentences, in the language of whoever repairs the file
    public record Reason(long line, String rowKey, String text) {}

    /// Writes those rows of `source` that have a reason.
    ///
    /// @param reasons ascending by line
    /// @param out     gets UTF-8 with a byte order mark, which Excel needs; is flushed, not closed
    /// @throws IllegalArgumentException when the file as a whole cannot be read, so that it has no refused rows
    public static void write(FileSource source, Profile profile, Iterator<Reason> reasons, OutputStream out)
            throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        var file = new RefusedRowsFile(csv, profile, reasons);
        try {
            if (Packed.isArchive(source)) {
                file.writeWorkbook(source, profile);
            } else {
                file.writeText(source, FirstLook.at(source, profile), profile);
            }
        } catch (WholeRefusal refusal) {
            throw new IllegalArgumentException(
                    "A file that is refused whole (" + refusal.finding().code() + ") has no refused rows.");
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        csv.flush();
    }

    /// Whether a header is one that this class writes: such a file holds the refused rows alone, so a row that it does
    /// not name is not missing.
    static boolean isHeader(List<String> names) {
        return names.size() > 2
                && LINE.equals(Spelling.headerKey(names.get(0)))
                && REASON.equals(Spelling.headerKey(names.get(1)));
    }

    /// Whether a column is one that this class adds.
    static boolean isOwnColumn(String name) {
        var key = Spelling.headerKey(name);
        return LINE.equals(key) || REASON.equals(key);
    }

    private void writeText(FileSource source, FirstLook look, Profile profile) throws IOException, WholeRefusal {
        if (look.json()) {
            writeJson(source, look, profile);
        } else {
            writeCsv(source, look, profile);
        }
    }

    private void writeWorkbook(FileSource source, Profile profile) throws IOException, WholeRefusal {
        try (var rows = WorkbookRows.open(source, profile)) {
            var names = rows.namesOnce();
            writeRow(LINE, REASON, names, names);
            for (var next = rows.nextRow(); next != null && !reasons.isDone(); next = rows.nextRow()) {
                var text = reasons.of(rows.sorted(next));
                if (text != null) {
                    writeRow(Long.toString(next.number()), text, names, rows.texts(next));
                }
            }
        }
    }

    private void writeCsv(FileSource source, FirstLook look, Profile profile) throws IOException, WholeRefusal {
        try (var lines = new CsvLines(OpenedFile.characters(source, look))) {
            var header = CsvHeader.find(lines, profile);
            var names = header.line().cells();
            writeRow(LINE, REASON, names, names);
            for (var next = lines.next(); next != null && !reasons.isDone(); next = lines.next()) {
                var text = reasons.of(new RawRow(next.line(), header.sorted(next.cells()), null));
                if (text != null) {
                    writeRow(Long.toString(next.line()), text, names, next.cells());
                }
            }
        }
    }

    private void writeJson(FileSource source, FirstLook look, Profile profile) throws IOException, WholeRefusal {
        var names = List.copyOf(namesOf(source, look, profile));
        writeRow(LINE, REASON, names, names);
        var columns = new Columns(profile);
        try (var objects = new JsonObjects(OpenedFile.characters(source, look), profile.rows())) {
            for (var next = objects.next(); next != null && !reasons.isDone(); next = objects.next()) {
                var cells = new @Nullable String[profile.places()];
                var all = new ArrayList<String>();
                for (var name : names) {
                    var value = next.values().get(name);
                    all.add(value == null ? "" : value);
                    var slot = columns.slotOf(name);
                    if (slot != null && value != null) {
                        cells[slot.at()] = value;
                    }
                }
                var text = reasons.of(new RawRow(next.line(), cells, null));
                if (text != null) {
                    writeRow(Long.toString(next.line()), text, names, all);
                }
            }
        }
    }

    /// Objects need not have all properties, so all of them are looked at for their names first.
    private static Set<String> namesOf(FileSource source, FirstLook look, Profile profile)
            throws IOException, WholeRefusal {
        var names = new LinkedHashSet<String>();
        try (var objects = new JsonObjects(OpenedFile.characters(source, look), profile.rows())) {
            for (var next = objects.next(); next != null; next = objects.next()) {
                names.addAll(next.values().keySet());
            }
        }
        return names;
    }

    private void writeRow(String line, String reason, List<String> names, List<String> cells) {
        var record = new ArrayList<String>(cells.size() + 2);
        record.add(line);
        record.add(reason);
        for (int i = 0; i < cells.size(); i++) {
            if (i >= names.size() || !isOwnColumn(names.get(i))) {
                record.add(disarmed(cells.get(i)));
            }
        }
        csv.writeRecord(record);
    }

    private static String disarmed(String cell) {
        return !CellReadings.beginsLikeAFormula(cell)
                        || cell.charAt(0) == '\''
                        || Spelling.isBlank(cell)
                        || isNumber(cell)
                ? cell
                : "'" + cell;
    }

    /// -1 is how a flag says "unknown"; a spreadsheet cannot be harmed by it.
    private static boolean isNumber(String cell) {
        return cell.length() > 1
                && "+-".indexOf(cell.charAt(0)) >= 0
                && cell.substring(1).chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
