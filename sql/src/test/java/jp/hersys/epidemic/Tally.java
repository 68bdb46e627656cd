package jp.hersys.epidemic;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/// A running count: each row that comes adds one, each that goes takes one away.
final class Tally {

    private final SortedMap<LocalDate, Integer> byDay = new TreeMap<>();
    private final SortedMap<String, Integer> byResidence = new TreeMap<>();
    private final SortedMap<String, Integer> byAge = new TreeMap<>();
    private final SortedMap<String, Integer> bySex = new TreeMap<>();

    void comes(ListLine line) {
        count(line, 1);
    }

    void goes(ListLine line) {
        count(line, -1);
    }

    Truth truth() {
        return new Truth(byDay, byResidence, byAge, bySex);
    }

    private void count(ListLine line, int by) {
        count(byDay, line.announcedOn(), by);
        count(byResidence, line.residence(), by);
        count(byAge, line.age(), by);
        count(bySex, line.sex(), by);
    }

    private static <K> void count(SortedMap<K, Integer> counts, K key, int by) {
        int now = counts.getOrDefault(key, 0) + by;
        if (now == 0) {
            counts.remove(key);
        } else {
            counts.put(key, now);
        }
    }
}
