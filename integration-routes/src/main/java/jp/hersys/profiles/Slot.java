package jp.hersys.profiles;

/// What a column of a file may hold: a field, or a count.
sealed interface Slot permits Field, CountColumn {

    /// Its place in the cells of a row.
    int at();
}
