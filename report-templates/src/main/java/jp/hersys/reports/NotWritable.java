package jp.hersys.reports;

import java.util.Locale;

/// One place of a CSV file whose character the file's encoding lacks.
///
/// @param line      of the file, its header being line 1
/// @param column    of the file, from 1
/// @param field     the header of that column
/// @param character what should stand there; a variation selector together with the character that it varies
/// @param codePoint of the character, or of the selector
/// @param written   what stands there instead
record NotWritable(long line, int column, String field, String character, int codePoint, String written) {
    /// `U+20BB7`.
    String name() {
        return String.format(Locale.ROOT, "U+%04X", codePoint);
    }
}
