package jp.hersys.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;

/// Days on which public offices are open (開庁日): no Saturday, Sunday or holiday, and not the days from 29 December to
/// 3 January (行政機関の休日に関する法律 第1条; for local governments 地方自治法 第4条の2 and the ordinances under it).
///
/// Where the list of holidays does not reach, every Monday to Friday outside those days counts as open: an edition too
/// many does less harm than one that is missing.
public final class WorkingDays {

    private static final MonthDay FIRST_CLOSED = MonthDay.of(12, 29);
    private static final MonthDay LAST_CLOSED = MonthDay.of(1, 3);

    private final Holidays holidays;

    /// @param holidays that are known
    public WorkingDays(Holidays holidays) {
        this.holidays = holidays;
    }

    /// Whether offices are open on `day`.
    public boolean isOpen(LocalDate day) {
        var date = MonthDay.from(day);
        boolean yearEnd = date.compareTo(FIRST_CLOSED) >= 0 || date.compareTo(LAST_CLOSED) <= 0;
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !yearEnd && !weekend && !(isKnown(day) && holidays.nameOf(day).isPresent());
    }

    /// Whether the list of holidays reaches to the year of `day`.
    public boolean isKnown(LocalDate day) {
        return holidays.years().isValidIntValue(day.getYear());
    }
}
