package jp.hersys.epidemic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import jp.hersys.epidemic.Change.Kind;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ListSequenceTest {

    private static final int LISTS = 30;
    private static final List<ListLine> BASE = LineListJson.read(PrefectureLists.ishikawa());
    /// 19:00 in Japan on 2021-06-21; the thirtieth list is that of the base list's own day.
    private static final Instant FIRST = Instant.parse("2021-06-21T10:00:00Z");

    private static final Map<Long, ListSequence> SEQUENCES = new HashMap<>();

    static List<Long> seeds() {
        return LongStream.rangeClosed(1, Boolean.getBoolean("hersys.long") ? 20 : 4)
                .boxed()
                .toList();
    }

    @Test
    void same_seed_gives_the_same_bytes() {
        var one = ListSequence.of(4, BASE, LISTS, FIRST);
        var other = ListSequence.of(4, BASE, LISTS, FIRST);

        for (int k = 0; k < LISTS; k++) {
            assertThat(json(one.list(k))).isEqualTo(json(other.list(k)));
            assertThat(one.truth(k)).isEqualTo(other.truth(k));
            assertThat(one.changes(k)).isEqualTo(other.changes(k));
            assertThat(one.withdrawnAsKnownAt(k)).isEqualTo(other.withdrawnAsKnownAt(k));
        }
        assertThat(json(sequence(5).list(29))).isNotEqualTo(json(one.list(29)));
    }

    @Test
    void lists_are_published_a_day_apart_at_seven_in_the_evening() {
        var sequence = sequence(1);

        assertThat(sequence.lists()).isEqualTo(LISTS);
        assertThat(sequence.list(0).day()).isEqualTo(LocalDate.of(2021, 6, 21));
        assertThat(sequence.list(29).day()).isEqualTo(LocalDate.of(2021, 7, 20));
        assertThat(sequence.list(29).at()).isEqualTo(FIRST.plus(Duration.ofDays(29)));
    }

    @Test
    void the_first_list_is_the_base_list_up_to_its_day_without_those_who_are_late() {
        var sequence = sequence(1);
        var upToTheDay = BASE.stream()
                .filter(line -> !line.announcedOn().isAfter(LocalDate.of(2021, 6, 21)))
                .toList();

        assertThat(upToTheDay).containsSubsequence(sequence.list(0).rows());
        assertThat(upToTheDay.size() - sequence.list(0).rows().size()).isBetween(0, 20);
        assertThat(sequence.changes(0)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void truth_equals_a_recount_of_the_rows(long seed) {
        var sequence = sequence(seed);
        for (int k = 0; k < LISTS; k++) {
            var list = sequence.list(k);
            var day = list.day();
            assertThat(sequence.truth(k)).isEqualTo(Recount.of(list.rows()));
            assertThat(sequence.truth(k).cumulativeOn(day))
                    .isEqualTo(list.rows().size());
            assertThat(sequence.truth(k).newOn(day)).isEqualTo((int) list.rows().stream()
                    .filter(line -> line.announcedOn().equals(day))
                    .count());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_kind_of_change_has_occurred_by_the_eighth_list(long seed) {
        var sequence = sequence(seed);
        var seen = EnumSet.noneOf(Kind.class);
        for (int k = 1; k < 8; k++) {
            sequence.changes(k).forEach(change -> seen.add(change.kind()));
        }

        assertThat(seen).containsExactlyInAnyOrder(Kind.values());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_was_done_is_what_can_be_seen(long seed) {
        var sequence = sequence(seed);
        for (int k = 1; k < LISTS; k++) {
            var added = new TreeSet<String>();
            var changed = new TreeSet<String>();
            var withdrawn = new TreeSet<String>();
            for (var change : sequence.changes(k)) {
                switch (change.kind()) {
                    case ADDED, LATE, RETURNED -> added.add(change.no());
                    case CHANGED, REDATED -> changed.add(change.no());
                    case SWAPPED -> changed.addAll(List.of(change.no(), change.otherNo()));
                    case WITHDRAWN -> withdrawn.add(change.no());
                    case RENUMBERED -> {
                        withdrawn.add(change.no());
                        added.add(change.otherNo());
                    }
                }
            }
            var seen = sequence.difference(k - 1, k);
            assertThat(seen.added()).containsExactlyInAnyOrderElementsOf(added);
            assertThat(seen.changed()).containsExactlyInAnyOrderElementsOf(changed);
            assertThat(seen.withdrawn()).containsExactlyInAnyOrderElementsOf(withdrawn);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void counts_agree_for_all_pairs_of_lists(long seed) {
        // The base list's last 860 rows: 435 pairs for each of twenty seeds are many.
        var sequence = ListSequence.of(seed, BASE.subList(3_400, BASE.size()), LISTS, FIRST);
        for (int i = 0; i < LISTS; i++) {
            for (int j = i; j < LISTS; j++) {
                assertThat(sequence.difference(i, j)
                                .cumulativeAfter(sequence.truth(i).cumulative()))
                        .isEqualTo(sequence.truth(j).cumulative());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void looking_back_turns_added_into_withdrawn(long seed) {
        var there = sequence(seed).difference(0, 29);
        var back = sequence(seed).difference(29, 0);

        assertThat(there.added()).isEqualTo(back.withdrawn());
        assertThat(there.withdrawn()).isEqualTo(back.added());
        assertThat(there.changed()).isEqualTo(back.changed());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withdrawn_numbers_are_those_ever_seen_and_now_absent(long seed) {
        var sequence = sequence(seed);
        var everSeen = new HashSet<String>();
        for (int k = 0; k < LISTS; k++) {
            var present = numbers(sequence.list(k));
            everSeen.addAll(present);
            var absent = new HashSet<>(everSeen);
            absent.removeAll(present);
            assertThat(sequence.withdrawnAsKnownAt(k)).containsExactlyInAnyOrderElementsOf(absent);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void each_change_is_what_its_kind_says(long seed) {
        var sequence = sequence(seed);
        for (int k = 1; k < LISTS; k++) {
            var before = byNumber(sequence.list(k - 1));
            var after = byNumber(sequence.list(k));
            for (var change : sequence.changes(k)) {
                var earlier = before.get(change.no());
                var later = after.get(change.no());
                switch (change.kind()) {
                    case ADDED ->
                        assertThat(later.announcedOn())
                                .isEqualTo(sequence.list(k).day());
                    case LATE ->
                        assertThat(later.announcedOn())
                                .isBefore(sequence.list(k).day().minusDays(1));
                    case CHANGED -> assertThat(later.announcedOn()).isEqualTo(earlier.announcedOn());
                    case REDATED -> assertThat(later).isEqualTo(Retold.announced(earlier, later.announcedOn()));
                    case SWAPPED -> {
                        assertThat(later).isEqualTo(Retold.numbered(before.get(change.otherNo()), change.no()));
                        assertThat(after.get(change.otherNo())).isEqualTo(Retold.numbered(earlier, change.otherNo()));
                        assertThat(sequence.difference(k - 1, k).changed()).contains(change.no(), change.otherNo());
                    }
                    case RENUMBERED ->
                        assertThat(after.get(change.otherNo())).isEqualTo(Retold.numbered(earlier, change.otherNo()));
                    case RETURNED ->
                        assertThat(sequence.withdrawnAsKnownAt(k - 1)).contains(change.no());
                    case WITHDRAWN -> assertThat(sequence.withdrawnAsKnownAt(k)).contains(change.no());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void numbers_are_unique_and_nobody_is_announced_in_advance(long seed) {
        var sequence = sequence(seed);
        for (int k = 0; k < LISTS; k++) {
            var list = sequence.list(k);
            assertThat(numbers(list)).hasSize(list.rows().size());
            assertThat(list.rows()).noneMatch(line -> line.announcedOn().isAfter(list.day()));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_short_list_shrinks_by_more_than_a_twentieth(long seed) {
        var base = new ArrayList<ListLine>();
        Epidemic.of(seed, LocalDate.of(2021, 1, 1), LocalDate.of(2021, 1, 10), 160, List.of("金沢市"))
                .forEach(base::add);
        var sequence = ListSequence.of(seed, base, LISTS, Instant.parse("2021-01-10T10:00:00Z"));

        for (int k = 1; k < LISTS; k++) {
            int before = sequence.truth(k - 1).cumulative();
            assertThat(sequence.truth(k).cumulative()).isGreaterThanOrEqualTo(before * 95 / 100);
        }
    }

    @Test
    void a_list_shrinks_on_demand() {
        var list = sequence(1).list(10);
        var shrunk = ListSequence.shrunk(list, 0.30);

        assertThat(shrunk.rows()).hasSize((int) Math.round(list.rows().size() * 0.7));
        assertThat(list.rows()).startsWith(shrunk.rows().toArray(ListLine[]::new));
        assertThatThrownBy(() -> ListSequence.shrunk(list, 1.3))
                .hasMessage("A list shrinks by a share from 0 to 1, but found 1.3.");
    }

    @Test
    void refuses_a_base_that_has_hardly_begun() {
        assertThatThrownBy(() -> ListSequence.of(1, BASE, LISTS, Instant.parse("2020-03-01T10:00:00Z")))
                .hasMessage("A sequence of 30 lists needs at least one list and 160 rows announced up to its first day,"
                        + " but found 6.");
    }

    @Test
    void refuses_numbers_that_are_none_or_stand_twice() {
        var lettered = new ArrayList<>(BASE);
        lettered.set(0, Retold.numbered(BASE.getFirst(), "A-1"));
        var doubled = new ArrayList<>(BASE);
        doubled.set(0, Retold.numbered(BASE.getFirst(), "2"));

        assertThatThrownBy(() -> ListSequence.of(1, lettered, LISTS, FIRST))
                .hasMessage("A sequence of lists needs whole numbers in the column No, but found A-1.");
        assertThatThrownBy(() -> ListSequence.of(1, doubled, LISTS, FIRST))
                .hasMessage("The number 2 stands in the list twice.");
    }

    private static ListSequence sequence(long seed) {
        return SEQUENCES.computeIfAbsent(seed, s -> ListSequence.of(s, BASE, LISTS, FIRST));
    }

    private static Set<String> numbers(PublishedList list) {
        return list.rows().stream().map(ListLine::no).collect(Collectors.toSet());
    }

    private static Map<String, ListLine> byNumber(PublishedList list) {
        return list.rows().stream().collect(Collectors.toMap(ListLine::no, line -> line));
    }

    private static byte[] json(PublishedList list) {
        var out = new ByteArrayOutputStream();
        LineListJson.write(list.rows().iterator(), list.at(), new LocalGovernmentCode("170003"), "石川県", out);
        return out.toByteArray();
    }
}
