package jp.hersys.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Japan Standard Time: the zone in which every day of this system begins and ends.
public final class Jst {

    /// Asia/Tokyo: no summer time since 1951, UTC+9.
    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private Jst() {}

    /// The Japanese calendar day in which `moment` lies.
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /// A moment as people write it, `2021-07-20T19:15+09:00`: what commands and sentences print can be typed again.
    public static String text(Instant moment) {
        return moment.atZone(ZONE).toOffsetDateTime().toString();
    }

    /// Today in Japan by `clock`.
    public static LocalDate today(Clock clock) {
        return dayOf(clock.instant());
    }
}
