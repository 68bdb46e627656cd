package jp.hersys.batch.edition;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import jp.hersys.totals.ReportedTotal;

/// What was reported of one measure in one area and month, by days, by the month, or by both. What stands for more
/// stands before what it is the sum of: a whole before its methods, the month before its days. So nothing counts twice.
final class MonthOfCounts {

    /// The method of a count that does not tell methods apart.
    static final String WHOLE = "";

    private final Map<String, Long> month = new TreeMap<>();
    private final Map<LocalDate, Map<String, Long>> days = new TreeMap<>();

    void add(ReportedTotal total) {
        var counts = total.firstDay().equals(total.lastDay())
                ? days.computeIfAbsent(total.firstDay(), day -> new TreeMap<>())
                : month;
        counts.put(total.methodCode(), total.value());
    }

    /// Days that were reported, each by method, or as a whole where the whole was told.
    Map<LocalDate, Map<String, Long>> byDay() {
        var standing = new TreeMap<LocalDate, Map<String, Long>>();
        days.forEach((day, counts) -> standing.put(day, standing(counts)));
        return standing;
    }

    /// The month by method; a method that was told by days only stands beside those told by the month.
    Map<String, Long> byMethod() {
        if (month.containsKey(WHOLE)) {
            return standing(month);
        }
        var sums = new TreeMap<String, Long>();
        byDay().values().forEach(counts -> counts.forEach((method, count) -> sums.merge(method, count, Long::sum)));
        if (!month.isEmpty()) {
            sums.remove(WHOLE);
            sums.putAll(month);
        }
        return sums;
    }

    private static Map<String, Long> standing(Map<String, Long> counts) {
        var whole = counts.get(WHOLE);
        return whole == null ? counts : Map.of(WHOLE, whole);
    }
}
