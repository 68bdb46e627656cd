package jp.hersys.imports;

/// Of what the rows of a file speak.
public enum ImportKind {
    /// Cases, one a row: a line list.
    CASES,
    /// Counts that are reported as counts.
    TOTALS
}
