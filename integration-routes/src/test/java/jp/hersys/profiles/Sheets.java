package jp.hersys.profiles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Workbooks written part by part, so that a test can have what no program would write.
final class Sheets {

    static final String SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PROLOG = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder types = new StringBuilder();
    private final StringBuilder tabs = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private String properties = "";
    private int sheets;

    /// Adds a sheet of rows whose cells are divided by `|`: `#12` is a number, `f(12)` a formula with its saved result,
    /// an empty cell none at all, all else is text. A row `---` is left out.
    Sheets sheet(String name, boolean hidden, List<String> rows, List<String> merges) {
        return rawSheet(name, hidden, xml(rows, merges));
    }

    /// Adds a sheet as XML.
    Sheets rawSheet(String name, boolean hidden, String xml) {
        sheets++;
        part(
                "xl/worksheets/sheet" + sheets + ".xml",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
                xml);
        tabs.append("<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"rId%d\"/>"
                .formatted(name, sheets, hidden ? " state=\"hidden\"" : "", sheets));
        relations.append("<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                .formatted(sheets, DOCUMENT, sheets));
        return this;
    }

    Sheets from1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    Sheets sharedStrings(String xml) {
        relations.append("<Relationship Id=\"rIdS\" Type=\"%s/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                .formatted(DOCUMENT));
        return part(
                "xl/sharedStrings.xml",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml",
                xml);
    }

    Sheets part(String name, String type, String content) {
        parts.put(name, content);
        types.append("<Override PartName=\"/%s\" ContentType=\"%s\"/>".formatted(name, type));
        return this;
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        write(bytes);
        return bytes.toByteArray();
    }

    void write(OutputStream out) {
        try (var zip = new ZipOutputStream(out)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    PROLOG
                            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                            + types + "</Types>");
            put(
                    zip,
                    "_rels/.rels",
                    PROLOG + "<Relationships xmlns=\"" + RELATIONS + "\"><Relationship Id=\"rId1\" Type=\"" + DOCUMENT
                            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            put(
                    zip,
                    "xl/workbook.xml",
                    PROLOG + "<workbook xmlns=\"" + SPREADSHEET + "\" xmlns:r=\"" + DOCUMENT + "\">" + properties
                            + "<sheets>" + tabs + "</sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    PROLOG + "<Relationships xmlns=\"" + RELATIONS + "\">" + relations + "</Relationships>");
            for (var part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    static String xml(List<String> rows, List<String> merges) {
        var xml = new StringBuilder(PROLOG + "<worksheet xmlns=\"" + SPREADSHEET + "\"><sheetData>");
        for (int row = 1; row <= rows.size(); row++) {
            if (rows.get(row - 1).equals("---")) {
                continue;
            }
            xml.append("<row r=\"").append(row).append("\">");
            var cells = rows.get(row - 1).split("\\|", -1);
            for (int column = 0; column < cells.length; column++) {
                xml.append(cell((char) ('A' + column) + Integer.toString(row), cells[column]));
            }
            xml.append("</row>");
        }
        xml.append("</sheetData>");
        if (!merges.isEmpty()) {
            xml.append("<mergeCells>");
            merges.forEach(area -> xml.append("<mergeCell ref=\"" + area + "\"/>"));
            xml.append("</mergeCells>");
        }
        return xml.append("</worksheet>").toString();
    }

    private static String cell(String address, String cell) {
        if (cell.isEmpty()) {
            return "<c r=\"" + address + "\" s=\"1\"/>";
        }
        if (cell.startsWith("#")) {
            return "<c r=\"" + address + "\"><v>" + cell.substring(1) + "</v></c>";
        }
        if (cell.startsWith("f(")) {
            var saved = cell.substring(2, cell.length() - 1);
            return "<c r=\"" + address + "\"><f>SUM(A1:B2)</f>" + (saved.isEmpty() ? "" : "<v>" + saved + "</v>")
                    + "</c>";
        }
        return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>"
                + cell.replace("&", "&amp;").replace("<", "&lt;") + "</t></is></c>";
    }
}
