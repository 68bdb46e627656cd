package jp.hersys.epidemic;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The naive count of rows, by reading them: what every truth is held against.
final class Recount {

    private Recount() {}

    static Truth of(Collection<ListLine> rows) {
        return new Truth(
                by(rows, ListLine::announcedOn, Comparator.<LocalDate>naturalOrder()),
                by(rows, ListLine::residence, Comparator.<String>naturalOrder()),
                by(rows, ListLine::age, Comparator.<String>naturalOrder()),
                by(rows, ListLine::sex, Comparator.<String>naturalOrder()));
    }

    private static <K> SortedMap<K, Integer> by(
            Collection<ListLine> rows, Function<ListLine, K> word, Comparator<K> order) {
        return rows.stream()
                .collect(Collectors.groupingBy(word, () -> new TreeMap<>(order), Collectors.summingInt(row -> 1)));
    }
}
