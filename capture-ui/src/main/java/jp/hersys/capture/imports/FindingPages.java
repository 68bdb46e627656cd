package jp.hersys.capture.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import jp.hersys.imports.RowFinding;

/// Pages of findings for a grid that asks by offset, from a register that answers from a place in the file on.
/// Remembers only at which place each page begins.
final class FindingPages {

    /// Rows fetched at a time.
    static final int SIZE = 50;

    private final LongFunction<List<RowFinding>> after;
    private final TreeMap<Integer, Long> placeBefore = new TreeMap<>(Map.of(0, 0L));

    /// @param after the next {@link #SIZE} rows after a place
    FindingPages(LongFunction<List<RowFinding>> after) {
        this.after = after;
    }

    /// Whether nothing was found at all.
    boolean isEmpty() {
        return after.apply(0).isEmpty();
    }

    /// Whether there are at most so many rows, of which the first page shows all.
    boolean hasAtMost(int rows) {
        return after.apply(0).size() <= rows;
    }

    /// The rows from `offset` on, at most `limit`.
    Stream<RowFinding> rows(int offset, int limit) {
        var nearest = placeBefore.floorEntry(offset);
        int at = nearest.getKey();
        long place = nearest.getValue();
        var rows = new ArrayList<RowFinding>();
        while (at < offset + limit) {
            var page = after.apply(place);
            for (int i = 0; i < page.size(); i++) {
                if (at + i >= offset && at + i < offset + limit) {
                    rows.add(page.get(i));
                }
            }
            if (page.size() < SIZE) {
                break;
            }
            at += page.size();
            place = page.getLast().position();
            placeBefore.put(at, place);
        }
        return rows.stream();
    }
}
