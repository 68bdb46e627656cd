package jp.hersys.notifications;

import java.util.regex.Pattern;
import jp.hersys.writing.Spelling;
import org.jspecify.annotations.Nullable;

/// A telephone number as people type it: full-width, with hyphens, brackets or blanks, or from abroad as +81.
final class WrittenPhone {

    private static final Pattern BETWEEN = Pattern.compile("[()\\[\\]\\p{Pd}ー−・.]");
    private static final Pattern FROM_ABROAD = Pattern.compile("\\+810?(?=[1-9])");
    private static final Pattern NUMBER = Pattern.compile("0\\d{9,10}");

    private WrittenPhone() {}

    /// Its ten or eleven digits with the leading 0, null where it is no number in Japan.
    static @Nullable String read(String typed) {
        var digits = BETWEEN.matcher(Spelling.key(typed)).replaceAll("");
        var domestic = FROM_ABROAD.matcher(digits);
        var number = domestic.lookingAt() ? "0" + digits.substring(domestic.end()) : digits;
        return NUMBER.matcher(number).matches() ? number : null;
    }
}
