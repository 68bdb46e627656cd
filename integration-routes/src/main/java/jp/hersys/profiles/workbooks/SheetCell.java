package jp.hersys.profiles.workbooks;

/// A cell that is not empty.
///
/// @param text    as stored: of a formula the value that was saved with it, of a number its shortest form (`1`, not
///                `1.0`)
/// @param number  whether it is a number, which a day may be, too
/// @param formula whether a formula stands in it
public record SheetCell(String text, boolean number, boolean formula) {

    /// Whether it is a formula whose result nobody saved. One that came to an empty text is none.
    public boolean isUnsaved() {
        return formula && number && text.isEmpty();
    }
}
