package jp.hersys.capture.editions;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.hersys.capture.charts.Drawing;
import jp.hersys.capture.language.FigureNames;
import jp.hersys.capture.language.Spoken;
import jp.hersys.editions.EditionMapper.KeptCell;
import org.jspecify.annotations.Nullable;

/// Puts the kept tables of an edition into drawings; a table by day becomes bars with the line of the mean, one
/// by day and measure becomes such bars of each measure over all its methods, one by code and name becomes bars.
record Drawings(FigureNames names, Spoken spoken, Text text) {

    private static final int MEASURE = 1;
    private static final int WEEK = 7;
    private static final int LONG = 12;
    private static final String SEPARATOR = "\u001f";

    /// Words of the screens.
    @FunctionalInterface
    interface Text {

        String say(String key, Object... values);
    }

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
            if (!byDay) {
                drawings.add(byName(id, rows));
            } else if (first.length == 1) {
                drawings.add(byDay(id, rows, day));
            } else {
                byMeasure(rows).forEach((measure, each) -> drawings.add(byDay(id, measure, each, day)));
            }
        });
        return drawings.stream()
                .sorted(Comparator.comparing((Drawing drawing) -> !drawing.byDay())
                        .thenComparing(
                                drawing -> !drawing.byDay() && drawing.points().size() > LONG))
                .toList();
    }

    /// Rows of a table of several measures, each measure by itself.
    private static Map<String, List<KeptCell>> byMeasure(List<KeptCell> cells) {
        var measures = new LinkedHashMap<String, List<KeptCell>>();
        cells.forEach(cell -> measures.computeIfAbsent(part(cell, MEASURE), code -> new ArrayList<>())
                .add(cell));
        return measures;
    }

    /// A measure by day over all its methods.
    private Drawing byDay(String id, String measure, List<KeptCell> cells, LocalDate until) {
        var name = names.figure(measure);
        var title = text.say("chart.of-measure", names.table(id), name);
        return new Drawing(
                title,
                names.tableDefinition(id),
                names.unit(measure),
                text.say("chart.day"),
                name,
                days(cells, until),
                true);
    }

    private Drawing byDay(String id, List<KeptCell> cells, LocalDate until) {
        return drawing(id, text.say("chart.day"), days(cells, until), true);
    }

    /// Each day from the first with a count; of a day with several rows their sum, unless one of them is not published.
    private List<Drawing.Point> days(List<KeptCell> cells, LocalDate until) {
        var counts = new TreeMap<LocalDate, Long>();
        var hidden = new HashSet<LocalDate>();
        for (var cell : cells) {
            var day = dayOf(part(cell, 0));
            var count = cell.published();
            if (day != null && count == null) {
                hidden.add(day);
            } else if (day != null && count != null) {
                counts.merge(day, count.longValue(), Long::sum);
            }
        }
        hidden.forEach(counts::remove);
        var points = new ArrayList<Drawing.Point>();
        if (!counts.isEmpty()) {
            var last = until.isAfter(counts.lastKey()) ? until : counts.lastKey();
            for (var day = counts.firstKey(); !day.isAfter(last); day = day.plusDays(1)) {
                points.add(new Drawing.Point(spoken.day(day), counts.get(day), mean(counts, day)));
            }
        }
        return points;
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
        return drawing(id, text.say("chart.of-what"), points, false);
    }

    private Drawing drawing(String id, String header, List<Drawing.Point> points, boolean byDay) {
        return new Drawing(
                names.table(id),
                names.tableDefinition(id),
                names.countedUnit(id),
                header,
                names.counted(id),
                points,
                byDay);
    }

    private static String part(KeptCell cell, int place) {
        return cell.dimensions().split(SEPARATOR, -1)[place];
    }

    private static @Nullable LocalDate dayOf(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException other) {
            return null;
        }
    }
}
