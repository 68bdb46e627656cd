package jp.hersys.episodes;

import static jp.hersys.episodes.Town.clerk;
import static jp.hersys.notifications.ExactItem.BIRTH_DATE;
import static jp.hersys.notifications.ExactItem.HERSYS_ID;
import static jp.hersys.notifications.ExactItem.NAME;
import static jp.hersys.notifications.ExactItem.PHONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.hersys.audit.NotAllowed;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.database.TestClock;
import jp.hersys.notifications.Answers;
import jp.hersys.notifications.ExactItem;
import jp.hersys.notifications.FiledNotification;
import jp.hersys.notifications.Submission;
import jp.hersys.organisations.Organisation;
import jp.hersys.persons.PersonSearch;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Contractors and registration centres see whom a health centre put on their work list, until the day it said.
@ExtendWith(RegisterExtension.class)
class WorkListDeskIT {

    private final Register register;
    private final TestClock clock;
    private Town town;
    private WorkListDesk desk;
    private Organisation contractor;
    private Actor nurse;
    private Actor caller;
    private FiledNotification filed;
    private LocalDate today;

    WorkListDeskIT(Register register, TestClock clock) {
        this.register = register;
        this.clock = clock;
    }

    @BeforeEach
    void a_town_with_a_contractor() {
        town = new Town(register, clock);
        desk = register.workListDesk();
        contractor = town.make("09", "見守りセンター", "170003", null);
        nurse = clerk("hayashi", town.kanazawa);
        caller = clerk("oka", contractor);
        filed = town.notified();
        today = desk.today(nurse);
    }

    @Test
    void what_is_put_on_a_list_is_seen_there_at_once_and_no_longer_when_it_is_taken_off() {
        assertThat(desk.list(null, 50, caller)).isEmpty();
        assertThat(opens(filed)).isFalse();
        var empty = desk.mark(caller);

        assertThat(put(filed, today.plusDays(7))).isEqualTo(new WorkListDesk.Put(1, 0));
        assertThat(desk.mark(caller)).isNotEqualTo(empty);
        assertThat(desk.list(null, 50, caller))
                .singleElement()
                .extracting(WorkItem::nameKanji, WorkItem::until, WorkItem::careCentre, WorkItem::task)
                .containsExactly("加賀 ハナ", today.plusDays(7), "金沢市保健所", "毎朝の電話");
        assertThat(opens(filed)).isTrue();
        assertThat(register.notificationDesk().find(filed.publicId(), caller))
                .as("a contractor follows up, and reads no notification")
                .isEmpty();

        var followUp = desk.followUps(filed.episodeId(), nurse).getFirst();
        assertThat(followUp.name()).isEqualTo("見守りセンター");
        assertThat(desk.takeOff(filed.episodeId(), followUp, nurse)).isEqualTo(Decision.DONE);
        assertThat(desk.list(null, 50, caller)).isEmpty();
        assertThat(opens(filed)).isFalse();
        assertThat(desk.takeOff(filed.episodeId(), followUp, nurse))
                .as("off already")
                .isEqualTo(Decision.OVERTAKEN);
        assertThat(town.audited("work-list.put"))
                .singleElement()
                .asString()
                .startsWith("staff:hayashi episode ")
                .contains("\"until\": \"" + today.plusDays(7) + "\"");
        assertThat(town.audited("work-list.take-off")).hasSize(1);
        assertThat(town.audited("work-list.read")).hasSize(3);
    }

    @Test
    void several_go_on_a_list_at_once_what_ends_first_on_top_and_a_new_day_replaces_the_old_one() {
        var second = town.notified(Map.of("name-kanji", "能登 太郎", "location-phone", "076-000-0009"));
        assertThat(desk.put(List.of(filed.episodeId(), second.episodeId()), contractor, today.plusDays(5), "", nurse))
                .isEqualTo(new WorkListDesk.Put(2, 0));
        put(filed, today.plusDays(9));
        var list = desk.list(null, 50, caller);
        assertThat(list).extracting(WorkItem::nameKanji).containsExactly("能登 太郎", "加賀 ハナ");
        assertThat(desk.list(list.getFirst(), 50, caller))
                .extracting(WorkItem::until)
                .containsExactly(today.plusDays(9));
    }

    @Test
    void a_list_ends_on_its_day_by_the_clock_of_the_database() {
        put(filed, today);
        assertThat(opens(filed)).isTrue();
        register.access()
                .write(
                        nurse,
                        () -> JdbcClient.create(register.dataSource())
                                .sql("update episode_relations set until_at = now() where relation = 'CONTRACTED'")
                                .update());
        assertThat(opens(filed)).isFalse();
        assertThat(desk.list(null, 50, caller)).isEmpty();
        for (var day : List.of(today.minusDays(1), today.plusDays(WorkListDesk.MOST_DAYS + 1L))) {
            assertThatThrownBy(() -> put(filed, day)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(put(filed, today.plusDays(WorkListDesk.MOST_DAYS)).done()).isOne();
    }

    @Test
    void only_the_health_centre_that_has_the_care_writes_a_list_and_only_one_of_its_prefecture() {
        var episodes = List.of(filed.episodeId());
        assertThatThrownBy(() -> desk.put(episodes, contractor, today, "", clerk("mori", town.clinic)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.put(episodes, contractor, today, "", caller))
                .isInstanceOf(NotAllowed.class);
        var reader = new Actor.StaffMember("x", town.kanazawa.publisherCode(), Duty.READER, town.kanazawa.standing());
        assertThatThrownBy(() -> desk.put(episodes, contractor, today, "", reader))
                .isInstanceOf(NotAllowed.class);
        assertThat(desk.put(episodes, contractor, today, "", clerk("x", town.ishikawa)))
                .isEqualTo(new WorkListDesk.Put(0, 1));
        var far = town.make("09", "富山見守りセンター", "160008", null);
        assertThat(desk.organisations(nurse)).extracting(Organisation::name).containsExactly("見守りセンター");
        assertThat(desk.put(episodes, far, today, "", nurse).done()).isZero();
        assertThat(desk.put(episodes, town.clinic, today, "", nurse).done()).isZero();
        assertThat(town.audited("work-list.put")).isEmpty();
    }

    @Test
    void somebody_on_the_list_is_found_by_two_exact_items_and_nobody_beyond_it() {
        var stranger = town.notified(
                Map.of("name-kanji", "能登 太郎", "birth-date", "1950-01-01", "location-phone", "076-000-0009"));
        put(filed, today.plusDays(3));
        var id = desk.list(null, 50, caller).getFirst().idToRead();
        assertThat(found(Map.of(NAME, "加賀ハナ", BIRTH_DATE, "昭和15年3月2日"))).containsExactly("加賀 ハナ");
        assertThat(found(Map.of(PHONE, "０７６-０００-０００２", BIRTH_DATE, "S15.3.2"))).containsExactly("加賀 ハナ");
        assertThat(found(Map.of(HERSYS_ID, id, NAME, "加賀　ハナ"))).containsExactly("加賀 ハナ");
        assertThat(found(Map.of(NAME, "加賀", BIRTH_DATE, "1940-03-02")))
                .as("by a beginning of the name")
                .isEmpty();
        assertThat(found(Map.of(NAME, "加賀ハナ", BIRTH_DATE, "1940-03-03")))
                .as("when one item does not fit")
                .isEmpty();
        assertThat(found(Map.of(NAME, "能登太郎", BIRTH_DATE, "1950-01-01")))
                .as("who is known elsewhere")
                .isEqualTo(found(Map.of(NAME, "該当 しない", BIRTH_DATE, "1950-01-01")))
                .isEmpty();
        assertThat(stranger.number()).isNotEqualTo(filed.number());
        assertThatThrownBy(() -> found(Map.of(NAME, "加賀ハナ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("加賀");
        assertThatThrownBy(() -> desk.search(items(Map.of(NAME, "加賀ハナ", BIRTH_DATE, "1940-03-02")), nurse))
                .isInstanceOf(NotAllowed.class);
        assertThat(town.audited("work-list.search")).hasSize(7).noneMatch(row -> row.contains("加賀"));
        assertThat(readings()).as("who was found was read").isOne();
    }

    @Test
    void a_protected_persons_address_stays_hidden_from_who_follows_her_up() {
        put(filed, today.plusDays(3));
        register.protectionDesk()
                .protect(
                        register.careDesk()
                                .find(filed.episodeId(), nurse)
                                .orElseThrow()
                                .facts(),
                        "1",
                        java.util.Set.of("hayashi"),
                        nurse);
        var person = desk.list(null, 50, caller).getFirst().person();
        assertThat(register.personDesk().find(person, caller).orElseThrow().whereabouts())
                .isEqualTo(jp.hersys.persons.Whereabouts.NOTHING);
        assertThat(found(Map.of(PHONE, "076-000-0002", BIRTH_DATE, "1940-03-02")))
                .isEmpty();
    }

    /// Who is registered there is counted by daily totals and not notified (hence no right to NOTIFICATION).
    @Test
    void a_registration_centre_works_by_its_list_and_does_not_notify_for_others() {
        var centre = town.make("13", "陽性者登録センター", "170003", null);
        var clerk = clerk("oka", centre);
        desk.put(List.of(filed.episodeId()), centre, today.plusDays(3), "", nurse);
        assertThat(desk.list(null, 50, clerk)).extracting(WorkItem::nameKanji).containsExactly("加賀 ハナ");
        assertThat(register.personDesk().maySearch(clerk)).isFalse();
        var typed = new Submission(UUID.randomUUID(), town.clinic.id(), "7", new Answers(Map.of()), null);
        assertThatThrownBy(() -> register.notificationIntake().accept(List.of(typed), clerk))
                .isInstanceOf(NotAllowed.class);
    }

    private WorkListDesk.Put put(FiledNotification one, LocalDate until) {
        return desk.put(List.of(one.episodeId()), contractor, until, "毎朝の電話", nurse);
    }

    private boolean opens(FiledNotification one) {
        return register.personDesk().named(one.personId(), caller).isPresent();
    }

    private List<String> found(Map<ExactItem, String> typed) {
        return desk.search(items(typed), caller).stream()
                .map(WorkItem::nameKanji)
                .toList();
    }

    private static List<PersonSearch> items(Map<ExactItem, String> typed) {
        return typed.entrySet().stream()
                .map(each -> Objects.requireNonNull(each.getKey().read(each.getValue())))
                .toList();
    }

    private int readings() {
        return register.access()
                .look(
                        caller,
                        () -> JdbcClient.create(register.dataSource())
                                .sql("select count(*) from reads_without_task")
                                .query(Integer.class)
                                .single());
    }
}
