package jp.hersys.profiles;

import java.time.LocalDate;
import java.time.YearMonth;

/// A day, or a month.
///
/// @param first first day
/// @param last  the same day, or the last one of the month
record Period(LocalDate first, LocalDate last) {

    static Period of(LocalDate day) {
        return new Period(day, day);
    }

    static Period of(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    boolean isMonth() {
        return !first.equals(last);
    }

    /// 2020-02 for a month, 2020-02-29 for a day.
    @Override
    public String toString() {
        return isMonth() ? YearMonth.from(first).toString() : first.toString();
    }
}
