package jp.hersys.editions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// A past day whose number of cases one edition gives otherwise than another.
///
/// @param day    day of announcement
/// @param before cases in the first edition
/// @param after  cases in the second edition
/// @param causes what came and went for which reason; added less removed makes the difference
public record DayDifference(LocalDate day, long before, long after, List<Cause> causes) {

    /// Cases that came to a day or left it for one reason.
    public record Cause(CaseDifference.Reason reason, long added, long removed) {}

    /// After less before.
    public long difference() {
        return after - before;
    }

    /// The differing days up to `last`, newest first. A day that a table does not list had no case.
    public static List<DayDifference> between(
            SortedMap<LocalDate, Long> before,
            SortedMap<LocalDate, Long> after,
            LocalDate last,
            List<CaseDifferenceMapper.Group> groups) {
        var all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        var causes = causes(groups);
        var days = new ArrayList<DayDifference>();
        for (var day : all.headSet(last, true).descendingSet()) {
            long was = before.getOrDefault(day, 0L);
            long is = after.getOrDefault(day, 0L);
            if (was != is) {
                days.add(new DayDifference(
                        day,
                        was,
                        is,
                        List.copyOf(causes.getOrDefault(day, new TreeMap<>()).values())));
            }
        }
        return days;
    }

    private static Map<LocalDate, TreeMap<CaseDifference.Reason, Cause>> causes(
            List<CaseDifferenceMapper.Group> groups) {
        var causes = new TreeMap<LocalDate, TreeMap<CaseDifference.Reason, Cause>>();
        for (var group : groups) {
            var from = group.beforeOn();
            var to = group.afterOn();
            if (from != null && !from.equals(to)) {
                add(causes, from, new Cause(group.reason(), 0, group.cases()));
            }
            if (to != null && !to.equals(from)) {
                add(causes, to, new Cause(group.reason(), group.cases(), 0));
            }
        }
        return causes;
    }

    private static void add(Map<LocalDate, TreeMap<CaseDifference.Reason, Cause>> causes, LocalDate day, Cause cause) {
        causes.computeIfAbsent(day, on -> new TreeMap<>())
                .merge(
                        cause.reason(),
                        cause,
                        (one, other) ->
                                new Cause(one.reason(), one.added() + other.added(), one.removed() + other.removed()));
    }
}
