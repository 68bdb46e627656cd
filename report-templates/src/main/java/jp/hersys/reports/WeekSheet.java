package jp.hersys.reports;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 印刷_週別: the last half year by week, with a chart; a week that is not over says so and is hatched.
record WeekSheet(PrintSheet sheet, EditionContent edition, TableContent table) {
    static final int[] WIDTHS = {16, 34, 20, 22};
    private static final int WEEKS = 26;
    private static final int CHART_ROWS = 16;

    void write() throws IOException {
        var rows = table.rows()
                .subList(Math.max(0, table.rows().size() - WEEKS), table.rows().size());
        var cases = table.column("cases");
        var header = table.columns().get(cases);
        sheet.begin(edition, Words.JA.say("print.weeks.title"));
        var open = isOpen(rows.getLast());
        var chart = sheet.chart(
                CHART_ROWS,
                Words.JA.say("print.weeks.chart", header.labelJa(), header.unitJa())
                        + (open ? Words.JA.say("print.weeks.hatched") : ""));
        var first = sheet.next() + 1;
        var words = rows.stream()
                .map(row -> Marks.cell(row.get(table.column("week"))))
                .toList();
        var numbers = new ArrayList<@Nullable BigDecimal>();
        for (var row : rows) numbers.add(number(row.get(cases)));
        chart.names(
                sheet.names(0, first, first + rows.size(), words),
                Words.JA.say("print.weeks.axis"),
                new NativeChart.Bars(
                        header.labelJa(), sheet.range(2, first, first + rows.size(), numbers), header.header()),
                open ? rows.size() - 1 : -1);
        sheet.head(
                2,
                List.of(
                        Words.JA.say("column.week"),
                        Words.JA.say("column.period"),
                        header.header(),
                        Words.JA.say("print.weeks.difference", header.unitJa())));
        sheet.repeatHead();
        for (var row : rows) sheet.line(false, cells(row, cases));
        sheet.space();
        sheet.paragraph(table.definitionJa());
        sheet.paragraph(Words.JA.say("print.weeks.note"));
        sheet.end();
    }

    private boolean isOpen(List<? extends @Nullable Object> row) {
        return row.get(table.column("last_day")) instanceof LocalDate last && last.isAfter(edition.day());
    }

    private List<@Nullable Object> cells(List<? extends @Nullable Object> row, int cases) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(Marks.cell(row.get(table.column("week"))));
        cells.add(day(row.get(table.column("first_day"))) + "～" + day(row.get(table.column("last_day")))
                + (isOpen(row) ? Words.JA.say("week.partial") : ""));
        var now = number(row.get(cases));
        cells.add(now);
        var place = table.rows().indexOf(row);
        var before = place == 0 ? null : number(table.rows().get(place - 1).get(cases));
        // A part of a week and a whole one are not compared.
        if (isOpen(row)) cells.add("");
        else cells.add(now == null || before == null ? null : new PrintSheet.Difference(now.subtract(before)));
        return cells;
    }

    private static String day(@Nullable Object day) {
        return day instanceof LocalDate on
                ? on.getYear() + "年" + on.getMonthValue() + "月" + on.getDayOfMonth() + "日"
                : Marks.NO_DATA;
    }

    private static @Nullable BigDecimal number(@Nullable Object cell) {
        return cell == null ? null : new BigDecimal(cell.toString());
    }
}
