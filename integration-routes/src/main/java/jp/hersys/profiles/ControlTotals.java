package jp.hersys.profiles;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.hersys.intake.Finding;
import jp.hersys.writing.Spelling;

/// The sums of the rows read, held against the sums that the file itself states (合計).
final class ControlTotals {

    private final Columns columns;
    private final CountReadings readings;
    private final Set<String> words = new HashSet<>();
    private final long[] sums;
    private final boolean[] unreadable;
    private boolean passed;

    ControlTotals(Profile profile, Columns columns, CountReadings readings) {
        this.columns = columns;
        this.readings = readings;
        this.sums = new long[profile.places()];
        this.unreadable = new boolean[profile.places()];
        profile.totals().forEach(word -> words.add(Spelling.key(word)));
    }

    /// Whether a label marks a row of sums.
    boolean isTotal(String label) {
        return !words.isEmpty() && words.contains(Spelling.key(label));
    }

    /// Whether a row of sums was met.
    boolean passed() {
        return passed;
    }

    /// Takes in what one cell of a row came to.
    void add(CountColumn column, long count) {
        if (count >= 0) {
            sums[column.at()] += count;
        } else if (count == CountReadings.UNREADABLE) {
            // Its row is refused with the reason; what its column should add up to is not known.
            unreadable[column.at()] = true;
        }
    }

    /// Holds a row of sums against the rows above it.
    ///
    /// @throws WholeRefusal when one differs: a row is missing, or was read as something else
    void check(RawRow row, List<CountColumn> counts) throws WholeRefusal {
        passed = true;
        for (var column : counts) {
            var raw = row.cell(column);
            long stated = readings.read(raw);
            if (stated >= 0 && !unreadable[column.at()] && stated != sums[column.at()]) {
                throw new WholeRefusal(Finding.refuse(
                        "file.total-differs",
                        columns.name(column),
                        raw,
                        Long.toString(row.line()),
                        Long.toString(sums[column.at()])));
            }
        }
    }
}
