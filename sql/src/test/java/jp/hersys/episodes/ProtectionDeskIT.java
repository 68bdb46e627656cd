package jp.hersys.episodes;

import static jp.hersys.episodes.Town.clerk;
import static jp.hersys.episodes.Town.supervisor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import jp.hersys.audit.NotAllowed;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.database.TestClock;
import jp.hersys.notifications.FiledNotification;
import jp.hersys.persons.Happening;
import jp.hersys.persons.SamePersonDesk;
import jp.hersys.register.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Whereabouts are hidden from all but the named.
@ExtendWith(RegisterExtension.class)
class ProtectionDeskIT {

    private final Register register;
    private final TestClock clock;
    private Town town;
    private ProtectionDesk desk;
    private FiledNotification filed;
    private Care.Facts facts;
    private Actor hayashi;

    ProtectionDeskIT(Register register, TestClock clock) {
        this.register = register;
        this.clock = clock;
    }

    @BeforeEach
    void a_town() {
        town = new Town(register, clock);
        desk = register.protectionDesk();
        filed = town.notified();
        hayashi = clerk("hayashi", town.kanazawa);
        facts = register.careDesk()
                .find(filed.episodeId(), hayashi)
                .orElseThrow()
                .facts();
    }

    @Test
    void a_clerk_hides_them_and_a_supervisor_ends_it() {
        assertThat(desk.colleagues(hayashi)).extracting(Colleague::login).containsExactly("hayashi", "kita");
        assertThat(desk.protect(facts, "1", Set.of("kita"), hayashi)).isEqualTo(Decision.DONE);
        assertThat(whereabouts(hayashi)).isEmpty();
        assertThat(whereabouts(clerk("mori", town.clinic))).isEmpty();
        assertThat(whereabouts(clerk("kita", town.kanazawa))).isEqualTo("広坂1-1");
        var seen = desk.find(facts, hayashi).orElseThrow();
        assertThat(seen.reason() + " " + seen.readers() + " " + seen.setBy()).isEqualTo("1 kita staff:hayashi");
        assertThat(desk.protect(facts, "1", Set.of("hayashi"), hayashi))
                .as("protected already")
                .isEqualTo(Decision.OVERTAKEN);
        assertThatThrownBy(() -> desk.end(facts, seen, hayashi)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.change(facts, seen, "1", Set.of("hayashi"), hayashi))
                .isInstanceOf(NotAllowed.class);

        var chief = supervisor("chief", town.kanazawa);
        assertThat(desk.change(facts, seen, "3", Set.of("hayashi"), chief)).isEqualTo(Decision.DONE);
        assertThat(whereabouts(hayashi)).isEqualTo("広坂1-1");
        assertThat(desk.end(facts, seen, chief)).as("changed meanwhile").isEqualTo(Decision.OVERTAKEN);
        assertThat(desk.end(facts, desk.find(facts, chief).orElseThrow(), chief))
                .isEqualTo(Decision.DONE);
        assertThat(whereabouts(clerk("kita", town.kanazawa))).isEqualTo("広坂1-1");
        assertThat(town.audited("protection.set")).hasSize(1);
        assertThat(town.audited("protection.change")).hasSize(1);
        assertThat(town.audited("protection.end")).hasSize(1);
    }

    @Test
    void only_colleagues_are_named_and_only_where_the_care_is() {
        for (var named : List.of(Set.<String>of(), Set.of("mori"), Set.of("kita", "mori"))) {
            assertThatThrownBy(() -> desk.protect(facts, "1", named, hayashi))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> desk.protect(facts, "x", Set.of("kita"), hayashi))
                .isInstanceOf(IllegalArgumentException.class);
        register.careDesk().relate(filed.episodeId(), town.ishikawa.id(), "", hayashi);
        assertThatThrownBy(() -> desk.protect(facts, "1", Set.of("kita"), supervisor("x", town.ishikawa)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void an_offer_of_a_protected_persons_care_does_not_say_where_the_person_is() {
        var care = register.careDesk();
        var taker = clerk("matsui", town.ishikawa);
        care.offer(filed.episodeId(), town.ishikawa.id(), "転居のため", hayashi);
        var before = care.news(taker).offers().getFirst();
        assertThat(before.municipality()).isEqualTo("172014");
        desk.protect(facts, "1", Set.of("hayashi"), hayashi);
        assertThat(care.news(taker).offers().getFirst().municipality())
                .as("of an offer made before")
                .isNull();
        care.takeBack(before, hayashi);
        care.offer(filed.episodeId(), town.ishikawa.id(), "転居のため", hayashi);
        assertThat(care.news(taker).offers().getFirst().municipality()).isNull();
    }

    @Test
    void who_is_not_named_any_more_sees_no_record_of_the_same_person() {
        var other = town.notified();
        assertThat(same(filed, other)).isEqualTo(SamePersonDesk.Decision.DONE);
        register.careDesk().offer(other.episodeId(), town.ishikawa.id(), "転居のため", hayashi);
        assertThat(desk.protect(facts, "1", Set.of("kita"), hayashi)).isEqualTo(Decision.DONE);
        assertThat(desk.unprotected(facts, hayashi)).isZero();
        assertThat(whereabouts(other, clerk("kita", town.kanazawa))).isEqualTo("広坂1-1");
        assertThat(whereabouts(other, hayashi)).isEmpty();
        assertThat(register.careDesk()
                        .news(clerk("matsui", town.ishikawa))
                        .offers()
                        .getFirst()
                        .municipality())
                .as("of an offer of the other record's care")
                .isNull();

        var chief = supervisor("chief", town.kanazawa);
        var seen = desk.find(facts, chief).orElseThrow();
        assertThat(desk.change(facts, seen, "1", Set.of("hayashi"), chief)).isEqualTo(Decision.DONE);
        for (var record : List.of(filed, other)) {
            assertThat(whereabouts(record, clerk("kita", town.kanazawa))).isEmpty();
            assertThat(whereabouts(record, hayashi)).isEqualTo("広坂1-1");
        }
    }

    @Test
    void who_hides_a_person_and_who_finds_another_record_of_them_at_the_same_time_leave_none_in_sight()
            throws Exception {
        var third = town.notified();
        try (var both = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < (Boolean.getBoolean("hersys.long") ? 60 : 12); round++) {
                var one = town.notified();
                var other = town.notified();
                // every other round the one that is hidden is not the one beside which it is laid, but linked to it
                boolean byAnother = round % 2 == 1;
                var hidden = byAnother ? town.notified() : one;
                if (byAnother) {
                    same(hidden, one);
                }
                var hides = register.careDesk()
                        .find(hidden.episodeId(), hayashi)
                        .orElseThrow()
                        .facts();
                var gate = new CyclicBarrier(2);
                var done = both.invokeAll(List.of(
                        () -> {
                            gate.await();
                            return desk.protect(hides, "1", Set.of("kita"), hayashi)
                                    .name();
                        },
                        () -> {
                            gate.await();
                            return same(one, other).name();
                        }));
                assertThat(List.of(done.get(0).get(), done.get(1).get())).containsExactly("DONE", "DONE");
                assertThat(whereabouts(hidden, hayashi)).isEmpty();
                assertThat(whereabouts(one, hayashi)).isEmpty();
                assertThat(whereabouts(other, hayashi)).as("round " + round).isEmpty();
            }
        }
        assertThat(whereabouts(third, hayashi)).as("of somebody else").isEqualTo("広坂1-1");
    }

    @Test
    void a_record_that_is_another_health_centres_to_hide_does_not_keep_from_hiding_the_own() {
        var far = town.make("06", "みなみ医院", "170003", town.ishikawa.id());
        var other = town.notified(far, Map.of());
        register.careDesk().relate(other.episodeId(), town.kanazawa.id(), "", clerk("matsui", town.ishikawa));
        assertThat(same(filed, other)).isEqualTo(SamePersonDesk.Decision.DONE);
        assertThat(desk.protect(facts, "1", Set.of("kita"), hayashi)).isEqualTo(Decision.DONE);
        assertThat(whereabouts(hayashi)).isEmpty();
        assertThat(whereabouts(other, hayashi)).isEqualTo("広坂1-1");
        assertThat(desk.unprotected(facts, hayashi)).isOne();
    }

    @Test
    void what_was_typed_freely_is_read_by_who_may_read_where_the_person_is() {
        var notifications = register.notificationDesk();
        notifications.giveBack(filed, "広坂の実家に連絡してよいですか。", hayashi);
        register.careDesk().relate(filed.episodeId(), town.ishikawa.id(), "広坂の実家", hayashi);
        var institute = clerk("ito", town.make("11", "国の機関", "000000", null));
        var kita = clerk("kita", town.kanazawa);
        assertThat(quoted(hayashi)).hasSize(4).allMatch(words -> words.contains("広坂"));
        assertThat(notifications.find(filed.publicId(), institute).orElseThrow().reason())
                .as("read without names and addresses")
                .isEmpty();

        desk.protect(facts, "1", Set.of("kita"), hayashi);
        assertThat(quoted(hayashi)).isEmpty();
        assertThat(quoted(kita)).hasSize(4);
        assertThat(quoted(clerk("mori", town.clinic))).isEmpty();
    }

    @Test
    void the_forms_own_fields_of_free_text_are_hidden_with_the_address() {
        var told = town.notified(town.clinic, Map.of("note", "広坂の実家にいる", "occupation", "広坂の店員"));
        var his = register.careDesk()
                .find(told.episodeId(), hayashi)
                .orElseThrow()
                .facts();
        desk.protect(his, "1", Set.of("kita"), hayashi);
        for (var hidden : List.of(hayashi, clerk("mori", town.clinic))) {
            assertThat(answers(told, hidden))
                    .noneMatch(text -> text.contains("広坂"))
                    .contains("加賀 ハナ");
        }
        assertThat(answers(told, clerk("kita", town.kanazawa))).contains("広坂の実家にいる", "広坂の店員", "広坂1-1");
    }

    private Collection<String> answers(FiledNotification record, Actor actor) {
        var texts = register.notificationDesk()
                .find(record.publicId(), actor)
                .orElseThrow()
                .answers()
                .texts();
        return texts.entrySet().stream()
                .filter(each -> !each.getKey().startsWith("institution"))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Test
    void open_lists_change_when_what_they_quote_is_hidden() {
        var contractor = town.make("09", "見守りセンター", "170003", null);
        var lists = register.workListDesk();
        var care = register.careDesk();
        lists.put(List.of(filed.episodeId()), contractor, lists.today(hayashi).plusDays(7), "広坂の実家に電話", hayashi);
        care.relate(filed.episodeId(), town.ishikawa.id(), "広坂の実家", hayashi);
        care.offer(filed.episodeId(), town.toyama.id(), "転居のため", hayashi);
        var caller = clerk("oka", contractor);
        var related = clerk("matsui", town.ishikawa);
        var taker = clerk("toyama", town.toyama);
        Supplier<List<String>> marks = () -> List.of(
                lists.mark(caller),
                register.notificationLists().mark(related),
                register.notificationLists().mark(taker));
        var before = marks.get();
        desk.protect(facts, "1", Set.of("kita"), hayashi);
        var hidden = marks.get();
        for (int i = 0; i < before.size(); i++) {
            assertThat(hidden.get(i)).as("mark " + i).isNotEqualTo(before.get(i));
        }
        assertThat(lists.list(null, 5, caller).getFirst().task()).isEmpty();
        assertThat(care.news(related).related().getFirst().reason()).isEmpty();
        assertThat(care.news(taker).offers().getFirst().municipality()).isNull();
    }

    /// The free words of the record, on its page, in its history, beside whom it was related to, and on the person's
    /// page.
    private List<String> quoted(Actor actor) {
        var notifications = register.notificationDesk();
        var now = notifications.find(filed.publicId(), actor).orElseThrow();
        var words = new ArrayList<String>();
        words.add(now.reason());
        notifications.history(now, actor).stream()
                .filter(version -> version.version() == now.version())
                .forEach(version -> words.add(version.reason()));
        register.careDesk()
                .find(filed.episodeId(), actor)
                .orElseThrow()
                .related()
                .forEach(related -> words.add(related.reason()));
        var person = register.personDesk()
                .named(filed.personId(), actor)
                .flatMap(found -> register.personDesk().find(found.publicId(), actor))
                .orElseThrow();
        person.timeline().forEach(happening -> {
            if (happening instanceof Happening.Notified notified) {
                words.add(notified.reason());
            }
        });
        words.removeIf(String::isEmpty);
        return words;
    }

    private SamePersonDesk.Decision same(FiledNotification one, FiledNotification other) {
        var beside = register.personDesk()
                .named(other.personId(), hayashi)
                .orElseThrow()
                .publicId();
        return register.samePersonDesk().decide(one.personId(), beside, true, hayashi);
    }

    @Test
    void who_was_named_sees_them_at_work_for_the_health_centre_that_named_and_nowhere_else() {
        desk.protect(facts, "1", Set.of("kita"), hayashi);
        assertThat(whereabouts(clerk("kita", town.kanazawa))).isEqualTo("広坂1-1");
        var elsewhere = clerk("kita", town.clinic);
        assertThat(whereabouts(elsewhere)).isEmpty();
        var seen = register.notificationDesk().find(filed.publicId(), elsewhere).orElseThrow();
        assertThat(seen.hidden()).isTrue();
        var person = register.personDesk().named(filed.personId(), elsewhere).orElseThrow();
        assertThat(register.personDesk()
                        .find(person.publicId(), elsewhere)
                        .orElseThrow()
                        .protection())
                .isEqualTo(jp.hersys.persons.Protection.HIDDEN);
    }

    private String whereabouts(Actor actor) {
        return whereabouts(filed, actor);
    }

    private String whereabouts(FiledNotification record, Actor actor) {
        return register.notificationDesk()
                .find(record.publicId(), actor)
                .orElseThrow()
                .answers()
                .text("location-line");
    }
}
