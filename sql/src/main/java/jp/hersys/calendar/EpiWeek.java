package jp.hersys.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/// The epidemiological week (疫学週): the ISO week, Monday to Sunday (2022 week 1 is 3 to 9 January).
///
/// @param year the week-based year, which around New Year may differ from the calendar year
/// @param week 1 to 53
public record EpiWeek(int year, int week) implements Comparable<EpiWeek> {

    /// The week in which `day` lies.
    public static EpiWeek of(LocalDate day) {
        return new EpiWeek(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /// Its Monday.
    public LocalDate firstDay() {
        return LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /// Its Sunday.
    public LocalDate lastDay() {
        return firstDay().plusDays(6);
    }

    @Override
    public int compareTo(EpiWeek other) {
        return year != other.year ? Integer.compare(year, other.year) : Integer.compare(week, other.week);
    }

    /// ISO 8601, as in `2022-W01`.
    @Override
    public String toString() {
        return "%04d-W%02d".formatted(year, week);
    }
}
