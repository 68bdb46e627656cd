package jp.hersys.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;

/// Days and moments in the words of a Japanese public paper, always at +09:00 (Japan has no summer time).
final class JapanTime {
    static final ZoneOffset ZONE = ZoneOffset.ofHours(9);

    private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private static final LocalDate HEISEI = LocalDate.of(1989, 1, 8);

    private JapanTime() {}

    /// `2021-07-20T19:15:00+09:00`, with microseconds where there are some.
    static String iso(Instant moment) {
        return ISO.format(moment.atOffset(ZONE));
    }

    /// 令和3年7月20日; the first year of an era is 元年.
    static String day(LocalDate day) {
        if (day.isBefore(HEISEI))
            throw new IllegalArgumentException("A day on paper lies in Heisei or Reiwa; found %s.".formatted(day));
        return anyDay(day);
    }

    /// 昭和15年3月2日: a day of any era; one before the calendar of today came to Japan (1873) is said in its Western year.
    static String anyDay(LocalDate day) {
        if (day.getYear() < 1873)
            return "西暦%s年%s月%s日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        var inEra = JapaneseDate.from(day);
        var era = switch (inEra.getEra().getValue()) {
            case 3 -> "令和";
            case 2 -> "平成";
            case 1 -> "昭和";
            case 0 -> "大正";
            default -> "明治";
        };
        var year = inEra.get(ChronoField.YEAR_OF_ERA);
        return "%s%s年%s月%s日".formatted(era, year == 1 ? "元" : year, day.getMonthValue(), day.getDayOfMonth());
    }

    /// 令和3年7月20日（火）.
    static String dayOfWeek(LocalDate day) {
        return day(day) + "（" + "月火水木金土日".charAt(day.getDayOfWeek().getValue() - 1) + "）";
    }

    /// 令和3年7月20日 19時15分; a full hour is said without minutes.
    static String moment(Instant moment) {
        var local = local(moment);
        var minutes = local.getMinute() == 0 ? "" : local.getMinute() + "分";
        return day(local.toLocalDate()) + " " + local.getHour() + "時" + minutes;
    }

    static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZONE);
    }
}
