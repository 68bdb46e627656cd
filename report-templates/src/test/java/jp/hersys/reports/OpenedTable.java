package jp.hersys.reports;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A data sheet or an open-data file as a stranger opens it: its bytes, and what fields.csv and codes.csv say of it.
///
/// @param fields   as fields.csv describes them; empty when it does not
/// @param cells    header first; a date of a sheet as ISO text, a number plainly, an empty cell as ""
/// @param sheet    null for a file
/// @param raw      text of a file, with its BOM where it has one
public record OpenedTable(
        String name,
        String tableId,
        List<Field> fields,
        List<List<String>> cells,
        Sheet sheet,
        String raw,
        Folder folder) {

    /// One field of the list of fields.
    record Field(
            String id, String header, ColumnKind kind, String unit, String definition, String encoding, String bom) {}

    /// What all tables of an edition share.
    ///
    /// @param fields of fields.csv, by the table's id
    /// @param codes  field id and code to the word
    /// @param files  name of a file to its records
    record Folder(Map<String, List<Field>> fields, Map<String, String> codes, Map<String, List<List<String>>> files) {}

    private static final int FILE = 9;

    /// Every data sheet and every CSV file among the papers of an edition, whatever they are called.
    ///
    /// @param papers path to bytes, such as `statistics.xlsx` and `open-data/fields.csv`
    public static List<OpenedTable> of(Map<String, byte[]> papers) throws IOException {
        var fieldsFile = papers.get("open-data/fields.csv");
        var folder = folder(fieldsFile, papers);
        var tables = new LinkedHashMap<String, String>();
        records(fieldsFile).stream().skip(1).forEach(r -> tables.put(r.get(FILE), r.get(0)));
        var opened = new ArrayList<OpenedTable>();
        for (var paper : papers.entrySet()) {
            if (!paper.getKey().endsWith(".csv")) continue;
            var name = paper.getKey().replaceFirst("^open-data/", "");
            var id = tables.getOrDefault(name, "");
            var raw = new String(
                    paper.getValue(), charset(folder.fields().getOrDefault(id, List.of()), paper.getValue()));
            opened.add(new OpenedTable(
                    "file " + name,
                    id,
                    folder.fields().getOrDefault(id, List.of()),
                    folder.files().get(name),
                    null,
                    raw,
                    folder));
        }
        opened.addAll(sheets(papers.get("statistics.xlsx"), fieldsFile, folder));
        return opened;
    }

    private static Folder folder(byte[] fieldsFile, Map<String, byte[]> papers) {
        var fields = new LinkedHashMap<String, List<Field>>();
        for (var r : records(fieldsFile).stream().skip(1).toList())
            fields.computeIfAbsent(r.get(0), t -> new ArrayList<>())
                    .add(new Field(r.get(3), r.get(4), kind(r.get(6)), r.get(7), r.get(8), r.get(10), r.get(11)));
        var codes = new LinkedHashMap<String, String>();
        records(papers.get("open-data/codes.csv")).stream()
                .skip(1)
                .forEach(r -> codes.put(r.get(0) + " " + r.get(1), r.get(2)));
        var files = new LinkedHashMap<String, List<List<String>>>();
        papers.forEach((path, bytes) -> {
            if (path.endsWith(".csv")) files.put(path.replaceFirst("^open-data/", ""), records(bytes));
        });
        return new Folder(fields, codes, files);
    }

    private static ColumnKind kind(String word) {
        for (var kind : ColumnKind.values()) if (Words.JA.say("type." + kind).equals(word)) return kind;
        throw new AssertionError("A type of the list of fields is one of four; found " + word);
    }

    private static List<OpenedTable> sheets(byte[] workbook, byte[] fieldsFile, Folder folder) throws IOException {
        var labels = new LinkedHashMap<String, String>();
        records(fieldsFile).stream().skip(1).forEach(r -> labels.put(r.get(1), r.get(0)));
        var opened = new ArrayList<OpenedTable>();
        for (var sheet : new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            var name = sheet.getSheetName();
            if (name.equals("表紙") || name.startsWith("印刷_")) continue;
            var id = labels.getOrDefault(name, "");
            opened.add(new OpenedTable(
                    "sheet " + name, id, folder.fields().getOrDefault(id, List.of()), cells(sheet), sheet, "", folder));
        }
        return opened;
    }

    private static Charset charset(List<Field> fields, byte[] bytes) {
        if (!fields.isEmpty() && !fields.getFirst().encoding().isEmpty())
            return Charset.forName(fields.getFirst().encoding());
        return guessed(bytes);
    }

    /// A reader that knows nothing yet goes by the mark.
    private static Charset guessed(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == (byte) 0xEF ? StandardCharsets.UTF_8 : Charset.forName("windows-31j");
    }

    private static List<List<String>> records(byte[] bytes) {
        var text = new String(bytes, guessed(bytes));
        var records = new ArrayList<List<String>>();
        CsvReader.builder()
                .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)
                .forEach(r -> records.add(r.getFields()));
        return records;
    }

    private static List<List<String>> cells(Sheet sheet) {
        var width = sheet.getRow(0).getLastCellNum();
        var rows = new ArrayList<List<String>>();
        for (var r = 0; r <= sheet.getLastRowNum(); r++) {
            var row = sheet.getRow(r);
            var cells = new ArrayList<String>();
            for (var c = 0; c < width; c++)
                cells.add(
                        row == null
                                ? ""
                                : OpenedSheet.text(row.getCell(c, Row.MissingCellPolicy.RETURN_BLANK_AS_NULL)));
            rows.add(cells);
        }
        return rows;
    }

    List<String> header() {
        return cells.getFirst();
    }

    List<List<String>> rows() {
        return cells.subList(1, cells.size());
    }

    boolean isSheet() {
        return sheet != null;
    }

    /// The texts of the columns of one kind.
    List<String> column(ColumnKind kind) {
        var texts = new ArrayList<String>();
        for (var i = 0; i < fields.size(); i++)
            if (fields.get(i).kind() == kind) for (var row : rows()) texts.add(row.get(i));
        return texts;
    }
}
