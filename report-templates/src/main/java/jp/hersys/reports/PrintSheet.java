package jp.hersys.reports;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/// A sheet shaped for people: whose it is, which 第N報, as known when, then tables and charts on A4 upright. It
/// repeats figures of the data sheets as values; programs read those, not this.
final class PrintSheet {
    private static final float ROW = 16;
    private static final float DENSE_ROW = 13;

    private final SXSSFWorkbook workbook;
    private final SXSSFSheet sheet;
    private final PrintStyles styles;
    private final int[] widths;
    private int next;
    private float height = ROW;

    /// @param widths of the columns in characters, a CJK character counting as two; together at most 92
    PrintSheet(SXSSFWorkbook workbook, PrintStyles styles, EditionContent edition, String name, int... widths) {
        this.workbook = workbook;
        this.styles = styles;
        this.widths = widths;
        sheet = workbook.createSheet(name);
        sheet.setDisplayGridlines(false);
        sheet.setDefaultRowHeightInPoints(ROW);
        for (var i = 0; i < widths.length; i++) sheet.setColumnWidth(i, widths[i] * 256);
        Printing.onA4(sheet, edition, name, width());
    }

    private int width() {
        return Arrays.stream(widths).sum();
    }

    /// The head of the sheet, which is repeated on each page.
    void begin(EditionContent edition, String title) {
        var first = row();
        first.setHeightInPoints(26);
        set(first, 0, title, styles.title);
        var number = Words.JA.say("report.number", Integer.toString(edition.revision()));
        var announced = Words.JA.say("announced", JapanTime.dayOfWeek(edition.day()));
        set(row(), 0, edition.publisherName() + "　" + announced + "　" + number, styles.lead);
        set(row(), 0, Words.JA.say("known.at", JapanTime.moment(edition.knownAt())), styles.lead);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:3"));
        next++;
    }

    void heading(String words) {
        var row = row();
        row.setHeightInPoints(20);
        set(row, 0, words, styles.heading);
    }

    /// A text as wide as the page; nothing is clipped, what is longer goes on in the next row.
    void paragraph(String text) {
        // A text of 9 points takes nine tenths of the room that the widths are counted in.
        for (var line : TextLines.of(OpenCsv.oneLine(text), width() * 10 / 9 - 2)) set(row(), 0, line, styles.note);
    }

    void space() {
        next++;
    }

    /// The header of a table.
    ///
    /// @param texts how many of the first columns hold words
    void head(int texts, List<String> words) {
        var row = row();
        var lines = 1;
        for (var i = 0; i < words.size(); i++) {
            set(row, i, words.get(i), i < texts ? styles.head : styles.headNumber);
            lines = Math.max(lines, lines(words.get(i), widths[i]));
        }
        row.setHeightInPoints(ROW * lines);
    }

    private static int lines(String text, int width) {
        return text.lines()
                .mapToInt(line -> Math.ceilDiv(DataSheet.width(line), width - 1))
                .sum();
    }

    /// From now on each page begins with the head and the header written last.
    void repeatHead() {
        sheet.setRepeatingRows(new CellRangeAddress(0, next - 1, -1, -1));
    }

    /// Shrinks the sheet to one page where it is longer.
    ///
    /// @param dense whether the rows that follow stand closer together
    void onOnePage(boolean dense) {
        sheet.getPrintSetup().setFitHeight((short) 1);
        if (dense) height = DENSE_ROW;
    }

    /// One row of a table; null is no data and stands as a dash, an empty text stays empty.
    void line(boolean total, List<? extends @Nullable Object> cells) {
        var row = row();
        for (var i = 0; i < cells.size(); i++) write(row, i, cells.get(i), total);
    }

    /// A number with its sign.
    record Difference(BigDecimal number) {}

    private void write(SXSSFRow row, int column, @Nullable Object value, boolean total) {
        switch (value) {
            case null -> set(row, column, Marks.NO_DATA, styles.number(0, total));
            case BigDecimal number -> set(row, column, number, styles.number(Math.max(0, number.scale()), total));
            case Difference difference -> set(row, column, difference.number(), styles.difference());
            case LocalDate day -> {
                var cell = row.createCell(column);
                cell.setCellValue(day);
                cell.setCellStyle(styles.day());
            }
            default -> set(row, column, value.toString(), styles.text(total));
        }
    }

    private static void set(SXSSFRow row, int column, BigDecimal number, CellStyle style) {
        var cell = row.createCell(column);
        cell.setCellValue(number.doubleValue());
        cell.setCellStyle(style);
    }

    private static void set(SXSSFRow row, int column, String text, CellStyle style) {
        var cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    private SXSSFRow row() {
        var row = sheet.createRow(next++);
        row.setHeightInPoints(height);
        return row;
    }

    /// The row that is written next, counted from 0.
    int next() {
        return next;
    }

    /// The cells of a column between two rows, the second left out, for a chart.
    ChartRange range(int column, int from, int to, List<? extends @Nullable Number> values) {
        var address = new CellRangeAddress(from, to - 1, column, column);
        return new ChartRange(address.formatAsString(sheet.getSheetName(), true), new ArrayList<>(values));
    }

    /// The same cells as names of bars.
    NativeChart.NamedRange names(int column, int from, int to, List<String> words) {
        var address = new CellRangeAddress(from, to - 1, column, column);
        return new NativeChart.NamedRange(address.formatAsString(sheet.getSheetName(), true), words);
    }

    /// Room for a chart as wide as the tables; the rows under it stay empty.
    NativeChart chart(int rows, String title) {
        // SXSSF has no charts: it streams its rows over the sheet on which the chart lies.
        XSSFSheet under = workbook.getXSSFWorkbook().getSheet(sheet.getSheetName());
        var chart = NativeChart.on(under, next, next + rows, widths.length, title);
        next += rows + 1;
        return chart;
    }

    void end() throws IOException {
        sheet.flushRows();
    }
}
