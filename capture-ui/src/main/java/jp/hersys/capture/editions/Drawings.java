package jp.hersys.capture.editions;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import jp.hersys.capture.charts.Drawing;
import jp.hersys.capture.language.Spoken;
import jp.hersys.editions.EditionMapper.KeptCell;
import org.jspecify.annotations.Nullable;

/// Puts the kept tables of an edition into drawings; nothing is counted anew, only the line of the mean is drawn over
/// the bars. A table by day becomes bars with that line, a table by code and name becomes bars.
record Drawings(FigureNames names, Spoken spoken, UnaryOperator<String> text) {

    private static final int WEEK = 7;
    private static final int LONG = 12;
    private static final String SEPARATOR = "\u001f";

    /// Drawings of all tables that can be drawn, those by day first, long ones last.
    ///
    /// @param day of which the edition speaks: days up to it of which nobody knows yet are drawn as such
    List<Drawing> of(List<KeptCell> cells, LocalDate day) {
        var tables = new LinkedHashMap<String, List<KeptCell>>();
        cells.forEach(cell -> tables.computeIfAbsent(cell.figureTable(), id -> new ArrayList<>())
                .add(cell));
        var drawings = new ArrayList<Drawing>();
        tables.forEach((id, rows) -> {
            var first = rows.getFirst().dimensions().split(SEPARATOR, -1);
            boolean byDay = dayOf(first[0]) != null;
            if (first.length == 1 || !byDay) {
                drawings.add(byDay ? byDay(id, rows, day) : byName(id, rows));
            }
        });
        return drawings.stream()
                .sorted(Comparator.comparing((Drawing drawing) -> !drawing.byDay())
                        .thenComparing(
                                drawing -> !drawing.byDay() && drawing.points().size() > LONG))
                .toList();
    }

    private Drawing byDay(String id, List<KeptCell> cells, LocalDate until) {
        var counts = new TreeMap<LocalDate, Long>();
        for (var cell : cells) {
            var day = dayOf(cell.dimensions());
            var count = cell.published();
            if (day != null && count != null) {
                counts.put(day, count.longValue());
            }
        }
        var points = new ArrayList<Drawing.Point>();
        if (!counts.isEmpty()) {
            var last = until.isAfter(counts.lastKey()) ? until : counts.lastKey();
            for (var day = counts.firstKey(); !day.isAfter(last); day = day.plusDays(1)) {
                points.add(new Drawing.Point(spoken.day(day), counts.get(day), mean(counts, day)));
            }
        }
        return drawing(id, text.apply("chart.day"), points, true);
    }

    private static @Nullable Double mean(TreeMap<LocalDate, Long> counts, LocalDate end) {
        var week = counts.subMap(end.minusDays(WEEK - 1L), true, end, true);
        return week.size() < WEEK
                ? null
                : (double) week.values().stream().mapToLong(Long::longValue).sum() / WEEK;
    }

    private Drawing byName(String id, List<KeptCell> cells) {
        var points = cells.stream()
                .map(cell -> {
                    var published = cell.published();
                    return new Drawing.Point(
                            cell.dimensions().substring(cell.dimensions().lastIndexOf(SEPARATOR) + 1),
                            published == null ? null : published.longValue(),
                            null);
                })
                .toList();
        return drawing(id, text.apply("chart.of-what"), points, false);
    }

    private Drawing drawing(String id, String header, List<Drawing.Point> points, boolean byDay) {
        var measure = id.substring(0, Math.max(id.indexOf('.'), 0));
        return new Drawing(
                names.table(id),
                names.tableDefinition(id),
                names.columnUnit(measure),
                header,
                names.column(measure),
                points,
                byDay);
    }

    private static @Nullable LocalDate dayOf(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException other) {
            return null;
        }
    }
}
