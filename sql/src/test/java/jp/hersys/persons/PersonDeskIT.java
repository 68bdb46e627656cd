package jp.hersys.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.hersys.audit.NotAllowed;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.database.TestClock;
import jp.hersys.notifications.Answers;
import jp.hersys.notifications.NotificationSearch;
import jp.hersys.organisations.Organisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who somebody is and what happened, as those who may know find it.
@ExtendWith(RegisterExtension.class)
class PersonDeskIT {

    private static final String AGAIN = Answers.REASON + "notification.notified-before";

    private final Register register;
    private final TestClock clock;
    private final PersonDesk desk;
    private Town town;

    PersonDeskIT(Register register, TestClock clock) {
        this.register = register;
        this.clock = clock;
        this.desk = register.personDesk();
    }

    @BeforeEach
    void a_town() {
        town = new Town(register, clock);
    }

    @Test
    void one_timeline_runs_over_all_episodes_of_a_person_the_newest_first() {
        var first = town.notify(town.clinic, Map.of());
        clock.set(clock.instant().plusSeconds(60));
        register.notificationDesk().giveBack(first, "発病日は正しいですか。", Town.staff(town.centre));
        var person = town.person(first, town.clinic);
        var second = town.notify(town.clinic, Map.of("name-kanji", "髙橋 ハナ", AGAIN, "再感染"), person);
        var record = desk.find(person, Town.staff(town.centre)).orElseThrow();
        assertThat(record.main().nameKanji()).isEqualTo("髙橋 ハナ");
        assertThat(record.others()).isEmpty();
        assertThat(record.whereabouts().locationPhone()).isEqualTo("0760000002");
        var told = record.timeline();
        assertThat(told)
                .filteredOn(Happening.Notified.class::isInstance)
                .extracting(each -> each.number() + " " + ((Happening.Notified) each).stateCode())
                .containsExactly(second.number() + " S", first.number() + " R", first.number() + " S");
        assertThat(told)
                .filteredOn(Happening.Identified.class::isInstance)
                .extracting(each -> ((Happening.Identified) each).nameKanji() + " " + each.notification())
                .containsExactly("髙橋 ハナ " + second.publicId(), "高橋 ハナ " + first.publicId());
        assertThat(told)
                .filteredOn(Happening.Tested.class::isInstance)
                .extracting(each -> ((Happening.Tested) each).collectedOn() + " " + each.number())
                .containsExactlyInAnyOrder("2022-10-05 " + first.number(), "2022-10-05 " + second.number());
        assertThat(told)
                .filteredOn(Happening.Related.class::isInstance)
                .extracting(each -> ((Happening.Related) each).organisation() + " "
                        + ((Happening.Related) each).relation() + " " + each.notification())
                .containsExactlyInAnyOrder(
                        "金沢市保健所 OWN " + first.publicId(),
                        "ひがし内科 TREATING " + first.publicId(),
                        "金沢市保健所 OWN " + second.publicId(),
                        "ひがし内科 TREATING " + second.publicId());
        assertThat(told).isSortedAccordingTo((one, other) -> other.at().compareTo(one.at()));
        assertThat(town.audited("person.read")).containsExactly("person " + first.personId() + " {}");
    }

    @Test
    void who_may_see_one_episode_of_two_reads_that_one_only() {
        var first = town.notify(town.clinic, Map.of());
        var person = town.person(first, town.clinic);
        var second = town.notify(town.clinic, Map.of(AGAIN, "再感染"), person);
        town.relate(second, town.otherCentre, "RELATED");
        var record = desk.find(person, Town.staff(town.otherCentre)).orElseThrow();
        assertThat(record.timeline()).extracting(Happening::number).contains(second.number());
        assertThat(record.timeline())
                .filteredOn(each -> !(each instanceof Happening.Identified))
                .extracting(Happening::number)
                .doesNotContain(first.number());
    }

    @Test
    void what_is_old_is_read_by_the_rights_of_today() {
        var filed = town.notify(town.clinic, Map.of());
        var person = town.person(filed, town.clinic);
        town.relate(filed, town.otherCentre, "RELATED");
        assertThat(desk.find(person, Town.staff(town.otherCentre))).isPresent();
        register.access()
                .write(
                        Town.staff(town.centre),
                        () -> town.sql()
                                .sql("update episode_relations set until_at = now() where relation = 'RELATED'")
                                .update());
        assertThat(desk.find(person, Town.staff(town.otherCentre))).isEmpty();
        assertThat(desk.find(person, Town.staff(town.centre)).orElseThrow().timeline())
                .filteredOn(each -> each instanceof Happening.Related related && related.ended())
                .hasSize(1);
    }

    @Test
    void of_a_foreign_person_one_is_told_what_one_is_told_of_nobody_and_the_attempt_is_kept() {
        var person = town.person(town.notify(town.clinic, Map.of()), town.clinic);
        var nobody = UUID.randomUUID();
        for (var address : List.of(person, nobody)) {
            assertThat(desk.find(address, Town.staff(town.neighbour))).isEmpty();
        }
        assertThat(town.audited("person.not-found"))
                .containsExactly("address " + person + " {}", "address " + nobody + " {}");
    }

    @Test
    void of_a_protected_person_only_named_staff_read_how_to_reach_her() {
        var filed = town.notify(town.clinic, Map.of());
        var person = town.person(filed, town.clinic);
        town.protect(filed, "nakamura");
        var hidden = desk.find(person, Town.staff(town.centre)).orElseThrow();
        assertThat(hidden.protection()).isEqualTo(Protection.HIDDEN);
        assertThat(hidden.whereabouts()).isEqualTo(Whereabouts.NOTHING);
        assertThat(found("076-000-0002", town.centre)).isEmpty();
        var named = desk.find(person, Town.staff("nakamura", town.centre)).orElseThrow();
        assertThat(named.protection()).isEqualTo(Protection.NAMED);
        assertThat(named.whereabouts().locationLine()).isEqualTo("広坂1-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "髙橋",
                "高橋ハナ",
                "タカハシ",
                "たかはし　はな",
                "ﾀｶﾊｼ",
                "takahashi",
                "昭和15年3月2日",
                "S15.3.2",
                "1940-03-02",
                "０７６-０００-０００２"
            })
    void somebody_is_found_by_what_one_knows(String typed) {
        town.notify(town.clinic, Map.of());
        town.notify(
                town.clinic,
                Map.of(
                        "name-kanji", "能登 太郎",
                        "name-kana", "のと たろう",
                        "birth-date", "1950-01-01",
                        "location-phone", "076-000-0009"));
        assertThat(found(typed, town.centre)).containsExactly("高橋 ハナ");
        assertThat(found(typed, town.neighbour)).isEmpty();
        assertThat(found(typed, town.otherCentre)).isEmpty();
        assertThat(town.audited("person.search")).hasSize(3).noneMatch(row -> row.contains(typed));
    }

    @Test
    void somebody_is_found_by_the_number_of_a_notification_and_by_the_hersys_id() {
        var filed = town.notify(town.clinic, Map.of());
        var who = desk.named(filed.personId(), Town.staff(town.clinic)).orElseThrow();
        assertThat(found(filed.number(), town.centre)).containsExactly("高橋 ハナ");
        assertThat(found(who.idToRead(), town.clinic)).containsExactly("高橋 ハナ");
        assertThat(found(filed.number(), town.neighbour)).isEmpty();
        assertThat(found(who.idToRead(), town.neighbour)).isEmpty();
        assertThat(found("・ー", town.centre)).isEmpty();
    }

    @Test
    void of_many_who_fit_the_first_by_reading_are_named_and_that_there_are_more() {
        for (var name : List.of("サ", "ア", "カ")) {
            town.notify(town.clinic, Map.of("name-kanji", "見本 " + name, "name-kana", "みほん " + name));
        }
        var wanted = NotificationSearch.read("見本");
        var found = desk.search(wanted, 2, Town.staff(town.centre));
        assertThat(found.persons()).extracting(FoundPerson::nameKanji).containsExactly("見本 ア", "見本 カ");
        assertThat(found.more()).isTrue();
        assertThat(desk.search(wanted, 3, Town.staff(town.centre)).more()).isFalse();
    }

    @Test
    void a_contractor_opens_whom_it_follows_and_searches_nobody() {
        var filed = town.notify(town.clinic, Map.of());
        var contractor = town.make("09", "見守りセンター", town.centre.publisherCode(), null);
        register.workListDesk()
                .put(
                        List.of(filed.episodeId()),
                        contractor,
                        register.workListDesk().today(Town.staff(contractor)),
                        "",
                        Town.staff(town.centre));
        assertThat(desk.find(town.person(filed, town.clinic), Town.staff(contractor)))
                .isPresent();
        assertThatThrownBy(() -> found("高橋", contractor)).isInstanceOf(NotAllowed.class);
    }

    private List<String> found(String typed, Organisation organisation) {
        return desk.search(NotificationSearch.read(typed), 50, Town.staff(organisation)).persons().stream()
                .map(FoundPerson::nameKanji)
                .toList();
    }
}
