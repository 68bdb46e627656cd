package jp.hersys.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import jp.hersys.calendar.WorkingDays;

/// When a publisher publishes: at one time of day in Japan, on these days.
///
/// @param timeOfDay in Japan, to the minute
/// @param days      on which days
/// @param weekdays  which days of the week, for {@link OnDays#WEEKDAYS}; else none
/// @param speaksOf  of which day the edition speaks
public record PublicationRule(LocalTime timeOfDay, OnDays days, Set<DayOfWeek> weekdays, SpeaksOf speaksOf) {

    /// Cuts the time to the minute.
    ///
    /// @throws IllegalArgumentException when days of the week are missing, or named where none belong
    public PublicationRule {
        timeOfDay = timeOfDay.truncatedTo(ChronoUnit.MINUTES);
        weekdays = Set.copyOf(weekdays);
        if ((days == OnDays.WEEKDAYS) == weekdays.isEmpty()) {
            throw new IllegalArgumentException(
                    "Days of the week were expected for WEEKDAYS only, but found " + weekdays + " for " + days + ".");
        }
    }

    /// Whether an edition is due on `day`.
    public boolean isOn(LocalDate day, WorkingDays workingDays) {
        return switch (days) {
            case EVERY_DAY -> true;
            case WORKING_DAYS -> workingDays.isOpen(day);
            case WEEKDAYS -> weekdays.contains(day.getDayOfWeek());
        };
    }
}
