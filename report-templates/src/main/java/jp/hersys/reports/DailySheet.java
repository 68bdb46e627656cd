package jp.hersys.reports;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A sheet with a line a day: one or several counts side by side and the 7-day mean of the first.
final class DailySheet {
    /// More days than these stand closer together.
    private static final int ROOMY = 28;

    private final PrintSheet sheet;
    private final EditionContent edition;
    private final List<DaySeries> series;
    private final List<LocalDate> days;

    DailySheet(PrintSheet sheet, EditionContent edition, List<DaySeries> series, int days) {
        this.sheet = sheet;
        this.edition = edition;
        this.series = List.copyOf(series);
        this.days = DaySeries.days(edition.day(), days);
    }

    /// What another chart draws from this sheet.
    record Drawn(ChartRange days, ChartRange counts, ChartRange means) {}

    /// Writes the table, and over it a chart of the first count where there is room for one.
    ///
    /// @param chartRows 0 for no chart
    Drawn write(String title, String definition, int chartRows) throws IOException {
        sheet.begin(edition, title);
        sheet.paragraph(definition);
        sheet.space();
        var first = sheet.next() + (chartRows == 0 ? 0 : chartRows + 1) + 1;
        var drawn = drawn(first);
        if (chartRows > 0) draw(sheet.chart(chartRows, title(series.getFirst())), drawn, series.getFirst());
        var header = new ArrayList<String>();
        header.add(series.getFirst().dayName());
        header.add("");
        for (var counts : series) header.add(counts.header());
        header.add(Words.JA.say("print.mean", series.getFirst().unit()));
        sheet.head(2, header);
        sheet.repeatHead();
        sheet.onOnePage(days.size() > ROOMY);
        for (var day : days) sheet.line(false, cells(day));
        sheet.end();
        return drawn;
    }

    private List<@Nullable Object> cells(LocalDate day) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(day);
        cells.add("（" + "月火水木金土日".charAt(day.getDayOfWeek().getValue() - 1) + "）");
        for (var counts : series) cells.add(counts.on(day));
        cells.add(series.getFirst().mean(day));
        return cells;
    }

    private Drawn drawn(int first) {
        var counts = new ArrayList<@Nullable BigDecimal>();
        var means = new ArrayList<@Nullable BigDecimal>();
        for (var day : days) {
            counts.add(series.getFirst().on(day));
            means.add(series.getFirst().mean(day));
        }
        var last = first + days.size();
        // A spreadsheet counts days from the end of 1899.
        var numbers = days.stream()
                .map(day ->
                        (Number) (day.toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay()))
                .toList();
        return new Drawn(
                sheet.range(0, first, last, numbers),
                sheet.range(2, first, last, counts),
                sheet.range(2 + series.size(), first, last, means));
    }

    /// Which is which, in words: 新規陽性者数（棒、人）と7日間平均（線）.
    static String title(DaySeries counts) {
        return Words.JA.say("print.chart.days", counts.name(), counts.unit());
    }

    /// Bars for the counts and a line for their mean.
    static void draw(NativeChart chart, Drawn drawn, DaySeries counts) {
        chart.days(
                drawn.days(),
                counts.dayName(),
                new NativeChart.Bars(counts.name(), drawn.counts(), Words.JA.say("print.unit", counts.unit())),
                new NativeChart.Bars(Words.JA.say("curve.mean"), drawn.means(), ""));
    }
}
