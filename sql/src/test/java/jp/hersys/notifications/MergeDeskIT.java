package jp.hersys.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import jp.hersys.audit.NotAllowed;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.database.TestClock;
import jp.hersys.epidemic.Workplace;
import jp.hersys.epidemic.Workplaces;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.notifications.NotificationDesk.Change;
import jp.hersys.organisations.Organisation;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two clinics notify one event: the health centre keeps one notification, the other one counts nothing and is not
/// lost.
@ExtendWith(RegisterExtension.class)
class MergeDeskIT {

    private static final Actor NATION = new Actor.Operator("test", LocalGovernmentCode.NATION);

    private final Register register;
    private final TestClock clock;
    private final NotificationDesk desk;
    private final MergeDesk merges;
    private Organisation centre;
    private Organisation otherCentre;
    private Organisation clinic;
    private Organisation neighbour;

    MergeDeskIT(Register register, TestClock clock) {
        this.register = register;
        this.clock = clock;
        this.desk = register.notificationDesk();
        this.merges = register.mergeDesk();
    }

    @BeforeEach
    void a_health_centre_and_two_clinics() {
        clock.set(Cases.today(FormVersion.V5).atTime(1, 0).toInstant(ZoneOffset.UTC));
        register.access().write(NATION, () -> {
            var workplaces = new Workplaces(register.organisations());
            centre = workplaces.of(Workplace.KANAZAWA);
            otherCentre = workplaces.of(Workplace.ISHIKAWA_CENTRAL);
            clinic = workplaces.of(Workplace.HIGASHI_CLINIC);
            neighbour = workplaces.of(Workplace.NISHI_CLINIC);
            return centre;
        });
    }

    @Test
    void of_two_of_one_event_one_counts_and_each_leads_to_the_other() {
        var kept = confirmed(notify(clinic, null));
        var second = confirmed(notify(centre, kept));
        assertThat(counted()).isEqualTo(2);
        assertThat(merges.beside(second, staff(centre)).candidates())
                .extracting(FiledNotification::number)
                .containsExactly(kept.number());
        assertThat(merge(second, kept)).isInstanceOf(Change.Done.class);
        assertThat(counted()).isOne();
        var now = again(second);
        assertThat(now.isMerged()).isTrue();
        assertThat(now.reason()).isEqualTo("同じ検体の届出");
        assertThat(now.answers()).isEqualTo(second.answers());
        assertThat(merges.beside(now, staff(centre)).kept().orElseThrow().number())
                .isEqualTo(kept.number());
        assertThat(merges.beside(kept, staff(centre)).merged())
                .extracting(MergeMapper.Other::number)
                .containsExactly(second.number());
        assertThat(merges.beside(kept, staff(centre)).candidates()).isEmpty();
        assertThat(listed("M")).containsExactly(second.number());
        assertThat(audited("notification.M")).isOne();

        assertThat(merges.part(now, "別の日の感染", staff(centre))).isInstanceOf(Change.Done.class);
        assertThat(counted()).isEqualTo(2);
        assertThat(desk.history(again(second), staff(centre)))
                .extracting(FiledNotification::stateCode)
                .containsExactly("C", "M", "C", "S");
        assertThat(audited("notification.part")).isOne();
    }

    @Test
    void one_that_still_waits_is_merged_without_ever_counting_and_waits_again_when_parted() {
        var kept = confirmed(notify(clinic, null));
        var second = notify(centre, kept);
        assertThat(merge(second, kept)).isInstanceOf(Change.Done.class);
        assertThat(listed("S")).isEmpty();
        assertThat(desk.confirm(List.of(again(second)), staff(centre))).isEmpty();
        assertThat(desk.withdraw(again(second), "取下げ", staff(centre))).isInstanceOf(Change.Overtaken.class);
        merges.part(again(second), "別の日の感染", staff(centre));
        assertThat(listed("S")).containsExactly(second.number());
        assertThat(counted()).isOne();
    }

    @Test
    void of_two_who_merge_each_into_the_other_one_is_told_that_the_other_was_faster() throws Exception {
        var one = confirmed(notify(clinic, null));
        var other = confirmed(notify(centre, one));
        try (var people = Executors.newFixedThreadPool(2)) {
            var deeds = List.<Callable<Change>>of(() -> merge(one, other), () -> merge(other, one));
            var outcomes = new ArrayList<Class<?>>();
            for (var each : people.invokeAll(deeds)) {
                outcomes.add(each.get().getClass());
            }
            assertThat(outcomes).containsExactlyInAnyOrder(Change.Done.class, Change.Overtaken.class);
        }
        assertThat(counted()).isOne();
    }

    @Test
    void the_kept_one_goes_on_counting_until_the_other_is_parted() {
        var kept = confirmed(notify(clinic, null));
        var second = notify(centre, kept);
        var third = confirmed(notify(centre, kept));
        merge(second, kept);
        assertThat(desk.withdraw(kept, "別人", staff(centre))).isInstanceOf(Change.KeepsOthers.class);
        assertThat(desk.giveBack(kept, "発病日は正しいですか。", staff(centre))).isInstanceOf(Change.KeepsOthers.class);
        assertThat(desk.undo(List.of(kept), staff(centre))).isEmpty();
        assertThat(merge(kept, third)).isInstanceOf(Change.KeepsOthers.class);
        var corrected = desk.correct(kept, kept.answers().with("note", "追記"), "追記", staff(centre));
        assertThat(corrected).isInstanceOf(Change.Done.class);
        assertThat(counted()).isEqualTo(2);
        merges.part(again(second), "別の日の感染", staff(centre));
        assertThat(desk.withdraw(again(kept), "別人", staff(centre))).isInstanceOf(Change.Done.class);
    }

    @Test
    void merged_are_only_those_of_one_person_at_one_health_centre_into_a_confirmed_one_by_who_confirms() {
        var kept = confirmed(notify(clinic, null));
        var stranger = notify(neighbour, null);
        assertThatThrownBy(() -> merge(stranger, kept)).isInstanceOf(NotAllowed.class);
        var waiting = notify(centre, kept);
        assertThatThrownBy(() -> merge(kept, waiting)).as("into one that waits").isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> merge(kept, kept)).isInstanceOf(NotAllowed.class);
        for (var other : List.of(clinic, otherCentre)) {
            assertThatThrownBy(() -> merges.merge(waiting, kept, "同じ", staff(other)))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> insertMerged(stranger, kept, staff(centre))).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> insertMerged(waiting, kept, staff(clinic))).isInstanceOf(DataAccessException.class);
        var person = register.personDesk().named(kept.personId(), staff(centre)).orElseThrow();
        register.samePersonDesk().decide(stranger.personId(), person.publicId(), true, staff(centre));
        assertThat(merge(stranger, kept)).isInstanceOf(Change.Done.class);
        assertThat(merges.beside(again(stranger), staff(neighbour)).kept())
                .as("a clinic learns nothing of another one's notification")
                .isEmpty();
    }

    /// Past the desk, as the application's role.
    private void insertMerged(FiledNotification merged, FiledNotification kept, Actor actor) {
        register.access()
                .write(
                        actor,
                        () -> JdbcClient.create(register.dataSource())
                                .sql("""
                        insert into notification_versions (notification_id, version, episode_id, publisher_code, recorded_at,
                            superseded_at, recorded_by, state_code, form_version, reported_on, health_centre_id, institution_id,
                            merged_into_id)
                        values (?, 9, ?, '172014', now(), now() + interval '1 day', 'x', 'M', 'V5', '2022-10-05', ?, ?, ?)""")
                                .params(
                                        merged.id().value(),
                                        merged.episodeId().value(),
                                        centre.id().value(),
                                        merged.institutionId().value(),
                                        kept.id().value())
                                .update());
    }

    private Change merge(FiledNotification merged, FiledNotification kept) {
        return merges.merge(merged, kept, "同じ検体の届出", staff(centre));
    }

    /// @param same of whose person, null for a new one
    private FiledNotification notify(Organisation by, @Nullable FiledNotification same) {
        clock.set(clock.instant().plusSeconds(60));
        var person = same == null
                ? null
                : register.personDesk()
                        .named(same.personId(), staff(centre))
                        .orElseThrow()
                        .publicId();
        var institution = by.equals(centre) ? clinic : by;
        var answers = same == null ? Cases.common(FormVersion.V5) : again(Cases.common(FormVersion.V5));
        var submission = new Submission(UUID.randomUUID(), institution.id(), "1", answers, person);
        var receipt = register.notificationIntake()
                .accept(List.of(submission), staff(by))
                .getFirst();
        return desk.find(((Receipt.Taken) receipt).publicId(), staff(centre)).orElseThrow();
    }

    /// The reason that the form asks for of who is notified again.
    private static Answers again(Answers answers) {
        return answers.with(Answers.REASON + "notification.notified-before", "別の医療機関からの届出");
    }

    private FiledNotification confirmed(FiledNotification waiting) {
        return desk.confirm(List.of(waiting), staff(centre)).getFirst();
    }

    private FiledNotification again(FiledNotification earlier) {
        return desk.find(earlier.publicId(), staff(centre)).orElseThrow();
    }

    private List<String> listed(String state) {
        var wanted = new NotificationSearch(null, List.of(state), centre.id(), NotificationSearch.Order.OLDEST);
        return register.notificationLists().search(wanted, null, 10, staff(centre)).stream()
                .map(FiledNotification::number)
                .toList();
    }

    private static Actor staff(Organisation organisation) {
        return new Actor.StaffMember("sato", organisation.publisherCode(), Duty.CLERK, organisation.standing());
    }

    private long counted() {
        return count("select count(*) from countable_cases where superseded_at is null");
    }

    private long audited(String purpose) {
        return count("select count(*) from audit_entries where purpose = '" + purpose + "'");
    }

    private long count(String sql) {
        return register.access()
                .look(
                        NATION,
                        () -> JdbcClient.create(register.dataSource())
                                .sql(sql)
                                .query(Long.class)
                                .single());
    }
}
