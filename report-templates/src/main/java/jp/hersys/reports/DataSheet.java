package jp.hersys.reports;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/// One machine-readable sheet: the header in row 1, the data from row 2, and nothing else.
final class DataSheet {
    private static final int WIDEST = 60;

    /// Rows below the header that a sheet is given at most; the format ends at 1,048,576.
    private static final int MOST = 1_000_000;

    /// Width of a column whose values are not known beforehand.
    private static final int USUAL = 18;

    private final SXSSFWorkbook workbook;
    private final SheetStyles styles;

    DataSheet(SXSSFWorkbook workbook, SheetStyles styles) {
        this.workbook = workbook;
        this.styles = styles;
    }

    /// Flushes at the end: POI writes open rows of several sheets in the order of their addresses in memory.
    void write(String name, TableContent table, EditionContent edition) throws IOException {
        var sheet = begin(name, table, edition, 0);
        for (var i = 0; i < table.rows().size(); i++)
            write(sheet.createRow(i + 1), table.rows().get(i), edition, table, i);
        sheet.flushRows();
    }

    /// The sheet of changed cases, as they come; what a sheet cannot hold is left out, as its definition says.
    void write(String name, TableContent table, EditionContent edition, ChangedCases cases) throws IOException {
        var sheet = begin(name, table, edition, USUAL);
        cases.each(changed -> {
            for (var row : ChangeTables.rows(changed)) {
                var next = sheet.getLastRowNum() + 1;
                if (next <= MOST) write(sheet.createRow(next), row, edition, table, next - 1);
            }
        });
        sheet.flushRows();
    }

    private SXSSFSheet begin(String name, TableContent table, EditionContent edition, int narrowest) {
        var sheet = workbook.createSheet(name);
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        Printing.onA4(sheet, edition, name, setWidths(sheet, table, narrowest));
        var header = sheet.createRow(0);
        for (var i = 0; i < table.columns().size(); i++)
            set(header.createCell(i), table.columns().get(i).header())
                    .setCellStyle(
                            table.columns().get(i).kind() == ColumnKind.NUMBER ? styles.headerNumber : styles.header);
        return sheet;
    }

    private void write(
            Row row, List<? extends @Nullable Object> cells, EditionContent edition, TableContent table, int i) {
        for (var c = 0; c < cells.size(); c++) write(row, c, cells.get(c), edition, table, i);
    }

    /// No data makes no cell: neither 0 nor an empty text, which a program would take for a value.
    private void write(Row row, int c, @Nullable Object value, EditionContent edition, TableContent table, int i) {
        if (value == null) return;
        var cell = row.createCell(c);
        switch (value) {
            case Long number -> {
                cell.setCellValue(number);
                cell.setCellStyle(styles.number(0));
            }
            case BigDecimal number -> {
                cell.setCellValue(number.doubleValue());
                cell.setCellStyle(styles.number(decimals(number, edition, table, i)));
            }
            case LocalDate day -> {
                cell.setCellValue(day);
                cell.setCellStyle(styles.day);
            }
            default -> set(cell, value.toString()).setCellStyle(styles.text);
        }
    }

    /// A figure is shown as on paper; any other decimal as it came.
    private static int decimals(BigDecimal number, EditionContent edition, TableContent table, int row) {
        if (table.id().equals("figures")) return edition.figures().get(row).decimals();
        return Math.max(0, number.scale());
    }

    private static Cell set(Cell cell, String text) {
        cell.setCellValue(OpenCsv.oneLine(text));
        return cell;
    }

    /// Answers the width of all. As wide as the widest text, a CJK character counting as two; POI's own autosize needs
    /// every row in memory.
    private static int setWidths(Sheet sheet, TableContent table, int narrowest) {
        var all = 0;
        for (var c = 0; c < table.columns().size(); c++) {
            var width = Math.max(narrowest, width(table.columns().get(c).header()));
            for (var row : table.rows()) width = Math.max(width, widthOf(row.get(c)));
            var wide = Math.min(width, WIDEST) + 3;
            sheet.setColumnWidth(c, wide * 256);
            all += wide;
        }
        return all;
    }

    /// Without making the text of each of a million cells.
    private static int widthOf(@Nullable Object cell) {
        return switch (cell) {
            case null -> 0;
            case Long number when number >= 0 && number < 1_000_000 -> 7;
            case LocalDate day -> 10;
            default -> width(TableFile.text(cell));
        };
    }

    static int width(String text) {
        var width = 0;
        for (var i = 0; i < text.length(); i++)
            if (!Character.isLowSurrogate(text.charAt(i))) width += text.charAt(i) < 0x2E80 ? 1 : 2;
        return width;
    }
}
