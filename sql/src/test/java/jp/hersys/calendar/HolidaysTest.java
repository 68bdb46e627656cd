package jp.hersys.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {

    private static final Holidays HOLIDAYS = Holidays.read();
    private static final WorkingDays WORKING_DAYS = new WorkingDays(HOLIDAYS);

    @ParameterizedTest
    @CsvSource({
        "2019-05-01, 休日（祝日扱い）",
        "2020-07-23, 海の日",
        "2020-07-24, スポーツの日",
        "2020-08-10, 山の日",
        "2021-07-22, 海の日",
        "2021-07-23, スポーツの日",
        "2021-08-08, 山の日",
        "2021-08-09, 休日",
        "2022-08-11, 山の日",
        "2026-09-22, 休日"
    })
    void the_days_moved_for_the_olympics_and_the_days_between_are_holidays(LocalDate day, String name) {
        assertThat(HOLIDAYS.nameOf(day)).hasValue(name);
        assertThat(WORKING_DAYS.isOpen(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2020-07-20", "2020-08-11", "2020-10-12", "2021-07-19", "2021-08-11", "2021-10-11"})
    void the_days_from_which_they_were_moved_are_working_days(LocalDate day) {
        assertThat(HOLIDAYS.nameOf(day)).isEmpty();
        assertThat(WORKING_DAYS.isOpen(day)).isTrue();
    }

    @Test
    void saturday_and_sunday_are_no_working_days() {
        assertThat(WORKING_DAYS.isOpen(LocalDate.of(2022, 7, 2))).isFalse();
        assertThat(WORKING_DAYS.isOpen(LocalDate.of(2022, 7, 3))).isFalse();
    }

    @Test
    void a_year_that_the_masters_do_not_reach_is_refused() {
        assertThatThrownBy(() -> HOLIDAYS.nameOf(LocalDate.of(2027, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Holidays are known from 2019 to 2026, but 2027-01-01 was asked for.");
    }
}
