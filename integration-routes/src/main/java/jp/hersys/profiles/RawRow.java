package jp.hersys.profiles;

import jp.hersys.intake.Finding;
import org.jspecify.annotations.Nullable;

/// One row as it lies in the file, sorted by field.
final class RawRow {

    private final long line;
    private final @Nullable String[] cells;
    private final @Nullable Finding shape;

    /// @param line  1-based line of the original file on which it begins
    /// @param cells by place of [Slot], not copied; null where the row has no such cell
    /// @param shape why its shape refuses it (too few or too many cells), null where it has the header's shape
    RawRow(long line, @Nullable String[] cells, @Nullable Finding shape) {
        this.line = line;
        this.cells = cells;
        this.shape = shape;
    }

    long line() {
        return line;
    }

    @Nullable
    String cell(Slot slot) {
        return cells[slot.at()];
    }

    /// All of them, by place.
    @Nullable
    String[] cells() {
        return cells;
    }

    @Nullable
    Finding shape() {
        return shape;
    }
}
