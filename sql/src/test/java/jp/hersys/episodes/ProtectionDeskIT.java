package jp.hersys.episodes;

import static jp.hersys.episodes.Town.clerk;
import static jp.hersys.episodes.Town.supervisor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import jp.hersys.audit.NotAllowed;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.database.TestClock;
import jp.hersys.notifications.FiledNotification;
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
        for (var named : java.util.List.of(Set.<String>of(), Set.of("mori"), Set.of("kita", "mori"))) {
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

    private String whereabouts(Actor actor) {
        return register.notificationDesk()
                .find(filed.publicId(), actor)
                .orElseThrow()
                .answers()
                .text("location-line");
    }
}
