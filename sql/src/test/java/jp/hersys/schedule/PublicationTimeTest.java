package jp.hersys.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import java.util.stream.Collectors;
import jp.hersys.calendar.Holidays;
import jp.hersys.calendar.Jst;
import jp.hersys.calendar.WorkingDays;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Id;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTimeTest {

    private static final WorkingDays WORKING_DAYS = new WorkingDays(Holidays.read());
    private static final LocalGovernmentCode ISHIKAWA = new LocalGovernmentCode("170003");

    /// Each line: the rule, from when to when is looked, and the slots (due, then the day it speaks of).
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # what                            | time  | days         | weekdays | speaks of  | after            | until            | slots
            two working days                  | 16:00 | WORKING_DAYS |          | SAME_DAY   | 2021-07-19T00:00 | 2021-07-20T23:59 | 07-19 16:00 of 07-19, 07-20 16:00 of 07-20
            holidays moved for the Olympics   | 16:00 | WORKING_DAYS |          | SAME_DAY   | 2021-07-21T16:00 | 2021-07-26T16:00 | 07-26 16:00 of 07-26
            a Monday in lieu of a holiday     | 16:00 | WORKING_DAYS |          | SAME_DAY   | 2021-08-06T17:00 | 2021-08-10T23:59 | 08-10 16:00 of 08-10
            offices closed at the year's end  | 16:00 | WORKING_DAYS |          | SAME_DAY   | 2020-12-28T00:00 | 2021-01-05T00:00 | 12-28 16:00 of 12-28, 01-04 16:00 of 01-04
            every day over the year's end     | 16:00 | EVERY_DAY    |          | SAME_DAY   | 2020-12-30T17:00 | 2021-01-02T00:00 | 12-31 16:00 of 12-31, 01-01 16:00 of 01-01
            mornings speak of the day before  | 10:00 | EVERY_DAY    |          | DAY_BEFORE | 2021-02-28T11:00 | 2021-03-02T11:00 | 03-01 10:00 of 02-28, 03-02 10:00 of 03-01
            a leap day                        | 10:00 | EVERY_DAY    |          | DAY_BEFORE | 2020-02-29T10:00 | 2020-03-01T10:00 | 03-01 10:00 of 02-29
            Monday and Friday, holidays too   | 13:30 | WEEKDAYS     | 15       | SAME_DAY   | 2021-07-18T00:00 | 2021-07-27T00:00 | 07-19 13:30 of 07-19, 07-23 13:30 of 07-23, 07-26 13:30 of 07-26
            midnight belongs to the new day   | 00:00 | EVERY_DAY    |          | DAY_BEFORE | 2021-07-19T00:00 | 2021-07-20T00:00 | 07-20 00:00 of 07-19
            after is exclusive, until is not  | 16:00 | EVERY_DAY    |          | SAME_DAY   | 2021-07-19T16:00 | 2021-07-20T16:00 | 07-20 16:00 of 07-20
            a second too early                | 16:00 | EVERY_DAY    |          | SAME_DAY   | 2021-07-19T16:00 | 2021-07-20T15:59:59 |
            nothing before it begins          | 16:00 | EVERY_DAY    |          | SAME_DAY   | 2021-07-20T16:00 | 2021-07-19T16:00 |
            the change of summer time elsewhere | 02:30 | EVERY_DAY  |          | SAME_DAY   | 2021-03-13T12:00 | 2021-03-15T12:00 | 03-14 02:30 of 03-14, 03-15 02:30 of 03-15
            """)
    void a_rule_says_what_is_due(
            String what,
            LocalTime time,
            OnDays days,
            String weekdays,
            SpeaksOf speaksOf,
            LocalDateTime after,
            LocalDateTime until,
            String slots) {
        var rule = time(time, days, weekdays == null ? "" : weekdays, speaksOf, jst(after), null, null);
        assertThat(rule.slots(jst(after), jst(until), WORKING_DAYS)
                        .map(PublicationTimeTest::text)
                        .collect(Collectors.joining(", ")))
                .isEqualTo(slots == null ? "" : slots);
    }

    @Test
    void what_is_due_goes_on_after_the_last_slot_that_was_asked_for() {
        var begun = jst(LocalDateTime.parse("2021-07-19T00:00"));
        var now = jst(LocalDateTime.parse("2021-07-21T12:00"));
        assertThat(daily(begun, null, null).due(now, WORKING_DAYS))
                .extracting(PublicationTimeTest::text)
                .containsExactly("07-19 16:00 of 07-19", "07-20 16:00 of 07-20");
        var last = jst(LocalDateTime.parse("2021-07-19T16:00"));
        assertThat(daily(begun, null, last).due(now, WORKING_DAYS))
                .extracting(PublicationTimeTest::text)
                .containsExactly("07-20 16:00 of 07-20");
    }

    @Test
    void a_rule_that_ended_still_owes_what_was_due_before_it_did() {
        var begun = jst(LocalDateTime.parse("2021-07-19T00:00"));
        var ended = jst(LocalDateTime.parse("2021-07-20T15:00"));
        var now = jst(LocalDateTime.parse("2021-07-25T12:00"));
        assertThat(daily(begun, ended, null).due(now, WORKING_DAYS))
                .extracting(PublicationTimeTest::text)
                .containsExactly("07-19 16:00 of 07-19");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-12-29", "2020-12-31", "2021-01-01", "2021-01-03", "2021-07-22", "2021-07-24"})
    void offices_are_closed(LocalDate day) {
        assertThat(WORKING_DAYS.isOpen(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-12-28, true",
        "2021-01-04, true",
        "2030-01-04, true",
        "2030-01-03, false",
        "2030-01-05, false",
        "2030-05-03, true"
    })
    void where_the_list_of_holidays_does_not_reach_mondays_to_fridays_count_as_open(LocalDate day, boolean open) {
        assertThat(WORKING_DAYS.isOpen(day)).isEqualTo(open);
        assertThat(WORKING_DAYS.isKnown(day)).isEqualTo(day.getYear() < 2030);
    }

    @Test
    void days_of_the_week_are_named_where_they_belong_and_nowhere_else() {
        var sixteen = LocalTime.of(16, 0, 59);
        assertThat(new PublicationRule(sixteen, OnDays.EVERY_DAY, Set.of(), SpeaksOf.SAME_DAY).timeOfDay())
                .isEqualTo(LocalTime.of(16, 0));
        assertThatThrownBy(() -> new PublicationRule(sixteen, OnDays.WEEKDAYS, Set.of(), SpeaksOf.SAME_DAY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new PublicationRule(sixteen, OnDays.EVERY_DAY, Set.of(DayOfWeek.MONDAY), SpeaksOf.SAME_DAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static PublicationTime daily(Instant from, Instant to, Instant lastDue) {
        return time(LocalTime.of(16, 0), OnDays.EVERY_DAY, "", SpeaksOf.SAME_DAY, from, to, lastDue);
    }

    private static PublicationTime time(
            LocalTime time, OnDays days, String weekdays, SpeaksOf speaksOf, Instant from, Instant to, Instant last) {
        return new PublicationTime(
                new Id<>(1), ISHIKAWA, time, days, weekdays, speaksOf, from, to, "staff:nakamura", last);
    }

    private static String text(Slot slot) {
        return slot.dueAt()
                        .atZone(Jst.ZONE)
                        .toLocalDateTime()
                        .toString()
                        .substring(5)
                        .replace('T', ' ') + " of " + slot.day().toString().substring(5);
    }

    private static Instant jst(LocalDateTime moment) {
        return moment.atZone(Jst.ZONE).toInstant();
    }
}
