package jp.hersys.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Numbers as people read them on paper: thousands separated, a fixed count of decimals, "－" for no data.
final class Marks {
    static final String NO_DATA = "－";

    private Marks() {}

    static String number(@Nullable BigDecimal value, int decimals) {
        return value == null ? NO_DATA : grouped(value.setScale(decimals, RoundingMode.HALF_UP));
    }

    static String number(long value) {
        return grouped(BigDecimal.valueOf(value));
    }

    /// A cell of a table on paper.
    static String cell(@Nullable Object cell) {
        return switch (cell) {
            case null -> NO_DATA;
            case Long number -> number(number);
            case BigDecimal number -> grouped(number);
            case LocalDate day -> day.toString();
            default -> cell.toString();
        };
    }

    /// +12, -12, ±0; no data where one side has none.
    static String difference(@Nullable BigDecimal now, @Nullable BigDecimal before, int decimals) {
        if (now == null || before == null) return NO_DATA;
        var difference =
                now.setScale(decimals, RoundingMode.HALF_UP).subtract(before.setScale(decimals, RoundingMode.HALF_UP));
        return switch (difference.signum()) {
            case 0 -> "±0";
            case 1 -> "+" + grouped(difference);
            default -> grouped(difference);
        };
    }

    /// The spreadsheet format of a number with that many decimals.
    static String pattern(int decimals) {
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }

    /// By hand, because a locale's separator must not decide what a paper says.
    private static String grouped(BigDecimal value) {
        var text = new StringBuilder(value.toPlainString());
        var point = text.indexOf(".");
        var first = text.charAt(0) == '-' ? 1 : 0;
        for (var i = (point < 0 ? text.length() : point) - 3; i > first; i -= 3) text.insert(i, ',');
        return text.toString();
    }
}
