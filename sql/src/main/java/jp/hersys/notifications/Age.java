package jp.hersys.notifications;

import java.time.LocalDate;
import java.time.Period;

/// An age as the form wants it (item 5).
///
/// @param years  full years
/// @param months full months beyond the years; the form wants them below the age of one year only
public record Age(int years, int months) {

    /// The age on `day` of somebody born on `birthDate`, who comes of an age at the beginning of the birthday;
    /// who was born on 29 February does so on 1 March of other years.
    ///
    /// @throws IllegalArgumentException if the birth is after the day
    public static Age on(LocalDate day, LocalDate birthDate) {
        if (birthDate.isAfter(day)) {
            throw new IllegalArgumentException("An age is expected of somebody who was born by the day.");
        }
        var period = Period.between(birthDate, day);
        return new Age(period.getYears(), period.getMonths());
    }
}
