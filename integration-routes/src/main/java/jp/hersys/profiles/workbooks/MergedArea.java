package jp.hersys.profiles.workbooks;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cells that are merged into one.
///
/// @param reference   such as A4:B6
/// @param firstColumn 0-based
/// @param firstRow    1-based
/// @param lastColumn  0-based
/// @param lastRow     1-based
public record MergedArea(String reference, int firstColumn, int firstRow, int lastColumn, int lastRow) {

    private static final Pattern FORM = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");

    static @Nullable MergedArea of(String reference) {
        var parts = FORM.matcher(reference);
        return parts.matches()
                ? new MergedArea(
                        reference,
                        column(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        column(parts.group(3)),
                        Integer.parseInt(parts.group(4)))
                : null;
    }

    /// The 0-based column of the letters with which an address begins.
    static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length() && address.charAt(i) >= 'A' && address.charAt(i) <= 'Z'; i++) {
            column = column * 26 + address.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }
}
