package jp.hersys.schedule;

import java.time.LocalDate;

/// Of which day an edition speaks.
public enum SpeaksOf {
    /// 当日分: of the day on which it is published.
    SAME_DAY,
    /// 前日分: of the day before, as those do who publish in the morning.
    DAY_BEFORE;

    /// The day of which an edition that is due on `day` speaks.
    public LocalDate of(LocalDate day) {
        return this == SAME_DAY ? day : day.minusDays(1);
    }
}
