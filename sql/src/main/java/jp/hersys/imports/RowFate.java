package jp.hersys.imports;

/// What became of a row of a file, or, while the file is held, what would.
public enum RowFate {
    /// Its case is new, or known again after a withdrawal.
    ACCEPTED,
    /// It changed a known case.
    CHANGED,
    /// It said what was known.
    UNCHANGED,
    /// A known case that a full list no longer names.
    WITHDRAWN
}
