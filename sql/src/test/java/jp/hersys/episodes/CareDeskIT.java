package jp.hersys.episodes;

import static jp.hersys.episodes.Town.clerk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import jp.hersys.audit.NotAllowed;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.database.TestClock;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.notifications.FiledNotification;
import jp.hersys.register.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Health centres are related, and hand the care over: who sees what before and after, on every node.
@ExtendWith(RegisterExtension.class)
class CareDeskIT {

    private final Register register;
    private final TestClock clock;
    private Town town;
    private CareDesk desk;
    private FiledNotification filed;
    private Actor giver;
    private Actor taker;

    CareDeskIT(Register register, TestClock clock) {
        this.register = register;
        this.clock = clock;
    }

    @BeforeEach
    void a_town() {
        town = new Town(register, clock);
        desk = register.careDesk();
        filed = town.notified();
        giver = clerk("hayashi", town.kanazawa);
        taker = clerk("matsui", town.ishikawa);
    }

    @Test
    void a_related_centre_sees_it_on_another_node_within_two_seconds_and_not_after_the_relation_ended() {
        try (var another = RegisterExtension.another()) {
            var lists = another.notificationLists();
            var before = lists.pulse(taker);
            assertThat(another.notificationDesk().find(filed.publicId(), taker)).isEmpty();

            long set = System.nanoTime();
            assertThat(desk.relate(filed.episodeId(), town.ishikawa.id(), "勤務先が管内", giver))
                    .isEqualTo(Decision.DONE);
            var related = lists.pulse(taker);
            assertThat(related.mark()).isNotEqualTo(before.mark());
            var seen = another.notificationDesk().find(filed.publicId(), taker).orElseThrow();
            var after = Duration.ofNanos(System.nanoTime() - set);
            if (Boolean.getBoolean("hersys.long")) {
                assertThat(after).isLessThan(Duration.ofSeconds(2));
            }
            assertThat(seen.answers().text("location-line")).isEqualTo("広坂1-1");
            assertThat(another.careDesk().news(taker).related())
                    .extracting(CareNews.Related::number)
                    .containsExactly(filed.number());

            var care = care(giver);
            assertThat(desk.end(filed.episodeId(), care.related().getFirst(), giver))
                    .isEqualTo(Decision.DONE);
            assertThat(lists.pulse(taker).mark()).isNotEqualTo(related.mark());
            assertThat(another.notificationDesk().find(filed.publicId(), taker)).isEmpty();
            assertThat(another.careDesk().find(filed.episodeId(), taker)).isEmpty();
            assertThat(desk.end(filed.episodeId(), care.related().getFirst(), giver))
                    .as("ended already")
                    .isEqualTo(Decision.OVERTAKEN);
        }
        assertThat(town.audited("episode.relate")).hasSize(1).first().asString().startsWith("staff:hayashi episode ");
        assertThat(town.audited("episode.unrelate")).hasSize(1);
    }

    @Test
    void who_writes_slower_is_noticed_too_although_something_newer_is_there() {
        var lists = register.notificationLists();
        var notifications = register.notificationDesk();
        var moment = clock.instant();
        clock.set(moment.plusSeconds(9));
        town.notified(Map.of("name-kanji", "能登 太郎", "location-phone", "076-000-0003"));
        var newest = lists.mark(giver);
        clock.set(moment.plusSeconds(5));
        var late = town.notified(Map.of("name-kanji", "白山 よし子", "location-phone", "076-000-0004"));
        var come = lists.mark(giver);
        assertThat(come).isNotEqualTo(newest);
        clock.set(moment.plusSeconds(6));
        assertThat(notifications.confirm(
                        List.of(notifications.find(late.publicId(), giver).orElseThrow()), giver))
                .hasSize(1);
        assertThat(lists.mark(giver)).isNotEqualTo(come);
    }

    @Test
    void only_who_has_the_care_relates_others_and_only_health_centres() {
        assertThatThrownBy(() -> desk.relate(filed.episodeId(), town.toyama.id(), "", clerk("mori", town.clinic)))
                .isInstanceOf(NotAllowed.class);
        assertThat(desk.relate(filed.episodeId(), town.toyama.id(), "", taker)).isEqualTo(Decision.OVERTAKEN);
        assertThat(desk.relate(filed.episodeId(), town.clinic.id(), "", giver)).isEqualTo(Decision.OVERTAKEN);
        assertThat(desk.relate(filed.episodeId(), town.kanazawa.id(), "", giver))
                .isEqualTo(Decision.OVERTAKEN);
        desk.relate(filed.episodeId(), town.ishikawa.id(), "", giver);
        assertThat(desk.relate(filed.episodeId(), town.ishikawa.id(), "", giver))
                .as("related already")
                .isEqualTo(Decision.OVERTAKEN);
        assertThat(desk.relate(filed.episodeId(), town.toyama.id(), "", taker))
                .as("by a related one")
                .isEqualTo(Decision.OVERTAKEN);
        assertThat(town.audited("episode.relate")).hasSize(1);
    }

    @Test
    void an_offer_shows_what_is_needed_to_decide_and_no_more() {
        offer();
        var offer = desk.news(taker).offers().getFirst();
        assertThat(List.of(
                        offer.number(),
                        offer.fromCentre(),
                        offer.reason(),
                        offer.reportedOn().toString()))
                .containsExactly(filed.number(), "金沢市保健所", "転居のため", "2022-10-05");
        assertThat(offer.municipality()).isEqualTo("172014");
        assertThat(town.sees(town.ishikawa, filed)).isFalse();
        assertThat(desk.news(clerk("x", town.toyama)).offers()).isEmpty();
        assertThat(desk.offer(filed.episodeId(), town.toyama.id(), "転居のため", giver))
                .as("while another offer is open")
                .isEqualTo(Decision.OVERTAKEN);
        assertThatThrownBy(() -> desk.decline(offer, " ", taker)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_care_moves_with_all_relations_and_the_count_stays() {
        register.notificationDesk().confirm(List.of(filed), giver);
        desk.relate(filed.episodeId(), town.toyama.id(), "", giver);
        desk.relate(filed.episodeId(), town.ishikawa.id(), "", giver);
        var counted = counted();
        offer();
        assertThat(desk.accept(desk.news(taker).offers().getFirst(), taker)).isEqualTo(Decision.DONE);

        var care = care(taker);
        assertThat(care.isWith(town.ishikawa.id())).isTrue();
        assertThat(care.facts().receivedBy()).isEqualTo("金沢市保健所");
        assertThat(care.related()).extracting(RelatedCentre::name).containsExactly("富山市保健所");
        assertThat(care.offer()).isNull();
        assertThat(counted()).isEqualTo(counted).singleElement().asString().startsWith("172014 ");
        assertThat(desk.relate(filed.episodeId(), town.toyama.id(), "", giver))
                .as("the former centre no longer sets relations")
                .isEqualTo(Decision.OVERTAKEN);
        assertThat(desk.end(filed.episodeId(), care.related().getFirst(), taker))
                .isEqualTo(Decision.DONE);
        assertThat(town.sees(town.toyama, filed)).isFalse();
        assertThat(register.notificationDesk().withdraw(care(), "別人", giver))
                .as("the receiving centre answers for the count")
                .isInstanceOf(jp.hersys.notifications.NotificationDesk.Change.Done.class);
        assertThat(town.audited("transfer.offer")).hasSize(1);
        assertThat(town.audited("transfer.accept")).hasSize(1);
    }

    @Test
    void a_centre_between_no_longer_sees_it_and_the_receiving_one_does() {
        offer();
        desk.accept(desk.news(taker).offers().getFirst(), taker);
        var third = clerk("x", town.toyama);
        desk.offer(filed.episodeId(), town.toyama.id(), "入院先", taker);
        desk.accept(desk.news(third).offers().getFirst(), third);
        assertThat(town.sees(town.toyama, filed)).isTrue();
        assertThat(town.sees(town.ishikawa, filed)).isFalse();
        assertThat(town.sees(town.kanazawa, filed)).isTrue();
        desk.offer(filed.episodeId(), town.kanazawa.id(), "退院", third);
        assertThat(desk.accept(desk.news(giver).offers().getFirst(), giver)).isEqualTo(Decision.DONE);
        assertThat(care(giver).isWith(town.kanazawa.id())).isTrue();
        assertThat(town.sees(town.toyama, filed)).isFalse();
    }

    @Test
    void stale_decisions_are_told_and_change_nothing() throws Exception {
        offer();
        var offer = desk.news(taker).offers().getFirst();
        assertThat(desk.takeBack(offer, giver)).isEqualTo(Decision.DONE);
        assertThat(desk.accept(offer, taker)).isEqualTo(Decision.OVERTAKEN);
        assertThat(desk.decline(offer, "管外", taker)).isEqualTo(Decision.OVERTAKEN);
        assertThat(town.sees(town.ishikawa, filed)).isFalse();

        offer();
        var again = desk.news(taker).offers().getFirst();
        assertThat(desk.decline(again, "管外", taker)).isEqualTo(Decision.DONE);
        assertThat(desk.takeBack(again, giver)).isEqualTo(Decision.OVERTAKEN);

        offer();
        var raced = desk.news(taker).offers().getFirst();
        try (var both = Executors.newFixedThreadPool(2)) {
            var decisions = both.invokeAll(List.of(() -> desk.accept(raced, taker), () -> desk.takeBack(raced, giver)));
            assertThat(List.of(decisions.get(0).get(), decisions.get(1).get()))
                    .containsExactlyInAnyOrder(Decision.DONE, Decision.OVERTAKEN);
        }
    }

    @Test
    void who_offered_learns_that_it_was_declined_when_by_whom_and_why() {
        offer();
        var before = register.notificationLists().mark(giver);
        var open = desk.mark(filed.episodeId(), giver);
        assertThat(desk.decline(desk.news(taker).offers().getFirst(), "広坂は管外", taker))
                .isEqualTo(Decision.DONE);
        assertThat(register.notificationLists().mark(giver)).isNotEqualTo(before);
        assertThat(desk.mark(filed.episodeId(), giver)).isNotEqualTo(open);
        var told = desk.news(giver).declined().getFirst();
        assertThat(List.of(told.number(), told.centre(), told.by(), told.reason()))
                .containsExactly(filed.number(), "石川中央保健所", "staff:matsui", "広坂は管外");
        assertThat(told.publicId()).isEqualTo(filed.publicId());
        assertThat(care(giver).declined()).isEqualTo(told);
        assertThat(desk.news(taker).declined()).as("of the one that declined").isEmpty();
        desk.relate(filed.episodeId(), town.toyama.id(), "", giver);
        assertThat(care(clerk("x", town.toyama)).declined())
                .as("of a related one")
                .isNull();

        var mark = register.notificationLists().mark(giver);
        register.protectionDesk().protect(care(giver).facts(), "1", Set.of("kita"), giver);
        assertThat(register.notificationLists().mark(giver)).isNotEqualTo(mark);
        assertThat(desk.news(giver).declined()).extracting(Declined::reason).containsExactly("");
        assertThat(desk.news(clerk("kita", town.kanazawa)).declined())
                .extracting(Declined::reason)
                .containsExactly("広坂は管外");
        offer();
        assertThat(care(giver).declined()).as("when it is offered again").isNull();
    }

    private void offer() {
        assertThat(desk.offer(filed.episodeId(), town.ishikawa.id(), "転居のため", giver))
                .isEqualTo(Decision.DONE);
    }

    private FiledNotification care() {
        return register.notificationDesk().find(filed.publicId(), giver).orElseThrow();
    }

    private Care care(Actor actor) {
        return Objects.requireNonNull(desk.find(filed.episodeId(), actor).orElse(null));
    }

    private List<String> counted() {
        return register.access()
                .look(
                        new Actor.Operator("test", LocalGovernmentCode.NATION),
                        () -> JdbcClient.create(register.dataSource())
                                .sql("select publisher_code || ' ' || announced_on from countable_cases"
                                        + " where superseded_at is null")
                                .query(String.class)
                                .list());
    }
}
