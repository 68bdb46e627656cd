package jp.hersys.capture.charts;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a chart draws, number by number.
///
/// @param title       of the chart
/// @param definition  what is counted; empty where nothing is said
/// @param unit        of the numbers
/// @param labelHeader heading of the labels in the table
/// @param barName     what a bar counts
/// @param points      in their order
/// @param byDay       whether the points are days, drawn with the line of the mean
public record Drawing(
        String title,
        String definition,
        String unit,
        String labelHeader,
        String barName,
        List<Point> points,
        boolean byDay) {

    /// One bar.
    ///
    /// @param label of what
    /// @param value how many; null where nobody knows yet
    /// @param mean  of the seven days that end here; null where it is not drawn
    public record Point(
            String label, @Nullable Long value, @Nullable Double mean) {}

    public Drawing {
        points = List.copyOf(points);
    }

    /// The first point of which nobody knows yet, or the number of points.
    int firstUnknown() {
        int at = points.size();
        while (at > 0 && points.get(at - 1).value() == null) {
            at--;
        }
        return at;
    }

    /// The highest bar; null when there is none.
    @Nullable
    Point highest() {
        Point highest = null;
        for (var point : points) {
            var value = point.value();
            if (value != null && (highest == null || value > of(highest))) {
                highest = point;
            }
        }
        return highest;
    }

    /// At most so many points: the highest ones where there are more, in their own order.
    List<Point> drawn(int most) {
        if (points.size() <= most) {
            return points;
        }
        var highest = points.stream()
                .sorted(Comparator.comparingLong(Drawing::of).reversed())
                .limit(most)
                .collect(Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())));
        return points.stream().filter(highest::contains).toList();
    }

    /// The last bar that is known; null when there is none.
    @Nullable
    Point last() {
        int unknown = firstUnknown();
        return unknown == 0 ? null : points.get(unknown - 1);
    }

    private static long of(Point point) {
        var value = point.value();
        return value == null ? 0 : value;
    }
}
