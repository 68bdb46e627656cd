package jp.hersys.notifications;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.regex.Pattern;
import jp.hersys.writing.DateForm;
import jp.hersys.writing.Days;
import jp.hersys.writing.Spelling;
import org.jspecify.annotations.Nullable;

/// A day as people type it: 令和4年8月1日, R4.8.1, 2022-8-1, 20220801, in full-width digits too.
final class WrittenDay {

    private static final Days DAYS = new Days(EnumSet.complementOf(EnumSet.of(DateForm.TIMESTAMP)));

    private static final Pattern WITHOUT_YEAR =
            Pattern.compile("\\d{1,2}([/.年-])\\d{1,2}([/.月-])\\d{1,2}日?|\\d{1,2}[/.月-]\\d{1,2}日?|\\d{4}|\\d{6}");

    private WrittenDay() {}

    /// The day in ISO 8601, null where it cannot be read or could be several days.
    static @Nullable String read(String typed) {
        var day = DAYS.read(typed);
        return day == null ? null : day.toString();
    }

    /// Whether it looks like a day of which nobody can say the year: 4/8/1, 8月1日, 040801.
    static boolean isAmbiguous(String typed) {
        var text = Spelling.key(Normalizer.normalize(typed, Normalizer.Form.NFKC));
        return read(typed) == null && WITHOUT_YEAR.matcher(text).matches();
    }
}
