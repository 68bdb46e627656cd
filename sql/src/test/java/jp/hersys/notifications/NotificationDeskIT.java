package jp.hersys.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import jp.hersys.audit.NotAllowed;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.database.TestClock;
import jp.hersys.epidemic.Workplace;
import jp.hersys.epidemic.Workplaces;
import jp.hersys.intake.Finding;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.notifications.NotificationDesk.Change;
import jp.hersys.organisations.Organisation;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import jp.hersys.register.Id;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A clinic notifies, a health centre decides, the publisher counts.
@ExtendWith(RegisterExtension.class)
class NotificationDeskIT {

    private static final LocalGovernmentCode KANAZAWA = new LocalGovernmentCode("172014");
    private static final Actor NATION = new Actor.Operator("test", LocalGovernmentCode.NATION);

    private final Register register;
    private final TestClock clock;
    private final NotificationIntake intake;
    private final NotificationDesk desk;
    private Organisation centre;
    private Organisation clinic;
    private Organisation neighbour;
    private Organisation otherCentre;

    NotificationDeskIT(Register register, TestClock clock) {
        this.register = register;
        this.clock = clock;
        this.intake = register.notificationIntake();
        this.desk = register.notificationDesk();
    }

    @BeforeEach
    void health_centres_and_clinics() {
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
    void a_notification_waits_until_the_health_centre_confirms_it_and_counts_once() {
        var taken = notify(clinic);
        assertThat(waiting()).extracting(FiledNotification::number).containsExactly(taken.number());
        assertThat(counted()).isEmpty();
        assertThat(desk.confirm(waiting(), staff(centre))).hasSize(1);
        assertThat(waiting()).isEmpty();
        assertThat(counted()).containsExactly("172014 2022-10-05 172014 80 2");
        assertThat(desk.confirm(List.of(find(taken, clinic)), staff(centre))).isEmpty();
        assertThat(counted()).hasSize(1);
    }

    @Test
    void what_was_typed_is_read_back_as_it_was() {
        var name = "𠮷田 髙子 👩 \u845B\uDB40\uDD00城 '; drop table persons; --<script>";
        var taken = (Receipt.Taken) accept(submission(clinic, answers().with("name-kanji", name)), staff(clinic));
        assertThat(find(taken, centre).answers().text("name-kanji")).isEqualTo(name);
        assertThat(find(taken, centre).answers()).isEqualTo(find(taken, clinic).answers());
        assertThat(find(taken, centre).toString()).doesNotContain("髙子");
    }

    @Test
    void a_second_click_is_the_same_submission() throws Exception {
        var submission = submission(clinic, answers());
        var first = (Receipt.Taken) accept(submission, staff(clinic));
        var second = (Receipt.Taken) accept(submission, staff(clinic));
        assertThat(second).isEqualTo(new Receipt.Taken(first.publicId(), first.number(), true, List.of()));
        var another = submission(clinic, answers());
        try (var clicks = Executors.newFixedThreadPool(4)) {
            var receipts = new ArrayList<String>();
            for (var click : clicks.invokeAll(java.util.Collections.nCopies(4, () -> accept(another, staff(clinic))))) {
                receipts.add(((Receipt.Taken) click.get()).number());
            }
            assertThat(receipts.stream().distinct()).hasSize(1);
        }
        assertThat(waiting()).hasSize(2);
        assertThat(rows("persons")).isEqualTo(2);
    }

    @Test
    void one_form_that_lies_open_twice_is_one_notification_even_for_two_institutions() {
        var typed = submission(clinic, answers());
        var again = new Submission(typed.key(), neighbour.id(), typed.channel(), typed.answers(), null);
        var first = (Receipt.Taken) accept(typed, staff(centre));
        var second = (Receipt.Taken) accept(again, staff(centre));
        assertThat(second.number()).isEqualTo(first.number());
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void a_corrected_day_of_report_is_the_day_on_which_the_case_counts() {
        var taken = notify(clinic);
        var confirmed = desk.confirm(waiting(), staff(centre)).getFirst();
        clock.set(clock.instant().plus(java.time.Duration.ofDays(1)));
        var day = confirmed.reportedOn().plusDays(1).toString();
        var corrected = (NotificationDesk.Change.Done)
                desk.correct(confirmed, confirmed.answers().with("reported-on", day), "FAXの受信日", staff(centre));
        assertThat(counted()).containsExactly("172014 " + day + " 172014 80 2");
        desk.correct(corrected.now(), corrected.now().answers().with("onset-on", "2022-10-01"), "本人に確認", staff(centre));
        assertThat(counted()).containsExactly("172014 " + day + " 172014 80 2");
        assertThat(find(taken, centre).reportedOn()).hasToString(day);
    }

    @Test
    void what_the_rules_refuse_leaves_nothing_behind() {
        var refused = (Receipt.NotTaken) accept(
                submission(clinic, answers().with("onset-on", "2099-01-01").with("sex", "")), staff(clinic));
        assertThat(refused.findings()).extracting(Finding::field).contains("onset-on", "sex");
        assertThat(List.of(rows("persons"), rows("episodes"), rows("notifications")))
                .containsOnly(0L);
    }

    @Test
    void a_neighbour_and_another_health_centre_are_told_that_there_is_nothing() {
        var taken = notify(clinic);
        for (var stranger : List.of(neighbour, otherCentre)) {
            assertThat(desk.find(taken.publicId(), staff(stranger))).isEmpty();
            assertThat(found(List.of(), null, staff(stranger))).isEmpty();
        }
        assertThat(desk.find(UUID.randomUUID(), staff(neighbour))).isEmpty();
        assertThat(audited("notification.not-found")).isEqualTo(3);
        assertThatThrownBy(() -> accept(submission(clinic, answers()), staff(neighbour)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.confirm(List.of(find(taken, clinic)), staff(clinic)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> accept(submission(clinic, answers()), reader(clinic)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_health_centre_types_what_came_by_fax_and_who_did_it_is_kept() {
        var submission = new Submission(UUID.randomUUID(), clinic.id(), "2", answers(), null);
        var taken = (Receipt.Taken) accept(submission, staff(centre));
        var read = find(taken, clinic);
        assertThat(read.channelCode()).isEqualTo("2");
        assertThat(read.submittedBy()).isEqualTo("staff:sato");
        assertThat(read.institutionName()).isEqualTo(clinic.name());
    }

    @Test
    void of_two_who_decide_at_once_one_is_told_that_the_other_was_faster() {
        notify(clinic);
        var seen = waiting().getFirst();
        assertThat(desk.confirm(List.of(seen), staff(centre))).hasSize(1);
        assertThat(desk.giveBack(seen, "発病日は正しいですか。", staff(centre)))
                .isInstanceOfSatisfying(
                        Change.Overtaken.class,
                        overtaken -> assertThat(overtaken.now().stateCode()).isEqualTo("C"));
        var corrected = desk.correct(seen, seen.answers().with("note", "追記"), "", staff(centre));
        assertThat(corrected).isInstanceOf(Change.Overtaken.class);
        assertThat(counted()).hasSize(1);
    }

    @Test
    void a_question_goes_back_and_the_corrected_answer_waits_again() {
        var taken = notify(clinic);
        desk.giveBack(waiting().getFirst(), "発病日は正しいですか。", staff(centre));
        var returned = find(taken, clinic);
        assertThat(returned.stateCode()).isEqualTo("R");
        assertThat(returned.reason()).isEqualTo("発病日は正しいですか。");
        assertThat(waiting()).hasSize(1);
        var change = desk.correct(returned, returned.answers().with("onset-on", "2022-10-04"), "確認済", staff(clinic));
        assertThat(change).isInstanceOf(Change.Done.class);
        assertThat(find(taken, centre).stateCode()).isEqualTo("S");
        assertThat(desk.history(find(taken, centre), staff(centre)))
                .extracting(FiledNotification::stateCode)
                .containsExactly("S", "R", "S");
    }

    @Test
    void a_correction_corrects_who_the_person_is_and_by_what_the_person_is_found() {
        var taken = notify(clinic);
        var seen = find(taken, centre);
        var answers = seen.answers().with("name-kanji", "能登 桜").with("location-phone", "0760000099");
        assertThat(desk.correct(seen, answers, "本人に確認", staff(centre))).isInstanceOf(Change.Done.class);
        for (var typed : List.of("能登", "076-000-0099", "加賀")) {
            var wanted = new NotificationSearch(
                    NotificationSearch.read(typed), List.of(), null, NotificationSearch.Order.NEWEST);
            assertThat(register.notificationLists().search(wanted, null, 10, staff(centre)))
                    .as(typed)
                    .hasSize(1);
        }
        assertThat(rows("person_versions")).isEqualTo(2);
        assertThat(rows("whereabouts_versions")).isEqualTo(2);
        var now = find(taken, centre);
        desk.correct(now, now.answers().with("note", "追記"), "追記", staff(centre));
        assertThat(rows("person_versions")).as("told nothing new").isEqualTo(2);
        assertThat(rows("whereabouts_versions")).isEqualTo(2);
    }

    @Test
    void confirmations_are_taken_back_and_nothing_of_them_is_forgotten() {
        var taken = notify(clinic);
        var confirmed = desk.confirm(waiting(), staff(centre));
        var before = clock.instant();
        clock.set(before.plusSeconds(60));
        desk.undo(confirmed, staff(centre));
        assertThat(counted()).isEmpty();
        assertThat(countedAt(before)).isEqualTo(1);
        clock.set(before.plusSeconds(120));
        desk.confirm(waiting(), staff(centre));
        assertThat(counted()).hasSize(1);
        clock.set(before.plusSeconds(180));
        desk.withdraw(find(taken, centre), "別人の検体でした。", staff(centre));
        assertThat(counted()).isEmpty();
        assertThat(rows("cases")).isEqualTo(1);
    }

    @Test
    void who_does_not_see_all_answers_decides_nothing_and_loses_nothing() throws SQLException {
        var taken = notify(clinic);
        var whole = find(taken, centre).answers();
        protect(find(taken, centre), "kato");
        var seen = find(taken, centre);
        assertThat(seen.hidden()).isTrue();
        assertThat(seen.answers().has("location-line")).isFalse();
        assertThat(desk.confirm(List.of(seen), staff(centre))).isEmpty();
        assertThat(desk.withdraw(seen, "別人の検体でした。", staff(centre))).isInstanceOf(Change.Overtaken.class);
        assertThat(desk.correct(seen, seen.answers(), "", staff(clinic))).isNotInstanceOf(Change.Done.class);

        var named = new Actor.StaffMember("kato", centre.publisherCode(), Duty.CLERK, centre.standing());
        assertThat(desk.confirm(found(List.of("S"), centre.id(), named), named))
                .singleElement()
                .satisfies(now -> {
                    assertThat(now.hidden()).isFalse();
                    assertThat(now.answers()).isEqualTo(whole);
                });
        assertThat(counted()).containsExactly("172014 2022-10-05 172014 80 2");
    }

    private void protect(FiledNotification notification, String reader) throws SQLException {
        try (var superuser = RegisterExtension.superuser();
                var statement = superuser.createStatement()) {
            statement.execute("insert into protections (person_id, reason, readers, set_by) values ("
                    + notification.personId().value() + ", 'dv', '{" + reader + "}', 'test')");
        }
    }

    @Test
    void hundreds_are_confirmed_at_once_with_an_audit_row_each() {
        int many = Boolean.getBoolean("hersys.long") ? 300 : 60;
        var batch = new ArrayList<Submission>();
        for (int i = 0; i < many; i++) {
            batch.add(submission(clinic, answers().with("name-kanji", "患者 " + i)));
        }
        assertThat(intake.accept(batch, staff(clinic))).allMatch(Receipt.Taken.class::isInstance);
        var all = waiting();
        assertThat(desk.confirm(all, staff(centre))).hasSize(many);
        assertThat(audited("notification.C")).isEqualTo(many);
        assertThat(counted()).hasSize(many);
    }

    @Test
    void who_looks_at_a_moment_sees_the_same_ever_after() {
        notify(clinic);
        register.access().write(NATION, () -> register.lock().momentToLook(KANAZAWA, null));
        var looked = clock.instant();
        clock.set(looked.minusSeconds(300)); // the clock of another machine is behind
        desk.confirm(waiting(), staff(centre));
        assertThat(countedAt(looked)).isZero();
        assertThat(counted()).hasSize(1);
    }

    private Receipt.Taken notify(Organisation institution) {
        return (Receipt.Taken) accept(submission(institution, answers()), staff(institution));
    }

    private Receipt accept(Submission submission, Actor actor) {
        return intake.accept(List.of(submission), actor).getFirst();
    }

    private static Submission submission(Organisation institution, Answers answers) {
        return new Submission(UUID.randomUUID(), institution.id(), "1", answers, null);
    }

    private static Answers answers() {
        return Cases.common(FormVersion.V5);
    }

    private List<FiledNotification> waiting() {
        return found(List.of("S", "R"), centre.id(), staff(centre));
    }

    private List<FiledNotification> found(List<String> states, @Nullable Id<Organisation> receiver, Actor actor) {
        var wanted = new NotificationSearch(null, states, receiver, NotificationSearch.Order.OLDEST);
        return register.notificationLists().search(wanted, null, 1_000, actor);
    }

    private FiledNotification find(Receipt.Taken taken, Organisation organisation) {
        return desk.find(taken.publicId(), staff(organisation)).orElseThrow();
    }

    private static Actor staff(Organisation organisation) {
        return new Actor.StaffMember("sato", organisation.publisherCode(), Duty.CLERK, organisation.standing());
    }

    private static Actor reader(Organisation organisation) {
        return new Actor.StaffMember("kato", organisation.publisherCode(), Duty.READER, organisation.standing());
    }

    private List<String> counted() {
        return register.access()
                .look(NATION, () -> sql().sql("""
                        select publisher_code || ' ' || announced_on || ' ' || residence_code || ' ' || age_band_code || ' '
                            || sex_code
                        from countable_cases where superseded_at is null
                        """).query(String.class).list());
    }

    private long countedAt(Instant moment) {
        return register.access()
                .look(
                        NATION,
                        () -> sql().sql("""
                        select count(*) from countable_cases
                        where recorded_at <= :at and (superseded_at is null or superseded_at > :at)
                        """)
                                .param("at", moment.atOffset(ZoneOffset.UTC))
                                .query(Long.class)
                                .single());
    }

    private long audited(String purpose) {
        return register.access()
                .look(
                        NATION,
                        () -> sql().sql("select count(*) from audit_entries where purpose = :purpose")
                                .param("purpose", purpose)
                                .query(Long.class)
                                .single());
    }

    private long rows(String table) {
        try (var superuser = RegisterExtension.superuser();
                var statement = superuser.createStatement();
                var found = statement.executeQuery("select count(*) from " + table)) {
            found.next();
            return found.getLong(1);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private JdbcClient sql() {
        return JdbcClient.create(register.dataSource());
    }
}
