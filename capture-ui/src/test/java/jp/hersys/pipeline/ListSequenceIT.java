package jp.hersys.pipeline;

import static jp.hersys.pipeline.Pipeline.ISHIKAWA;
import static jp.hersys.pipeline.Pipeline.figure;
import static jp.hersys.pipeline.Pipeline.table;
import static jp.hersys.pipeline.SeededLists.LISTS;
import static jp.hersys.pipeline.SeededLists.folded;
import static jp.hersys.pipeline.SeededLists.take;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import jp.hersys.batch.edition.EditionPress;
import jp.hersys.cases.LineListRow;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.editions.CaseDifference;
import jp.hersys.editions.CaseDifference.Kind;
import jp.hersys.editions.CaseDifference.Reason;
import jp.hersys.editions.CaseDifferenceMapper;
import jp.hersys.editions.DifferenceFilter;
import jp.hersys.editions.Reach;
import jp.hersys.epidemic.ListLine;
import jp.hersys.epidemic.ListSequence;
import jp.hersys.epidemic.PublishedList;
import jp.hersys.imports.ImportState;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.profiles.Profiles;
import jp.hersys.reports.EditionContent;
import jp.hersys.routes.ImportWorker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Thirty full lists, changed from day to day by a seed, against a truth table that was kept while making them:
/// `-Dhersys.seed=N` picks the seed, `-Dhersys.long=true` takes five and lays every list beside every other.
@ExtendWith(RegisterExtension.class)
class ListSequenceIT {

    private final Register register;
    private final Pipeline pipeline;
    private final EditionPress press;

    ListSequenceIT(Register register) {
        this.register = register;
        this.pipeline = new Pipeline(register);
        this.press = new EditionPress(register);
    }

    static List<Long> seeds() {
        return SeededLists.seeds();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @SuppressWarnings("SystemOut") // the seed, to make a failure again
    void figures_as_known_at_each_list_equal_the_truth_and_each_difference_is_listed_row_by_row(long seed) {
        System.out.println("hersys.seed=" + seed);
        var sequence = SeededLists.sequence(seed);
        for (int k = 0; k < LISTS; k++) {
            var list = sequence.list(k);
            var taken = take(pipeline, list, k, list.at());
            assertThat(taken.state()).as("list %d: %s", k, taken.finding()).isEqualTo(ImportState.APPLIED);
            assertThat(taken.refused()).isZero();
            assertThat(taken.recordedAt()).isEqualTo(list.at());
            compare(sequence, k);
        }
        for (int k = 0; k < LISTS; k++) {
            compare(sequence, k);
        }
        for (var pair : pairs(seed)) {
            compareDifference(sequence, pair[0], pair[1]);
        }
    }

    @Test
    void one_list_twice_changes_nothing() {
        var list = SeededLists.sequence(seeds().getFirst()).list(0);
        take(pipeline, list, 0, list.at());
        long before = versions();
        var again = take(pipeline, list, 1, list.at().plusSeconds(1));
        int rows = list.rows().size();
        assertThat(again.counts())
                .isEqualTo(
                        "rows=%d accepted=0 changed=0 unchanged=%d withdrawn=0 held=0 refused=0".formatted(rows, rows));
        assertThat(versions()).isEqualTo(before);
        assertThat(differences(reach(list), new Reach(list.day(), list.at().plusSeconds(1))))
                .isEmpty();
    }

    @Test
    void a_list_that_shrinks_by_thirty_percent_is_held_and_applied_only_when_confirmed() {
        var list = SeededLists.sequence(seeds().getFirst()).list(0);
        take(pipeline, list, 0, list.at());
        var before = pipeline.figures(ISHIKAWA, list.day(), null);
        long versions = versions();
        var shrunk = ListSequence.shrunk(list, 0.30);
        var later = list.at().plusSeconds(3_600);
        var held = take(pipeline, shrunk, 1, later);
        int rows = shrunk.rows().size();
        int gone = list.rows().size() - rows;
        assertThat(held.state()).isEqualTo(ImportState.HELD);
        assertThat(held.counts())
                .isEqualTo(
                        "rows=%d accepted=0 changed=0 unchanged=0 withdrawn=0 held=%d refused=0".formatted(rows, rows));
        assertThat(versions()).isEqualTo(versions);
        var whileHeld = pipeline.figures(ISHIKAWA, list.day(), null);
        assertThat(whileHeld.rows()).isEqualTo(before.rows());
        assertThat(whileHeld.tables()).isEqualTo(before.tables());

        assertThat(register.importFiles().confirm(held, Pipeline.operator(ISHIKAWA)))
                .isTrue();
        new ImportWorker(register, Profiles.onClassPath(), Areas.shipped()).work();
        var applied = register.importFiles()
                .find(held.id(), Pipeline.operator(ISHIKAWA))
                .orElseThrow();
        assertThat(applied.counts())
                .isEqualTo("rows=%d accepted=0 changed=0 unchanged=%d withdrawn=%d held=0 refused=0"
                        .formatted(rows, rows, gone));
        assertThat(applied.recordedAt()).isEqualTo(later);
        assertThat(figure(pipeline.figures(ISHIKAWA, list.day(), later), "cases.withdrawn"))
                .isEqualTo(gone);
        assertThat(pipeline.figures(ISHIKAWA, list.day(), list.at()).rows()).isEqualTo(before.rows());
    }

    private void compare(ListSequence sequence, int k) {
        var list = sequence.list(k);
        var truth = sequence.truth(k);
        var content = pipeline.figures(ISHIKAWA, list.day(), list.at());
        var day = list.day().toString();
        assertThat(figure(content, "cases.new")).as(day).isEqualTo(truth.newOn(list.day()));
        assertThat(figure(content, "cases.cumulative")).as(day).isEqualTo(truth.cumulative());
        int withdrawn = sequence.withdrawnAsKnownAt(k).size();
        assertThat(figure(content, "cases.withdrawn")).as(day).isEqualTo(withdrawn);
        assertThat(content.rows().received()).as(day).isEqualTo(truth.cumulative() + withdrawn);
        assertThat(content.rows().counted()).as(day).isEqualTo(truth.cumulative());
        assertThat(content.rows().excluded())
                .as(day)
                .isEqualTo(Map.of("withdrawn", (long) withdrawn, "refused", 0L, "after-day", 0L));
        var byDay = new HashMap<String, Long>();
        truth.byDay().forEach((on, n) -> byDay.put(on.toString(), n.longValue()));
        assertThat(counted(content, "cases.by-day", 0)).as(day).isEqualTo(byDay);
        assertThat(counted(content, "cases.by-municipality", 1))
                .as(day)
                .isEqualTo(folded(truth.byResidence(), SeededLists::areaLabel));
        assertThat(counted(content, "cases.by-age", 1)).as(day).isEqualTo(folded(truth.byAge(), SeededLists::ageLabel));
        assertThat(counted(content, "cases.by-sex", 1)).as(day).isEqualTo(folded(truth.bySex(), SeededLists::sexLabel));
    }

    /// Without the lines that say zero: the truth speaks only of what there is.
    private static Map<String, Long> counted(EditionContent content, String table, int keyColumn) {
        return table(content, table, keyColumn).entrySet().stream()
                .filter(line -> line.getValue() != 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void compareDifference(ListSequence sequence, int i, int j) {
        var expected = sequence.difference(i, j);
        var from = reach(sequence.list(i));
        var to = reach(sequence.list(j));
        var listed = differences(from, to);
        var pair = "list %d beside list %d".formatted(j, i);
        assertThat(keys(listed, Kind.ADDED)).as(pair).containsExactlyInAnyOrderElementsOf(expected.added());
        assertThat(keys(listed, Kind.CHANGED)).as(pair).containsExactlyInAnyOrderElementsOf(expected.changed());
        assertThat(keys(listed, Kind.WITHDRAWN)).as(pair).containsExactlyInAnyOrderElementsOf(expected.withdrawn());
        assertThat(sequence.truth(j).cumulative())
                .as(pair)
                .isEqualTo(sequence.truth(i).cumulative()
                        + keys(listed, Kind.ADDED).size()
                        - keys(listed, Kind.WITHDRAWN).size());
        press.checkDifference(ISHIKAWA, from, to);
        if (j == i + 1) {
            compareReasons(sequence, j, listed);
        }
        var before = byNumber(sequence.list(i));
        var after = byNumber(sequence.list(j));
        for (var difference : listed) {
            says(difference.before(), before.get(difference.rowKey()));
            says(difference.after(), after.get(difference.rowKey()));
        }
    }

    /// Each row differs for the reason that was noted when the list was made.
    private static void compareReasons(ListSequence sequence, int k, List<CaseDifference> listed) {
        var reasons = listed.stream().collect(Collectors.toMap(CaseDifference::rowKey, CaseDifference::reason));
        for (var change : sequence.changes(k)) {
            var reason = reasons.get(change.no());
            var said = "list %d: %s".formatted(k, change);
            switch (change.kind()) {
                case ADDED -> assertThat(reason).as(said).isEqualTo(Reason.ANNOUNCED_LATER);
                case LATE -> assertThat(reason).as(said).isEqualTo(Reason.RECORDED_LATE);
                case RETURNED -> assertThat(reason).as(said).isEqualTo(Reason.RESTORED);
                case WITHDRAWN -> assertThat(reason).as(said).isEqualTo(Reason.WITHDRAWN);
                case CHANGED -> assertThat(reason).as(said).isEqualTo(Reason.ATTRIBUTES_CHANGED);
                case REDATED -> assertThat(reason).as(said).isEqualTo(Reason.ANNOUNCEMENT_MOVED);
                case SWAPPED -> assertThat(reason).as(said).isIn(Reason.ANNOUNCEMENT_MOVED, Reason.ATTRIBUTES_CHANGED);
                case RENUMBERED -> {
                    assertThat(reason).as(said).isEqualTo(Reason.WITHDRAWN);
                    assertThat(reasons.get(change.otherNo())).as(said).isEqualTo(Reason.RECORDED_LATE);
                }
            }
        }
    }

    private static void says(LineListRow fact, ListLine line) {
        if (line == null) {
            assertThat(fact).isNull();
            return;
        }
        assertThat(fact.announcedOn()).isEqualTo(line.announcedOn());
        assertThat(fact.residence()).isEqualTo(line.residence());
    }

    private static Reach reach(PublishedList list) {
        return new Reach(list.day(), list.at());
    }

    private List<CaseDifference> differences(Reach one, Reach other) {
        return register.access()
                .look(
                        Pipeline.operator(ISHIKAWA),
                        () -> register.mapper(CaseDifferenceMapper.class)
                                .page(ISHIKAWA, one, other, DifferenceFilter.ALL, 0, Integer.MAX_VALUE));
    }

    private static List<String> keys(List<CaseDifference> differences, Kind kind) {
        return differences.stream()
                .filter(difference -> difference.kind() == kind)
                .map(CaseDifference::rowKey)
                .toList();
    }

    private static Map<String, ListLine> byNumber(PublishedList list) {
        return list.rows().stream().collect(Collectors.toMap(ListLine::no, line -> line));
    }

    /// Each list beside the one before it, and twenty pairs by the seed, looking back among them; in long mode all.
    private static List<int[]> pairs(long seed) {
        var pairs = new ArrayList<int[]>();
        if (SeededLists.isLong()) {
            for (int i = 0; i < LISTS; i++) {
                for (int j = 0; j < LISTS; j++) {
                    pairs.add(new int[] {i, j});
                }
            }
            return pairs;
        }
        for (int k = 1; k < LISTS; k++) {
            pairs.add(new int[] {k - 1, k});
        }
        var random = new SplittableRandom(seed);
        for (int n = 0; n < 20; n++) {
            pairs.add(new int[] {random.nextInt(LISTS), random.nextInt(LISTS)});
        }
        return pairs;
    }

    private long versions() {
        return register.access()
                .look(
                        Pipeline.operator(ISHIKAWA),
                        () -> JdbcClient.create(register.dataSource())
                                .sql("select count(*) from case_versions")
                                .query(Long.class)
                                .single());
    }
}
