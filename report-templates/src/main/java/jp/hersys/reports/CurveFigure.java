package jp.hersys.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jp.hersys.reports.PageTable.Column;
import jp.hersys.reports.PageTable.Row;

/// The epidemic curve of a page: the drawing of the paper as SVG within it, and the table behind the drawing.
final class CurveFigure {
    private static final int DAYS = 90;
    private static final int BAR = 8;
    private static final int LEFT = 44;
    private static final int HEIGHT = 220;
    private static final int FOOT = 24;

    /// Room on the right, where the words stand.
    private static final int LABELS = 130;

    private static final int WIDTH = LEFT + DAYS * BAR + LABELS;

    private final Html html;
    private final DailyCases cases;
    private final LocalDate end;
    private final Words words;
    private final int top;

    private CurveFigure(Html html, DailyCases cases, LocalDate end, Words words) {
        this.html = html;
        this.cases = cases;
        this.end = end;
        this.words = words;
        var highest = cases.last(DAYS, end).values().stream()
                .mapToInt(BigDecimal::intValue)
                .max()
                .orElse(0);
        this.top = Math.max(5, highest);
    }

    static void write(Html html, DailyCases cases, LocalDate end, Words words) {
        new CurveFigure(html, cases, end, words).write();
    }

    private void write() {
        html.open("figure");
        html.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + WIDTH + " " + (HEIGHT + FOOT),
                "role",
                "img",
                "aria-label",
                words.say("heading.curve"));
        scale();
        cases.last(DAYS, end).forEach(this::bar);
        mean();
        days();
        labels();
        html.close();
        html.open("details").say("summary", words.say("page.curve.table"));
        new PageTable(
                        words.say("heading.curve"),
                        List.of(
                                Column.text(words.say("page.day")),
                                Column.number(words.say("curve.bars")),
                                Column.number(words.say("curve.mean"))),
                        rows())
                .write(html);
        html.close().close();
    }

    /// Lines at 0 and at round numbers, four at most.
    private void scale() {
        var step = step();
        for (var value = 0; value <= top; value += step) {
            line(y(value), value == 0 ? "axis" : "grid");
            say(LEFT - 6, y(value) + 5, "end", Marks.number(value), "tick");
        }
    }

    private int step() {
        var step = 1;
        while (top / step > 4) step *= String.valueOf(step).startsWith("2") ? 5 : 2;
        return step;
    }

    private void bar(LocalDate day, BigDecimal number) {
        var height = HEIGHT - y(number.doubleValue());
        html.empty(
                "rect",
                "class",
                "bar",
                "x",
                place(x(day) + 1),
                "y",
                place(HEIGHT - height),
                "width",
                place(BAR - 2),
                "height",
                place(height));
    }

    /// A day without a mean breaks the line, so that a gap in the data is a gap in the drawing.
    private void mean() {
        var points = new StringBuilder();
        for (var day = start(); !day.isAfter(end); day = day.plusDays(1)) {
            var mean = cases.mean(day);
            if (mean == null) {
                points.append('|');
            } else {
                points.append(place(x(day) + BAR / 2.0))
                        .append(',')
                        .append(place(y(mean)))
                        .append(' ');
            }
        }
        for (var part : points.toString().split("\\|+", -1))
            if (!part.isBlank()) html.empty("polyline", "class", "mean", "points", part.strip());
    }

    private void days() {
        for (var day = start(); !day.isAfter(end); day = day.plusDays(1))
            if (Math.floorMod(day.toEpochDay() + 3, 14) == 0)
                say(x(day), HEIGHT + 18, "start", day.getMonthValue() + "/" + day.getDayOfMonth(), "tick");
    }

    private void labels() {
        var newest = cases.on(end);
        var mean = cases.mean(end);
        var bar = newest == null ? 0 : y(newest.doubleValue());
        var line = mean == null ? 0 : y(mean);
        if (newest != null && mean != null && Math.abs(bar - line) < 20) {
            bar = bar <= line ? line - 20 : bar;
            line = bar > line ? bar - 20 : line;
        }
        if (newest != null) say(LEFT + DAYS * BAR + 6, bar + 5, "start", words.say("curve.bars"), "name");
        if (mean != null) say(LEFT + DAYS * BAR + 6, line + 5, "start", words.say("curve.mean"), "name mean-name");
    }

    private List<Row> rows() {
        Map<LocalDate, BigDecimal> known = new TreeMap<>(cases.last(DAYS, end));
        var rows = new ArrayList<Row>();
        for (var day = start(); !day.isAfter(end); day = day.plusDays(1)) {
            var mean = cases.mean(day);
            rows.add(Row.of(
                    JapanTime.dayOfWeek(day),
                    Marks.number(known.get(day), 0),
                    Marks.number(mean == null ? null : BigDecimal.valueOf(mean), 1)));
        }
        return rows;
    }

    private LocalDate start() {
        return end.minusDays(DAYS - 1L);
    }

    private double x(LocalDate day) {
        return LEFT + (double) BAR * (day.toEpochDay() - start().toEpochDay());
    }

    private double y(double value) {
        return HEIGHT - (HEIGHT - 14) * value / top;
    }

    private void line(double y, String look) {
        html.empty(
                "line",
                "class",
                look,
                "x1",
                place(LEFT),
                "y1",
                place(y),
                "x2",
                place(LEFT + DAYS * BAR),
                "y2",
                place(y));
    }

    private void say(double x, double y, String anchor, String text, String look) {
        html.say("text", text, "class", look, "x", place(x), "y", place(y), "text-anchor", anchor);
    }

    private static String place(double points) {
        return String.format(Locale.ROOT, "%.1f", points);
    }
}
