package jp.hersys.reports;

/// What the cells of a column are; decides the cell type of the workbook and the type in the list of fields.
public enum ColumnKind {
    /// Words for people.
    TEXT,
    /// A code; text even when it looks like a number, because 010006 is not 10006.
    CODE,
    /// A calendar day in Japan.
    DAY,
    /// A number without unit or thousands separator.
    NUMBER
}
