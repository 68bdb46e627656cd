package jp.hersys.reports;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/// 表紙: what a person needs to know before the data: who, which day, as known when, the figures, the account of
/// the reports, what each sheet holds, and what an empty cell means.
final class CoverSheet {
    private static final int[] WIDTHS = {42, 30, 8, 52};

    private final SXSSFSheet sheet;
    private final SheetStyles styles;
    private int next;

    CoverSheet(SXSSFWorkbook workbook, SheetStyles styles) {
        this.styles = styles;
        sheet = workbook.createSheet(Words.JA.say("sheet.cover"));
    }

    void write(
            EditionContent edition,
            OpenDataEncoding encoding,
            List<StatisticsWorkbook.NamedSheet> sheets,
            PrintedSheets printed)
            throws IOException {
        Printing.onA4(
                sheet,
                edition,
                Words.JA.say("sheet.cover"),
                IntStream.of(WIDTHS).sum());
        sheet.setDisplayGridlines(false);
        for (var i = 0; i < WIDTHS.length; i++) sheet.setColumnWidth(i, WIDTHS[i] * 256);
        var title = row();
        title.setHeightInPoints(26);
        set(title, 0, Words.JA.say("title"), styles.title);
        writeEdition(edition);
        writeFigures(edition);
        writeAccount(edition.rows());
        writeSheets(sheets, printed);
        writeMarks(encoding);
        sheet.flushRows();
    }

    private void writeEdition(EditionContent edition) {
        pair("cover.publisher", edition.publisherName() + "（" + edition.publisherNameEn() + "）");
        pair("cover.publisher.code", edition.publisherCode());
        pair("cover.day", edition.day() + "（" + JapanTime.day(edition.day()) + "）");
        pair("cover.revision", Words.JA.say("report.number", Integer.toString(edition.revision())));
        pair("cover.known.at", JapanTime.iso(edition.knownAt()) + "（" + JapanTime.moment(edition.knownAt()) + "）");
        pair("cover.basis", Words.JA.code("basis", edition.basis()));
        pair("cover.previous", previous(edition.previous()));
        pair("cover.source", Words.JA.say("cover.source.text", edition.publisherName()));
        var desk = edition.letterhead();
        pair("cover.contact", desk.department() + "　" + desk.contact() + "　" + desk.telephone());
        if (!desk.message().isBlank()) pair("cover.message", desk.message());
    }

    private static String previous(@Nullable PreviousEdition previous) {
        if (previous == null) return Words.JA.say("cover.previous.none");
        return previous.day()
                + " "
                + Words.JA.say("report.number", Integer.toString(previous.revision()))
                + "（" + JapanTime.iso(previous.knownAt()) + "）";
    }

    private void writeFigures(EditionContent edition) {
        heading("cover.figures");
        columns("cover.header.item", "cover.header.value", "cover.header.unit", "cover.header.definition");
        for (var figure : edition.figures()) {
            var row = row();
            set(row, 0, figure.labelJa(), styles.text);
            setNumber(row, figure.published(), figure.decimals());
            set(row, 2, figure.unitJa(), styles.text);
            setWrapped(row, 3, figure.definitionJa());
        }
    }

    private void writeAccount(RowAccount account) {
        heading("cover.account");
        columns("column.account", "cover.header.value", "cover.header.unit", "cover.header.definition");
        for (var line : AccountLine.of(account)) {
            var row = row();
            set(row, 0, line.label(), styles.text);
            setNumber(row, BigDecimal.valueOf(line.reports()), 0);
            set(row, 2, "件", styles.text);
        }
        set(row(), 0, AccountLine.sentence(account), styles.text);
    }

    private void writeSheets(List<StatisticsWorkbook.NamedSheet> sheets, PrintedSheets printed) {
        heading("cover.sheets");
        columns("cover.header.item", "field.table_id", "", "cover.header.definition");
        for (var name : printed.names()) {
            var row = row();
            set(row, 0, name, styles.text);
            setWrapped(row, 3, Words.JA.say("cover.printed"));
        }
        for (var named : sheets) {
            var row = row();
            set(row, 0, named.name(), styles.text);
            set(row, 1, named.table().id(), styles.text);
            setWrapped(row, 3, named.table().definitionJa());
        }
    }

    private void writeMarks(OpenDataEncoding encoding) {
        heading("cover.marks");
        for (var mark : List.of("empty", "day", "code")) {
            var row = row();
            set(row, 0, Words.JA.say("cover.mark." + mark), styles.text);
            setLong(row, Words.JA.say("cover.mark." + mark + ".text"));
        }
        var row = row();
        set(row, 0, Words.JA.say("cover.mark.encoding"), styles.text);
        setLong(row, Words.JA.say("cover.mark.encoding." + encoding));
    }

    private void pair(String key, String value) {
        var row = row();
        set(row, 0, Words.JA.say(key), styles.label);
        setLong(row, value);
    }

    /// A text runs over the empty cells beside it; what is longer goes on in the next row, so that nothing is
    /// clipped and the printed page keeps its width.
    private void setLong(Row first, String text) {
        var room = IntStream.of(WIDTHS).skip(1).sum() - 2;
        @Nullable Row row = first;
        for (var line : TextLines.of(OpenCsv.oneLine(text), room)) {
            if (row == null) row = row();
            set(row, 1, line, styles.text);
            row = null;
        }
    }

    private void heading(String key) {
        next++;
        var row = row();
        row.setHeightInPoints(20);
        set(row, 0, Words.JA.say(key), styles.heading);
    }

    private void columns(String... keys) {
        var row = row();
        for (var i = 0; i < keys.length; i++)
            set(
                    row,
                    i,
                    keys[i].isEmpty() ? "" : Words.JA.say(keys[i]),
                    keys[i].equals("cover.header.value") ? styles.headerNumber : styles.header);
    }

    private Row row() {
        return sheet.createRow(next++);
    }

    private static void set(Row row, int column, String text, CellStyle style) {
        var cell = row.createCell(column);
        cell.setCellValue(OpenCsv.oneLine(text));
        cell.setCellStyle(style);
    }

    /// Spreadsheets do not grow a row for wrapped text of a written file: its height is ours to say.
    private void setWrapped(Row row, int column, String text) {
        set(row, column, text, styles.wrapped);
        var lines = Math.ceilDiv(DataSheet.width(text), WIDTHS[column] - 2);
        if (lines > 1) row.setHeightInPoints(16f * lines);
    }

    private void setNumber(Row row, @Nullable BigDecimal value, int decimals) {
        if (value == null) return;
        var cell = row.createCell(1);
        cell.setCellValue(value.doubleValue());
        cell.setCellStyle(styles.number(decimals));
    }
}
