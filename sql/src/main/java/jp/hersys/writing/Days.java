package jp.hersys.writing;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads days as senders write them, by hand: a line list has two of them per row, and a formatter that tries forms in
/// turn costs a hundred times as much.
public final class Days {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final Set<DateForm> forms;

    /// Reads days in these forms and no other.
    public Days(Set<DateForm> forms) {
        this.forms = forms;
    }

    /// The day, or null where the text is not one in a form that is allowed.
    public @Nullable LocalDate read(String text) {
        var day = numbered(text, 0);
        if (day != null) {
            return day;
        }
        return slowly(tidied(Normalizer.normalize(text, Normalizer.Form.NFKC)));
    }

    private @Nullable LocalDate slowly(String text) {
        if (text.isEmpty()) {
            return null;
        }
        var day = numbered(text, 0);
        if (day == null && forms.contains(DateForm.ERA)) {
            day = era(text);
        }
        if (day == null && forms.contains(DateForm.TIMESTAMP)) {
            day = timestamp(text);
        }
        return day;
    }

    /// White space is dropped except between two digits, where dropping it would make another number.
    private static String tidied(String text) {
        var tidy = new StringBuilder(text.length());
        var trimmed = Spelling.fold(text);
        for (int i = 0; i < trimmed.length(); i++) {
            char c = trimmed.charAt(i);
            boolean between = i > 0
                    && i + 1 < trimmed.length()
                    && isDigit(trimmed.charAt(i - 1))
                    && isDigit(trimmed.charAt(i + 1));
            if (c != ' ' || between) {
                tidy.append(c);
            }
        }
        return tidy.toString();
    }

    /// Year, month and day with separators, or eight digits. `yearsBefore` is added to the year.
    private @Nullable LocalDate numbered(String text, int yearsBefore) {
        int at = 0;
        int year = 0;
        while (at < text.length() && isDigit(text.charAt(at)) && at < 8) {
            year = year * 10 + text.charAt(at++) - '0';
        }
        if (at == 8 && text.length() == 8 && forms.contains(DateForm.COMPACT)) {
            return day(year / 10_000, year / 100 % 100, year % 100);
        }
        boolean yearFits = yearsBefore == 0 ? at == 4 : at >= 1 && at <= 2;
        if (!yearFits || at == text.length() || !(yearsBefore > 0 || allows(text.charAt(at)))) {
            return null;
        }
        char first = text.charAt(at++);
        int monthFrom = at;
        int month = 0;
        while (at < text.length() && isDigit(text.charAt(at)) && at - monthFrom < 2) {
            month = month * 10 + text.charAt(at++) - '0';
        }
        if (at == monthFrom || at == text.length() || text.charAt(at) != (first == '年' ? '月' : first)) {
            return null;
        }
        int dayFrom = ++at;
        int dayOfMonth = 0;
        while (at < text.length() && isDigit(text.charAt(at)) && at - dayFrom < 2) {
            dayOfMonth = dayOfMonth * 10 + text.charAt(at++) - '0';
        }
        if (first == '年') {
            if (at == text.length() || text.charAt(at) != '日') {
                return null;
            }
            at++;
        }
        return at == text.length() && at > dayFrom ? day(year + yearsBefore, month, dayOfMonth) : null;
    }

    private boolean allows(char separator) {
        return switch (separator) {
            case '-' -> forms.contains(DateForm.HYPHENS);
            case '/' -> forms.contains(DateForm.SLASHES);
            case '.' -> forms.contains(DateForm.DOTS);
            case '年' -> forms.contains(DateForm.KANJI);
            default -> false;
        };
    }

    /// 令和 began in 2019, 平成 in 1989, 昭和 in 1926, 大正 in 1912, 明治 in 1868; their first year is written 元年.
    private @Nullable LocalDate era(String text) {
        int letters = text.length() > 1 && "和成正治".indexOf(text.charAt(1)) >= 0 ? 2 : 1;
        int before = switch (text.substring(0, letters)) {
            case "令和", "令", "R", "r" -> 2018;
            case "平成", "平", "H", "h" -> 1988;
            case "昭和", "昭", "S", "s" -> 1925;
            case "大正", "大", "T", "t" -> 1911;
            case "明治", "明", "M", "m" -> 1867;
            default -> 0;
        };
        if (before == 0) {
            return null;
        }
        var rest = text.substring(letters);
        var numbers = rest.startsWith("元") ? "1" + rest.substring(1) : rest;
        int separator = 0;
        while (separator < numbers.length() && isDigit(numbers.charAt(separator))) {
            separator++;
        }
        return separator < numbers.length() && "年./-".indexOf(numbers.charAt(separator)) >= 0
                ? numbered(numbers, before)
                : null;
    }

    private @Nullable LocalDate timestamp(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != 'T' && text.charAt(end) != ' ') {
            end++;
        }
        if (end == text.length()) {
            return null;
        }
        var time = text.substring(end + 1);
        if (time.endsWith("Z") || time.indexOf('+') >= 0 || time.indexOf('-') >= 0) {
            try {
                return OffsetDateTime.parse(text.substring(0, end) + "T" + time)
                        .atZoneSameInstant(JAPAN)
                        .toLocalDate();
            } catch (DateTimeException notATimestamp) {
                return null;
            }
        }
        return isTime(time) ? numbered(text.substring(0, end), 0) : null;
    }

    private static boolean isTime(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isDigit(c) && c != ':' && c != '.') {
                return false;
            }
        }
        return text.indexOf(':') > 0;
    }

    private static @Nullable LocalDate day(int year, int month, int dayOfMonth) {
        try {
            return LocalDate.of(year, month, dayOfMonth);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
