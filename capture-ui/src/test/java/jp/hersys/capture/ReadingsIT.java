package jp.hersys.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.hersys.audit.NotAllowed;
import jp.hersys.capture.frame.SearchBox;
import jp.hersys.database.TestClock;
import jp.hersys.notifications.FiledNotification;
import jp.hersys.notifications.NotificationSearch;
import jp.hersys.notifications.Receipt;
import jp.hersys.readings.Readings;
import jp.hersys.readings.TooManyReads;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody of a health centre opens the records of neighbours. All persons are invented.
class ReadingsIT extends WithoutBrowser {

    private static final int NEIGHBOURS = Readings.STOP_AFTER + 5;

    private Kanazawa town;
    private List<Receipt.Taken> neighbours;
    private Actor insider;

    @BeforeEach
    void confirmed_neighbours() {
        town = new Kanazawa(register);
        var people = new ArrayList<Map<String, String>>();
        for (int i = 0; i < NEIGHBOURS; i++) {
            people.add(Map.of(
                    "name-kanji",
                    "隣人 " + i,
                    "name-kana",
                    "りんじん " + (char) ('あ' + 2 * (i / 10)) + (char) ('か' + 2 * (i % 10)),
                    "birth-date",
                    LocalDate.of(1950, 1, 1).plusDays(i).toString()));
        }
        neighbours = town.notify(people);
        insider = Kanazawa.staff("kato", town.centre);
        var colleague = Kanazawa.staff("nakamura", town.centre);
        register.notificationDesk()
                .confirm(neighbours.stream().map(this::seenByClinic).toList(), colleague);
    }

    @AfterEach
    void the_clock_goes_on() {
        ((TestClock) register.clock()).set(Clock.systemUTC());
    }

    @Test
    void who_opens_forty_neighbours_is_asked_then_stopped_and_named() {
        int opened = 0;
        for (var neighbour : neighbours) {
            as("kato", "notifications/" + neighbour.publicId());
            if (heading().equals("記録を開く前に")) {
                if (buttons().contains("もう一度開く")) {
                    break;
                }
                press("理由を残して続ける");
                assertThat(field().isInvalid())
                        .as("nothing goes on without a reason")
                        .isTrue();
                field().setValue("近所のことが気になりました。");
                press("理由を残して続ける");
                UI.getCurrent().setLocale(Locale.JAPANESE); // the page was loaded anew
                as("kato", "notifications/" + neighbour.publicId());
            }
            assertThat(heading()).isEqualTo("届出 " + neighbour.number());
            opened++;
        }
        assertThat(opened).isEqualTo(Readings.STOP_AFTER);
        as("kato", "notifications/" + neighbours.getFirst().publicId());
        assertThat(heading())
                .as("once opened, it opens again")
                .isEqualTo("届出 " + neighbours.getFirst().number());
        assertThat(audited("reading.asked")).isEqualTo(1);
        assertThat(audited("reading.stopped")).isEqualTo(1);
        as("nakamura", "readings");
        assertThat(text()).contains("kato（金沢市保健所）: 1時間に 40 人", "近所のことが気になりました。");
    }

    @Test
    void another_who_is_responsible_releases_and_signs_the_week() {
        openUntilStopped();
        as("nakamura", "readings");
        find(TextField.class).all().getFirst().setValue("調査の応援と確かめた。");
        press("閲覧の再開を承認する");
        assertThat(text()).doesNotContain("承認を待っている人");
        assertThat(open(neighbours.getLast())).isTrue();
        as("nakamura", "readings");
        find(TextField.class).all().getFirst().setValue("応援による閲覧。問題なし。");
        press("この週に署名する");
        assertThat(text()).contains("2022-10-03(月) からの週 金沢市保健所", "kato: 41 人", "nakamura が");
        assertThat(find(Button.class).all())
                .noneMatch(button -> button.getText().equals("この週に署名する"));
    }

    @Test
    void nobody_releases_oneself_nor_says_a_reason_for_others() {
        openUntilStopped();
        var self = new Actor.StaffMember("kato", town.centre.publisherCode(), Duty.PRESS, town.centre.standing());
        var reader = register.readings().stopped(self).getFirst();
        assertThatThrownBy(() -> register.readings().release(reader, "自分で", self))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> register.readings().release(reader, "係員", insider))
                .isInstanceOf(NotAllowed.class);
        for (var forged : List.of("'RELEASE', 'kato'", "'REASON', 'nakamura'")) {
            assertThatThrownBy(() -> raw(insider, """
                            insert into reading_checks (kind, login, organisation_id, publisher_code, made_at, made_by, remark)
                            select %s, id, publisher_code, now(), 'x', 'x' from organisations where id = my_organisation()""".formatted(forged)))
                    .as(forged)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(raw(Kanazawa.staff("nakamura", town.centre), "delete from reads_without_task where login = 'kato'"))
                .as("nobody settles for another")
                .isZero();
    }

    @Test
    void what_is_opened_after_the_signature_of_its_week_is_to_be_signed_again() {
        assertThat(open(neighbours.getFirst())).isTrue();
        as("nakamura", "readings");
        field().setValue("問題なし。");
        press("この週に署名する");
        assertThat(text()).contains("に署名").doesNotContain("もう一度点検して署名してください");
        assertThat(open(neighbours.get(1))).isTrue();
        as("nakamura", "readings");
        assertThat(text()).contains("kato: 2 人", "その後に開かれた記録があります。もう一度点検して署名してください。");
        field().setValue("二人目も問題なし。");
        assertThat(open(neighbours.get(2))).isTrue();
        press("この週に署名する");
        assertThat(text()).contains("署名はしていません", "二人目も問題なし。", "kato: 3 人");
        field().setValue("三人とも問題なし。");
        press("この週に署名する");
        assertThat(text()).doesNotContain("もう一度点検して署名してください", "署名はしていません");
        assertThat(audited("reading.week")).isEqualTo(2);
    }

    @Test
    void nobody_signs_a_week_with_readings_of_ones_own() {
        assertThat(open(neighbours.getFirst())).isTrue();
        var self = new Actor.StaffMember("nakamura", town.centre.publisherCode(), Duty.PRESS, town.centre.standing());
        var other = new Actor.StaffMember("honda", town.centre.publisherCode(), Duty.PRESS);
        var before = register.readings().weeks(self).getFirst();
        assertThat(register.notificationDesk().find(neighbours.get(1).publicId(), self))
                .isPresent();
        assertThatThrownBy(() -> register.readings().sign(before, "自分で", self)).isInstanceOf(NotAllowed.class);
        as("nakamura", "readings");
        assertThat(text()).contains("自分の閲覧がある週には署名できません");
        assertThat(buttons()).doesNotContain("この週に署名する");
        assertThatThrownBy(() -> raw(self, """
                        insert into reading_checks (kind, week_from, organisation_id, publisher_code, made_at, made_by, remark)
                        select 'WEEK', '2022-10-03', id, publisher_code, now(), 'x', 'x'
                        from organisations where id = my_organisation()""")).isInstanceOf(DataAccessException.class);
        var week = register.readings().weeks(other).getFirst();
        assertThat(register.readings().sign(week, "団体の責任者が点検", other)).isTrue();
        assertThat(register.readings().weeks(self)).allMatch(each -> each.isSigned());
    }

    @Test
    void what_waits_or_is_changed_is_work_and_stops_nobody() {
        var people = new ArrayList<Map<String, String>>();
        for (int i = 0; i < NEIGHBOURS; i++) {
            people.add(Map.of("name-kanji", "患者 " + i));
        }
        for (var waiting : town.notify(people)) {
            assertThat(open(waiting)).isTrue();
        }
        for (var neighbour : neighbours) {
            var seen = register.notificationDesk()
                    .find(neighbour.publicId(), insider)
                    .orElseThrow();
            register.notificationDesk().correct(seen, seen.answers().with("note", "追記"), "調査", insider);
        }
    }

    @Test
    void who_works_at_two_places_reads_at_both() {
        var first = neighbours.getFirst();
        assertThat(open(first)).isTrue();
        var sameLogin = Kanazawa.staff("kato", town.clinic);
        assertThat(register.notificationDesk().find(first.publicId(), sameLogin))
                .isPresent();
        assertThat(open(first)).isTrue();
    }

    @Test
    void an_hour_later_one_reads_on() {
        openUntilStopped();
        town.at(Kanazawa.MORNING.plus(Duration.ofMinutes(61)));
        assertThat(open(neighbours.getLast())).isTrue();
    }

    @Test
    void who_looks_up_one_name_after_the_other_is_stopped_too() {
        as("kato", "notifications");
        assertThatThrownBy(() -> {
                    for (int i = 0; i < NEIGHBOURS; i++) {
                        var born = LocalDate.of(1950, 1, 1).plusDays(i).toString();
                        var wanted = new NotificationSearch(
                                NotificationSearch.read(born), List.of(), null, NotificationSearch.Order.NEWEST);
                        assertThat(register.notificationLists().search(wanted, null, 10, insider))
                                .hasSize(1);
                    }
                })
                .isInstanceOf(TooManyReads.class);
        assertThatThrownBy(() -> find(SearchBox.class).single().setValue("1950-02-10"))
                .isInstanceOf(TooManyReads.class);
        as("kato", "reading-pause");
        assertThat(text()).contains("この1時間に 20 人の記録を", "理由を残して続ける");
    }

    @Test
    void printing_is_reading() {
        openUntilStopped();
        var next = List.of(neighbours.getLast().publicId());
        assertThatThrownBy(() -> register.notificationPrinting().print(next, insider))
                .isInstanceOf(TooManyReads.class);
        assertThat(audited("notification.print")).isZero();
    }

    private void openUntilStopped() {
        for (var neighbour : neighbours) {
            if (!open(neighbour)) {
                if (register.readings().pause(insider).orElseThrow().isStopped()) {
                    return;
                }
                register.readings().explain("近所のことが気になりました。", insider);
                open(neighbour);
            }
        }
        throw new AssertionError("Nobody was stopped.");
    }

    private boolean open(Receipt.Taken neighbour) {
        try {
            return register.notificationDesk()
                    .find(neighbour.publicId(), insider)
                    .isPresent();
        } catch (TooManyReads stop) {
            return false;
        }
    }

    private FiledNotification seenByClinic(Receipt.Taken taken) {
        return register.notificationDesk()
                .find(taken.publicId(), Kanazawa.staff("sato", town.clinic))
                .orElseThrow();
    }

    private TextField field() {
        return find(TextField.class).single();
    }

    private int raw(Actor actor, String statement) {
        return register.access()
                .write(
                        actor,
                        () -> JdbcClient.create(register.dataSource())
                                .sql(statement)
                                .update());
    }

    private long audited(String purpose) {
        return register.access()
                .look(
                        TestProgram.TEST,
                        () -> JdbcClient.create(register.dataSource())
                                .sql("select count(*) from audit_entries where purpose = :purpose")
                                .param("purpose", purpose)
                                .query(Long.class)
                                .single());
    }
}
