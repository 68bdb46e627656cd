package jp.hersys.epidemic;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A full list as a publisher put it up.
///
/// @param at   when
/// @param day  the Japanese day of that moment, the list's own day
/// @param rows all its rows, by number
public record PublishedList(Instant at, LocalDate day, List<ListLine> rows) {

    public PublishedList {
        rows = List.copyOf(rows);
    }
}
