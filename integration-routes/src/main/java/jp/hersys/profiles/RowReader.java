package jp.hersys.profiles;

import jp.hersys.imports.ReadRow;
import jp.hersys.intake.Finding;
import org.jspecify.annotations.Nullable;

/// Turns the raw rows of one file into facts of one kind, or into all the reasons why they are none.
interface RowReader {

    /// The row, or null where it says nothing.
    ///
    /// @throws WholeRefusal when the row shows that the file as a whole cannot be right
    @Nullable
    ReadRow read(RawRow row) throws WholeRefusal;

    /// Why the file is refused whole after `rows` rows, null where it is not.
    @Nullable
    Finding majority(long rows);
}
