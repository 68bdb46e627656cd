package jp.hersys.episodes;

import static jp.hersys.episodes.Town.clerk;
import static jp.hersys.episodes.Town.supervisor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import jp.hersys.audit.NotAllowed;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.database.TestClock;
import jp.hersys.notifications.FiledNotification;
import jp.hersys.notifications.NotificationSearch;
import jp.hersys.register.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A record is opened in an emergency, for an hour, and others sign that.
@ExtendWith(RegisterExtension.class)
class EmergencyDeskIT {

    private static final String REASON = "搬送中の救急隊からの照会のため";

    private final Register register;
    private final TestClock clock;
    private Town town;
    private EmergencyDesk desk;
    private FiledNotification filed;
    private Actor nurse;

    EmergencyDeskIT(Register register, TestClock clock) {
        this.register = register;
        this.clock = clock;
    }

    @BeforeEach
    void a_town() {
        town = new Town(register, clock);
        desk = register.emergencyDesk();
        filed = town.notified();
        nurse = clerk("x", town.toyama);
    }

    @Test
    void it_is_opened_by_its_number_for_an_hour() throws SQLException {
        var number = filed.number().replace("-", "－");
        var opened = (Opening.Opened) desk.open(number, REASON, nurse);
        assertThat(opened.notification()).isEqualTo(filed.publicId());
        assertThat(town.sees(town.toyama, filed)).isTrue();
        assertThat(register.careDesk()
                        .find(filed.episodeId(), nurse)
                        .orElseThrow()
                        .emergencyUntil())
                .isEqualTo(opened.until());
        assertThat(desk.open(number, REASON, nurse)).isEqualTo(new Opening.Visible(filed.publicId()));
        assertThat(register.notificationLists()
                        .search(
                                new NotificationSearch(null, List.of(), null, NotificationSearch.Order.NEWEST),
                                null,
                                10,
                                nurse))
                .hasSize(1);
        afterAnHour();
        assertThat(town.sees(town.toyama, filed)).isFalse();
        assertThat(town.audited("emergency.open"))
                .singleElement()
                .asString()
                .startsWith("staff:x notification " + filed.number());
    }

    @Test
    void it_is_opened_by_the_hersys_id_of_its_person() {
        var opened = desk.open(hersysId(), REASON, nurse);
        assertThat(((Opening.Opened) opened).notification()).isEqualTo(filed.publicId());
        assertThat(town.audited("emergency.open")).singleElement().asString().doesNotContain(hersysId());
    }

    @Test
    void nothing_is_looked_up_before_the_reason_is_there_and_what_is_not_there_is_audited() {
        assertThat(desk.open(filed.number(), "急ぎです", nurse)).isEqualTo(new Opening.ReasonTooShort());
        assertThat(desk.open("2022-99999999", "急ぎです", nurse)).isEqualTo(new Opening.ReasonTooShort());
        assertThat(desk.open("加賀", REASON, nurse)).isEqualTo(new Opening.Unreadable());
        assertThat(town.sees(town.toyama, filed)).isFalse();
        assertThat(desk.open("2022-99999999", REASON, nurse)).isEqualTo(new Opening.NothingThere());
        assertThat(town.audited("emergency.not-found")).containsExactly("staff:x notification 2022-99999999 {}");
        assertThat(town.audited("emergency.open")).isEmpty();
    }

    @Test
    void who_tries_many_is_stopped_and_named() {
        for (int i = 0; i < EmergencyDesk.MOST_IN_AN_HOUR; i++) {
            assertThat(desk.open("2022-9999999" + i, REASON, nurse)).isEqualTo(new Opening.NothingThere());
        }
        assertThat(desk.open(filed.number(), REASON, nurse)).isEqualTo(new Opening.TooMany());
        assertThat(town.sees(town.toyama, filed)).isFalse();
        assertThat(town.audited("emergency.too-many"))
                .containsExactly("staff:x notification " + filed.number() + " {}");
        assertThat(desk.open(filed.number(), REASON, clerk("colleague", town.toyama)))
                .isInstanceOf(Opening.Opened.class);
    }

    @Test
    void only_staff_of_health_centres_who_may_write_open_anything() {
        for (var other : List.of(
                clerk("mori", town.clinic),
                new Actor.StaffMember(
                        "x", town.toyama.publisherCode(), jp.hersys.register.Duty.READER, town.toyama.standing()))) {
            assertThatThrownBy(() -> desk.open(filed.number(), REASON, other)).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void supervisors_of_both_centres_sign_it_and_nobody_signs_a_look_of_their_own() throws SQLException {
        var looker = supervisor("x", town.toyama);
        desk.open(filed.number(), REASON, looker);
        afterAnHour();
        var chief = supervisor("chief", town.toyama);
        var look = desk.notReviewed(10, chief).getFirst();
        assertThat(List.of(look.number(), look.by(), look.openedBy(), look.careCentre(), look.reason()))
                .containsExactly(filed.number(), "staff:x", "富山市保健所", "金沢市保健所", REASON);
        assertThatThrownBy(() -> desk.review(look, "確認", looker)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.notReviewed(10, nurse)).isInstanceOf(NotAllowed.class);
        assertThat(desk.review(look, "救急隊の記録と一致", chief)).isEqualTo(Decision.DONE);
        assertThat(desk.review(look, "救急隊の記録と一致", chief)).isEqualTo(Decision.OVERTAKEN);
        assertThat(desk.notReviewed(10, chief)).isEmpty();
        assertThat(desk.notReviewed(10, supervisor("y", town.ishikawa))).isEmpty();

        var care = supervisor("hayashi", town.kanazawa);
        assertThat(desk.notReviewed(10, care)).containsExactly(look);
        assertThat(desk.review(look, "本人に確認", care)).isEqualTo(Decision.DONE);
        assertThat(desk.notReviewed(10, care)).isEmpty();
        assertThat(town.audited("emergency.review")).hasSize(2);
    }

    private void afterAnHour() throws SQLException {
        try (var superuser = RegisterExtension.superuser();
                var statement = superuser.createStatement()) {
            statement.execute("""
                    update episode_relations set since_at = since_at - interval '1 hour', until_at = until_at - interval '1 hour'
                    where relation = 'EMERGENCY'""");
        }
    }

    private String hersysId() {
        return register.access()
                .look(
                        clerk("hayashi", town.kanazawa),
                        () -> JdbcClient.create(register.dataSource())
                                .sql("select hersys_id from persons")
                                .query(String.class)
                                .single());
    }
}
