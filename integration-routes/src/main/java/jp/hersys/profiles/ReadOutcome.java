package jp.hersys.profiles;

import java.util.List;
import jp.hersys.intake.Finding;

/// What became of a file as a whole.
public sealed interface ReadOutcome {

    /// It was read to its end; what its rows say, or why they are refused, was handed over row by row.
    ///
    /// @param encoding in which it was read (`UTF-8`, `windows-31j`, `UTF-16LE`, `UTF-16BE`), `XLSX` for a workbook
    /// @param rows     rows handed over, the refused ones included
    /// @param skipped  template rows, cancelled numbers, sums, footnotes and rows without any data, which were not
    ///                 handed over
    /// @param repair   whether it holds refused rows that were given back; it only adds then
    /// @param unread   what the profile does not know
    record Whole(String encoding, long rows, long skipped, boolean repair, Unread unread) implements ReadOutcome {}

    /// Nothing of it may enter. Rows that were handed over before the reason was found must be thrown away.
    record RefusedWhole(Finding finding) implements ReadOutcome {}

    /// What of a file was not read.
    ///
    /// @param columns by their names
    /// @param sheets  by their names: hidden ones, and those without the header
    record Unread(List<String> columns, List<String> sheets) {

        /// Everything was read.
        public static final Unread NOTHING = new Unread(List.of(), List.of());

        public Unread {
            columns = List.copyOf(columns);
            sheets = List.copyOf(sheets);
        }
    }
}
