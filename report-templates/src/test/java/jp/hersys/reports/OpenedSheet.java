package jp.hersys.reports;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A published table read back, from a sheet or from a CSV file, beside the table that it came from.
///
/// @param cells header first; a date of a sheet as ISO text, a number plainly, an empty cell as ""
/// @param sheet null for a CSV file
record OpenedSheet(String name, TableContent table, List<List<String>> cells, Sheet sheet, String raw) {
    static XSSFWorkbook workbook(EditionContent edition) throws Exception {
        var out = new ByteArrayOutputStream();
        StatisticsWorkbook.write(edition, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    static List<OpenedSheet> of(EditionContent edition) throws Exception {
        var opened = new ArrayList<OpenedSheet>();
        var workbook = workbook(edition);
        for (var named : StatisticsWorkbook.sheets(edition)) {
            var sheet = workbook.getSheet(named.name());
            opened.add(new OpenedSheet("sheet " + named.name(), named.table(), cells(sheet), sheet, ""));
            var raw = csv(named.table());
            var records = new ArrayList<List<String>>();
            CsvReader.builder().ofCsvRecord(raw.substring(1)).forEach(r -> records.add(r.getFields()));
            opened.add(new OpenedSheet("file " + TableFile.name(named.table()), named.table(), records, null, raw));
        }
        return opened;
    }

    static String csv(TableContent table) throws Exception {
        var out = new ByteArrayOutputStream();
        TableFile.write(table, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<List<String>> cells(Sheet sheet) {
        var width = sheet.getRow(0).getLastCellNum();
        var rows = new ArrayList<List<String>>();
        for (var r = 0; r <= sheet.getLastRowNum(); r++) {
            var row = sheet.getRow(r);
            var cells = new ArrayList<String>();
            for (var c = 0; c < width; c++)
                cells.add(row == null ? "" : text(row.getCell(c, Row.MissingCellPolicy.RETURN_BLANK_AS_NULL)));
            rows.add(cells);
        }
        return rows;
    }

    static String text(Cell cell) {
        if (cell == null) return "";
        if (cell.getCellType() == CellType.STRING) return cell.getStringCellValue();
        if (cell.getCellStyle().getDataFormatString().equals("yyyy-mm-dd"))
            return cell.getLocalDateTimeCellValue().toLocalDate().toString();
        return new java.math.BigDecimal(Double.toString(cell.getNumericCellValue()))
                .stripTrailingZeros()
                .toPlainString();
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
        for (var i = 0; i < table.columns().size(); i++)
            if (table.columns().get(i).kind() == kind) for (var row : rows()) texts.add(row.get(i));
        return texts;
    }
}
