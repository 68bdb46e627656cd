package jp.hersys.profiles;

import java.io.Closeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of one open file, one after the other, whatever its format.
interface RawRows extends Closeable {

    /// The columns found so far; for CSV all of them from the start.
    Columns columns();

    /// The day that the titles above the rows bear, null where there is none.
    default @Nullable LocalDate date() {
        return null;
    }

    /// Sheets of a workbook that were passed over, by name.
    default List<String> otherSheets() {
        return List.of();
    }

    /// Whether the file is one of refused rows given back, repaired: it speaks of no others.
    boolean isRepair();

    /// The next row, null at the end.
    @Nullable
    RawRow next() throws WholeRefusal;
}
