package jp.hersys.profiles;

import jp.hersys.intake.Finding;

/// What became of a file as a whole.
public sealed interface ReadOutcome {

    /// It was read to its end; what its rows say, or why they are refused, was handed over row by row.
    ///
    /// @param encoding in which it was read (`UTF-8`, `windows-31j`, `UTF-16LE`, `UTF-16BE`)
    /// @param rows     rows handed over, the refused ones included
    /// @param skipped  template rows, cancelled numbers and rows without any data, which were not handed over
    /// @param repair   whether it holds refused rows that were given back; it only adds then
    record Whole(String encoding, long rows, long skipped, boolean repair) implements ReadOutcome {}

    /// Nothing of it may enter. Rows that were handed over before the reason was found must be thrown away.
    record RefusedWhole(Finding finding) implements ReadOutcome {}
}
