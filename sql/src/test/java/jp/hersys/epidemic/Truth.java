package jp.hersys.epidemic;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a list must come out as, counted by the one who made it and not by reading it. Words are counted as written.
///
/// @param byDay       cases by day of announcement
/// @param byResidence cases by 患者_居住地
/// @param byAge       cases by 患者_年代
/// @param bySex       cases by 患者_性別
public record Truth(
        SortedMap<LocalDate, Integer> byDay,
        SortedMap<String, Integer> byResidence,
        SortedMap<String, Integer> byAge,
        SortedMap<String, Integer> bySex) {

    public Truth {
        byDay = Collections.unmodifiableSortedMap(new TreeMap<>(byDay));
        byResidence = Collections.unmodifiableSortedMap(new TreeMap<>(byResidence));
        byAge = Collections.unmodifiableSortedMap(new TreeMap<>(byAge));
        bySex = Collections.unmodifiableSortedMap(new TreeMap<>(bySex));
    }

    /// All cases.
    public int cumulative() {
        return byDay.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Cases announced on `day` or before.
    public int cumulativeOn(LocalDate day) {
        return byDay.headMap(day.plusDays(1)).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /// Cases announced on `day`.
    public int newOn(LocalDate day) {
        return byDay.getOrDefault(day, 0);
    }
}
