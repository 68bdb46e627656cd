package jp.hersys.profiles;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/// Remembers what raw cells of one column came to: a line list repeats few values a million times. Bounded in number
/// and
/// length, so that a file of a million different values costs time, not memory.
final class Remembered {

    private static final int MOST = 2_048;
    static final int LONGEST = 64;

    private final Map<String, Cell> cells = new HashMap<>();
    private final Function<String, Cell> reading;

    Remembered(Function<String, Cell> reading) {
        this.reading = reading;
    }

    Cell of(String raw) {
        var known = cells.get(raw);
        if (known != null) {
            return known;
        }
        var cell = reading.apply(raw);
        if (cells.size() < MOST && raw.length() <= LONGEST) {
            cells.put(raw, cell);
        }
        return cell;
    }
}
