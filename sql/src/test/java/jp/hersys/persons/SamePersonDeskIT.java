package jp.hersys.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import jp.hersys.audit.NotAllowed;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.database.TestClock;
import jp.hersys.notifications.FiledNotification;
import jp.hersys.notifications.NotificationSearch;
import jp.hersys.organisations.Organisation;
import jp.hersys.persons.SamePersonDesk.Decision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A health centre decides by hand which records tell of one person; nobody else learns of it, and nothing
/// counts otherwise.
@ExtendWith(RegisterExtension.class)
class SamePersonDeskIT {

    private final Register register;
    private final TestClock clock;
    private final SamePersonDesk desk;
    private Town town;

    SamePersonDeskIT(Register register, TestClock clock) {
        this.register = register;
        this.clock = clock;
        this.desk = register.samePersonDesk();
    }

    @BeforeEach
    void a_town() {
        town = new Town(register, clock);
    }

    @Test
    void what_was_shown_of_a_candidate_is_known_to_hold_no_longer_when_the_person_is_hidden_or_moves() {
        var other = town.notify(town.clinic, Map.of("location-line", "広坂9-9"));
        var here = town.notify(town.neighbour, Map.of());
        var nurse = Town.staff(town.centre);
        var shown = beside(here);
        assertThat(shown.mark()).isNotEmpty().isEqualTo(desk.mark(shown, nurse));
        register.notificationDesk()
                .correct(other, other.answers().with("location-line", "広坂8-8"), "転居", Town.staff(town.clinic));
        assertThat(desk.mark(shown, nurse)).isNotEqualTo(shown.mark());
        var moved = beside(here);
        assertThat(moved.candidates().getFirst().whereabouts().locationLine()).isEqualTo("広坂8-8");
        town.protect(other, "kita");
        assertThat(desk.mark(moved, nurse)).isNotEqualTo(moved.mark());
        var hidden = beside(here);
        assertThat(hidden.candidates()).hasSize(1);
        assertThat(hidden.candidates().getFirst().whereabouts()).isEqualTo(Whereabouts.NOTHING);
        assertThat(desk.mark(hidden, nurse)).isEqualTo(hidden.mark());
    }

    @Test
    void records_in_sight_with_reading_and_birth_date_or_telephone_in_common_are_candidates() {
        var sameReading = town.notify(town.clinic, Map.of("name-kanji", "高梁 花", "location-phone", "076-000-0008"));
        var samePhone = town.notify(
                town.clinic, Map.of("name-kanji", "高橋 太郎", "name-kana", "たかはし たろう", "birth-date", "1938-01-01"));
        town.notify(town.clinic, Map.of("birth-date", "1941-03-02", "location-phone", "076-000-0007"));
        town.notify(town.clinic, Map.of("name-kanji", "能登 桜", "name-kana", "のと さくら", "location-phone", "076-000-0006"));
        town.notify(town.farClinic, Map.of());
        var here = town.notify(town.neighbour, Map.of());
        var candidates = beside(here).candidates();
        assertThat(candidates)
                .extracting(candidate -> candidate.who().id())
                .containsExactly(sameReading.personId(), samePhone.personId());
        assertThat(candidates.getFirst().kinds()).containsExactlyInAnyOrder("kana", "birth");
        assertThat(candidates.getFirst().whereabouts().locationPhone()).isEqualTo("0760000008");
        assertThat(town.audited("person.candidates"))
                .containsExactly("notification " + here.number() + " {\"persons\": [" + sameReading.personId() + ", "
                        + samePhone.personId() + "]}");
    }

    @Test
    void a_clinic_and_another_health_centre_are_asked_nothing_and_decide_nothing() {
        var known = town.notify(town.clinic, Map.of());
        var here = town.notify(town.neighbour, Map.of());
        for (var other : List.of(town.neighbour, town.otherCentre)) {
            assertThat(desk.isAsked(town.centre.id(), Town.staff(other))).isFalse();
            assertThatThrownBy(() -> decide(here, known, true, other)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> desk.beside(here.personId(), here.number(), true, Town.staff(other)))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(desk.isAsked(town.centre.id(), Town.staff(town.centre))).isTrue();
        var far = town.notify(town.farClinic, Map.of());
        assertThatThrownBy(() ->
                        desk.decide(here.personId(), town.person(far, town.farClinic), true, Town.staff(town.centre)))
                .as("a record out of sight")
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void two_records_of_one_person_are_read_as_one_and_counted_as_before() {
        var first = town.notify(town.clinic, Map.of());
        var second = town.notify(town.neighbour, Map.of());
        register.notificationDesk().confirm(List.of(first, second), Town.staff(town.centre));
        var before = counted();
        assertThat(before).hasSize(2);
        assertThat(decide(second, first, true, town.centre)).isEqualTo(Decision.DONE);
        assertThat(counted()).isEqualTo(before);
        var record = read(second, town.centre);
        assertThat(record.main().id()).isEqualTo(first.personId());
        assertThat(record.others()).extracting(FoundPerson::id).containsExactly(second.personId());
        assertThat(record.timeline())
                .filteredOn(Happening.Notified.class::isInstance)
                .extracting(Happening::number)
                .contains(first.number(), second.number());
        assertThat(read(first, town.centre)).isEqualTo(record);
        assertThat(register.personDesk()
                        .search(NotificationSearch.read("たかはし"), 10, Town.staff(town.centre))
                        .persons())
                .singleElement()
                .satisfies(found -> assertThat(found.records()).isEqualTo(2));
        assertThat(beside(second).candidates()).isEmpty();
        assertThat(decide(first, second, true, town.centre)).isEqualTo(Decision.OVERTAKEN);
        assertThat(town.audited("person.same"))
                .containsExactly("person " + second.personId() + " {\"other\": " + first.personId() + "}");
    }

    @Test
    void who_sees_one_of_two_records_reads_after_the_decision_what_was_read_before() {
        var known = town.notify(town.clinic, Map.of());
        var here = town.notify(town.neighbour, Map.of());
        var before = List.of(read(known, town.clinic), read(here, town.neighbour));
        decide(here, known, true, town.centre);
        assertThat(List.of(read(known, town.clinic), read(here, town.neighbour)))
                .usingRecursiveComparison()
                .isEqualTo(before);
        for (var clinic : List.of(town.clinic, town.neighbour)) {
            assertThat(register.access()
                            .look(
                                    Town.staff(clinic),
                                    () -> town.sql()
                                            .sql("select count(*) from person_links")
                                            .query(Long.class)
                                            .single()))
                    .isZero();
        }
    }

    @Test
    void a_decision_is_taken_back_and_both_deeds_are_told() {
        var known = town.notify(town.clinic, Map.of());
        var here = town.notify(town.neighbour, Map.of());
        decide(here, known, true, town.centre);
        clock.set(clock.instant().plusSeconds(60));
        assertThat(desk.undo(here.personId(), known.personId(), Town.staff(town.centre)))
                .isTrue();
        assertThat(desk.undo(here.personId(), known.personId(), Town.staff(town.centre)))
                .isFalse();
        var record = read(here, town.centre);
        assertThat(record.others()).isEmpty();
        assertThat(record.timeline())
                .filteredOn(Happening.Linked.class::isInstance)
                .extracting(each -> ((Happening.Linked) each).reasonCode() + " " + ((Happening.Linked) each).ended())
                .containsExactly("3 true", "3 false");
        assertThat(beside(here).candidates()).hasSize(1);
        assertThat(town.audited("person.undo")).hasSize(1);
    }

    @Test
    void who_was_found_to_be_somebody_else_is_no_candidate_any_more() {
        var known = town.notify(town.clinic, Map.of());
        var here = town.notify(town.neighbour, Map.of());
        assertThat(decide(here, known, false, town.centre)).isEqualTo(Decision.DONE);
        assertThat(beside(here).candidates()).isEmpty();
        assertThat(beside(here).links())
                .singleElement()
                .satisfies(link -> assertThat(link.reasonCode()).isEqualTo(PersonLink.DIFFERENT));
        assertThat(read(here, town.centre).others()).isEmpty();
        desk.undo(known.personId(), here.personId(), Town.staff(town.centre));
        assertThat(beside(here).candidates()).hasSize(1);
    }

    @Test
    void who_is_protected_in_one_record_is_protected_in_all() {
        var known = town.notify(town.clinic, Map.of());
        var here = town.notify(town.neighbour, Map.of());
        town.protect(known, "nakamura");
        assertThat(decide(here, known, true, town.centre)).isEqualTo(Decision.DONE);
        assertThat(read(here, town.neighbour).protection()).isEqualTo(Protection.HIDDEN);
        assertThat(read(here, town.neighbour).whereabouts()).isEqualTo(Whereabouts.NOTHING);
        desk.undo(here.personId(), known.personId(), Town.staff(town.centre));
        assertThat(read(here, town.neighbour).protection()).isEqualTo(Protection.HIDDEN);
    }

    @Test
    void a_protected_record_is_not_joined_to_one_that_cannot_be_protected_likewise() {
        var far = town.notify(town.farClinic, Map.of());
        town.relate(far, town.centre, "RELATED");
        var here = town.notify(town.neighbour, Map.of());
        town.protect(here, "nakamura");
        assertThat(decide(here, far, true, town.centre)).isEqualTo(Decision.PROTECTED);
        assertThat(beside(here).links()).isEmpty();
        assertThat(decide(here, far, false, town.centre)).isEqualTo(Decision.DONE);
    }

    private SamePersonDesk.Beside beside(FiledNotification filed) {
        return desk.beside(filed.personId(), filed.number(), true, Town.staff(town.centre));
    }

    private Decision decide(FiledNotification one, FiledNotification other, boolean same, Organisation by) {
        var reader = other.institutionId().equals(town.clinic.id())
                ? town.clinic
                : other.institutionId().equals(town.farClinic.id()) ? town.farClinic : town.neighbour;
        return desk.decide(one.personId(), town.person(other, reader), same, Town.staff(by));
    }

    private PersonRecord read(FiledNotification filed, Organisation reader) {
        return register.personDesk()
                .find(town.person(filed, reader), Town.staff(reader))
                .orElseThrow();
    }

    private List<String> counted() {
        return register.access()
                .look(
                        Town.NATION,
                        () -> town.sql()
                                .sql("select c::text from countable_cases c where superseded_at is null order by 1")
                                .query(String.class)
                                .list());
    }
}
