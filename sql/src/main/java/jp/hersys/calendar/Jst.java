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

    /// A moment in Japan's time, such as `2021-07-20 19:15:00`, with as many digits of the second as it has.
    public static String say(Instant moment) {
        return moment.atZone(ZONE).toLocalDateTime().toString().replace('T', ' ');
    }

    /// Today in Japan by `clock`.
    public static LocalDate today(Clock clock) {
        return dayOf(clock.instant());
    }
}
