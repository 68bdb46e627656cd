package jp.hersys.pipeline;

import static jp.hersys.pipeline.Pipeline.NIIGATA;
import static jp.hersys.pipeline.Pipeline.TOYAMA;
import static jp.hersys.pipeline.Pipeline.operator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import jp.hersys.audit.NotAllowed;
import jp.hersys.batch.EditionWorker;
import jp.hersys.calendar.Jst;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.database.TestClock;
import jp.hersys.editions.Edition;
import jp.hersys.editions.EditionRun;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import jp.hersys.schedule.OnDays;
import jp.hersys.schedule.PublicationRule;
import jp.hersys.schedule.SpeaksOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The night by a clock that the test sets: what is due is made once, in order, and late where it was.
@ExtendWith(RegisterExtension.class)
class ScheduleIT {

    private static final PublicationRule WORKING_DAYS_AT_FOUR =
            new PublicationRule(LocalTime.of(16, 0), OnDays.WORKING_DAYS, Set.of(), SpeaksOf.SAME_DAY);

    private final Register register;
    private final TestClock clock;
    private final EditionWorker worker;

    ScheduleIT(Register register, TestClock clock) {
        this.register = register;
        this.clock = clock;
        this.worker = new EditionWorker(register);
    }

    // The four days off around the opening of the Olympics lie between the second slot and the third; the program is
    // down for the third and the fourth. Toyama has never recorded a list.
    @Test
    void five_slots_over_holidays_and_a_time_down_are_each_made_once_in_order_and_late_where_they_were() {
        at("2021-07-20T09:00");
        register.schedule().set(TOYAMA, WORKING_DAYS_AT_FOUR, operator(TOYAMA));
        look("2021-07-20T15:59:59");
        assertThat(runs()).isEmpty();
        look("2021-07-20T16:00:03");
        look("2021-07-20T16:00:06");
        look("2021-07-21T16:09");
        look("2021-07-22T16:30");
        look("2021-07-25T16:30");
        assertThat(runs()).hasSize(2);
        look("2021-07-28T09:00");
        look("2021-07-28T15:00");
        look("2021-07-28T16:00:01");
        look("2021-07-28T16:00:04");

        assertThat(runs())
                .extracting(run -> run.day() + " " + run.revision() + " late=" + run.late() + " " + run.state() + " "
                        + run.stepsDone() + "/" + EditionRun.STEPS.size())
                .containsExactly(
                        "2021-07-20 1 late=false PUBLISHED 6/6",
                        "2021-07-21 1 late=false PUBLISHED 6/6",
                        "2021-07-26 1 late=true PUBLISHED 6/6",
                        "2021-07-27 1 late=true PUBLISHED 6/6",
                        "2021-07-28 1 late=false PUBLISHED 6/6");
        var editions = editions(TOYAMA);
        assertThat(editions)
                .extracting(Edition::day)
                .extracting(LocalDate::getDayOfMonth)
                .containsExactly(20, 21, 26, 27, 28);
        assertThat(editions)
                .as("a slot that is made up knows what is known when it is made, not what was when it was due")
                .extracting(edition ->
                        LocalDateTime.ofInstant(edition.knownAt(), Jst.ZONE).toString())
                .containsExactly(
                        "2021-07-20T16:00:03",
                        "2021-07-21T16:09",
                        "2021-07-28T09:00",
                        "2021-07-28T09:00",
                        "2021-07-28T16:00:01");
        for (int i = 1; i < editions.size(); i++) {
            assertThat(editions.get(i).previousId())
                    .isEqualTo(editions.get(i - 1).id());
        }
        assertThat(editions).extracting(Edition::counted).containsOnly(0L);
    }

    @Test
    void two_times_a_day_speak_of_different_days_and_a_changed_time_begins_when_it_is_set() {
        at("2021-07-20T09:00");
        var schedule = register.schedule();
        schedule.set(
                TOYAMA,
                new PublicationRule(LocalTime.of(10, 0), OnDays.EVERY_DAY, Set.of(), SpeaksOf.DAY_BEFORE),
                operator(TOYAMA));
        schedule.set(TOYAMA, WORKING_DAYS_AT_FOUR, operator(TOYAMA));
        assertThat(schedule.coming(3, operator(TOYAMA)))
                .extracting(slot -> LocalDateTime.ofInstant(slot.dueAt(), Jst.ZONE) + " of " + slot.day())
                .containsExactly(
                        "2021-07-20T10:00 of 2021-07-19",
                        "2021-07-20T16:00 of 2021-07-20",
                        "2021-07-21T10:00 of 2021-07-20");
        at("2021-07-20T17:00");
        // 16:00 was due and nobody has looked yet: the new rule of that time does not make it undone
        schedule.set(
                TOYAMA,
                new PublicationRule(LocalTime.of(16, 0), OnDays.EVERY_DAY, Set.of(), SpeaksOf.SAME_DAY),
                operator(TOYAMA));
        assertThat(schedule.askForDue()).isEqualTo(2);
        assertThat(schedule.askForDue()).isZero();
        schedule.times(operator(TOYAMA)).stream()
                .filter(time -> time.timeOfDay().equals(LocalTime.of(10, 0)))
                .forEach(time -> schedule.end(time, operator(TOYAMA)));
        at("2021-07-22T17:00");
        assertThat(schedule.askForDue()).isEqualTo(2);
        assertThat(runs())
                .extracting(run -> run.day() + " " + run.revision() + " " + run.state())
                .containsExactly(
                        "2021-07-19 1 WAITING", "2021-07-20 1 WAITING", "2021-07-21 1 WAITING", "2021-07-22 1 WAITING");
        assertThat(schedule.times(operator(TOYAMA))).hasSize(1);
    }

    @Test
    void only_who_publishes_for_a_publisher_sets_its_times_and_sees_them() {
        var press = new Actor.StaffMember("nakamura", TOYAMA, Duty.PRESS);
        var clerk = new Actor.StaffMember("sato", TOYAMA, Duty.CLERK);
        var other = new Actor.StaffMember("suzuki", NIIGATA, Duty.PRESS);
        var schedule = register.schedule();
        assertThatThrownBy(() -> schedule.set(TOYAMA, WORKING_DAYS_AT_FOUR, clerk))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> schedule.set(TOYAMA, WORKING_DAYS_AT_FOUR, other))
                .isInstanceOf(NotAllowed.class);
        schedule.set(TOYAMA, WORKING_DAYS_AT_FOUR, press);
        var time = schedule.times(clerk).getFirst();
        assertThat(time.rule()).isEqualTo(WORKING_DAYS_AT_FOUR);
        assertThat(schedule.times(other)).isEmpty();
        assertThat(schedule.coming(5, other)).isEmpty();
        assertThatThrownBy(() -> schedule.end(time, clerk)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> schedule.end(time, other)).isInstanceOf(NotAllowed.class);
        schedule.end(time, press);
        assertThat(schedule.times(press)).isEmpty();
    }

    @Test
    void a_failed_run_is_retried_at_the_step_that_failed_and_keeps_its_moment() throws SQLException {
        at("2021-07-20T09:00");
        var press = new Actor.StaffMember("nakamura", TOYAMA, Duty.PRESS);
        register.schedule().set(TOYAMA, WORKING_DAYS_AT_FOUR, press);
        Trouble.during(register, () -> look("2021-07-20T16:00:03"));
        var failed = runs().getFirst();
        assertThat(failed.state()).isEqualTo(EditionRun.State.FAILED);
        assertThat(failed.step()).isEqualTo("countFigures");
        assertThat(failed.stepsDone()).isEqualTo(1);
        assertThat(failed.failure()).isNotEmpty();
        assertThat(editions(TOYAMA)).isEmpty();
        look("2021-07-20T16:30");
        assertThat(runs()).as("it rests until somebody retries").containsExactly(failed);

        var clerk = new Actor.StaffMember("sato", TOYAMA, Duty.CLERK);
        assertThatThrownBy(() -> register.editionRuns().retry(failed, clerk)).isInstanceOf(NotAllowed.class);
        var other = new Actor.StaffMember("suzuki", NIIGATA, Duty.PRESS);
        assertThatThrownBy(() -> register.editionRuns().retry(failed, other)).isInstanceOf(NotAllowed.class);
        assertThat(register.editionRuns().retry(failed, press)).isTrue();
        assertThat(register.editionRuns().retry(failed, press)).isFalse();
        assertThat(runs().getFirst().state()).isEqualTo(EditionRun.State.WAITING);
        look("2021-07-20T17:00");
        var done = runs().getFirst();
        assertThat(done.state()).isEqualTo(EditionRun.State.PUBLISHED);
        assertThat(done.late()).as("its first try was in time").isFalse();
        assertThat(done.failure()).isNull();
        assertThat(editions(TOYAMA))
                .singleElement()
                .extracting(Edition::knownAt)
                .isEqualTo(jst("2021-07-20T16:00:03"));
    }

    @Test
    void a_failed_run_is_not_retried_over_a_later_edition_of_its_day() throws SQLException {
        at("2021-07-20T17:00");
        var day = LocalDate.of(2021, 7, 20);
        var press = operator(TOYAMA);
        register.editionDesk().request(TOYAMA, day, null, press);
        Trouble.during(register, worker::work);
        register.editionDesk().request(TOYAMA, day, null, press);
        worker.work();
        var failed = runs().getFirst();
        assertThat(failed.state()).isEqualTo(EditionRun.State.FAILED);
        assertThat(failed.mayBeRetried()).isFalse();
        assertThat(register.editionRuns().retry(failed, press)).isFalse();
    }

    private void look(String moment) {
        at(moment);
        register.schedule().askForDue();
        worker.work();
    }

    private void at(String moment) {
        clock.set(jst(moment));
    }

    private static Instant jst(String moment) {
        return LocalDateTime.parse(moment).atZone(Jst.ZONE).toInstant();
    }

    private List<EditionRun> runs() {
        return register.editionRuns().newest(100, operator(TOYAMA)).stream()
                .sorted(java.util.Comparator.comparing(run -> run.id().value()))
                .toList();
    }

    private List<Edition> editions(LocalGovernmentCode publisher) {
        return register.editionDesk().newest(100, operator(publisher)).reversed();
    }
}
