package jp.hersys.reports;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 印刷_推移: the curve of the last eight weeks, and under it a row a week with its seven days.
record TrendSheet(PrintSheet sheet, EditionContent edition, DaySeries cases) {
    static final int WEEKS = 8;
    static final int DAYS = WEEKS * 7;
    static final int[] WIDTHS = {14, 8, 8, 8, 8, 8, 8, 8, 10, 12};
    private static final int CHART_ROWS = 20;

    void write(String definition, DailySheet.Drawn drawn) throws IOException {
        sheet.begin(edition, Words.JA.say("print.trend.title"));
        DailySheet.draw(sheet.chart(CHART_ROWS, DailySheet.title(cases)), drawn, cases);
        sheet.heading(Words.JA.say("print.trend.heading", cases.header()));
        var header = new ArrayList<String>();
        header.add(Words.JA.say("print.week"));
        for (var day : List.of("月", "火", "水", "木", "金", "土", "日")) header.add(day);
        header.add(Words.JA.say("print.week.sum"));
        header.add(Words.JA.say("print.week.mean"));
        sheet.head(1, header);
        var monday = edition.day().with(DayOfWeek.MONDAY).minusWeeks(WEEKS - 1L);
        for (var week = 0; week < WEEKS; week++) sheet.line(false, week(monday.plusWeeks(week)));
        sheet.space();
        sheet.paragraph(definition);
        sheet.paragraph(Words.JA.say("print.trend.note"));
        sheet.paragraph(Words.JA.say("notes.no.data"));
        sheet.end();
    }

    /// Days after the edition's are empty: they are not "no data".
    private List<@Nullable Object> week(LocalDate monday) {
        var cells = new ArrayList<@Nullable Object>();
        var sunday = monday.plusDays(6);
        var open = sunday.isAfter(edition.day());
        cells.add(monday.getMonthValue() + "月" + monday.getDayOfMonth() + "日～"
                + (open ? Words.JA.say("week.partial") : ""));
        @Nullable BigDecimal sum = BigDecimal.ZERO;
        for (var day = monday; !day.isAfter(sunday); day = day.plusDays(1)) {
            if (day.isAfter(edition.day())) {
                cells.add("");
                continue;
            }
            var on = cases.on(day);
            cells.add(on);
            sum = sum == null || on == null ? null : sum.add(on);
        }
        cells.add(sum);
        cells.add(cases.mean(open ? edition.day() : sunday));
        return cells;
    }
}
