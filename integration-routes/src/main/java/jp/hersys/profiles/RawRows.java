package jp.hersys.profiles;

import org.jspecify.annotations.Nullable;

/// The rows of one open file, one after the other, whatever its format.
interface RawRows {

    /// The columns found so far; for CSV all of them from the start.
    Columns columns();

    /// Whether the file is one of refused rows given back, repaired: it speaks of no others.
    boolean isRepair();

    /// The next row, null at the end.
    @Nullable
    RawRow next() throws WholeRefusal;
}
