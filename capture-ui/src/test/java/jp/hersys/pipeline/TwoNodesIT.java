package jp.hersys.pipeline;

import static jp.hersys.pipeline.Pipeline.TOYAMA;
import static jp.hersys.pipeline.Pipeline.operator;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import jp.hersys.batch.EditionWorker;
import jp.hersys.calendar.Jst;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.database.TestClock;
import jp.hersys.editions.Edition;
import jp.hersys.editions.EditionRun;
import jp.hersys.schedule.OnDays;
import jp.hersys.schedule.PublicationRule;
import jp.hersys.schedule.SpeaksOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// Two nodes with connections of their own race for the same slots, and for the same failed runs.
@ExtendWith(RegisterExtension.class)
@Timeout(600)
class TwoNodesIT {

    private static final int ROUNDS = Ground.LONG ? 40 : 4;
    private static final LocalDate FIRST = LocalDate.of(2021, 3, 1);

    private final Register register;
    private final TestClock clock;

    TwoNodesIT(Register register, TestClock clock) {
        this.register = register;
        this.clock = clock;
    }

    @Test
    void two_nodes_make_every_slot_once_and_in_order() throws SQLException {
        at(FIRST, 9);
        for (int hour : new int[] {10, 16}) {
            var rule = new PublicationRule(LocalTime.of(hour, 0), OnDays.EVERY_DAY, Set.of(), SpeaksOf.SAME_DAY);
            register.schedule().set(TOYAMA, rule, operator(TOYAMA));
        }
        try (var second = RegisterExtension.another()) {
            assertThat(second.dataSource()).isNotSameAs(register.dataSource());
            var nodes = List.of(new Node(register), new Node(second));
            for (int round = 0; round < ROUNDS; round++) {
                at(FIRST.plusDays(round), 20);
                Node.race(nodes);
            }
            System.out.printf("Editions asked for by the two nodes: %s%n", nodes);
        }
        var expected = new ArrayList<String>();
        for (int round = 0; round < ROUNDS; round++) {
            expected.add(FIRST.plusDays(round) + " 1 PUBLISHED late=true");
            expected.add(FIRST.plusDays(round) + " 2 PUBLISHED late=true");
        }
        assertThat(runs())
                .extracting(run -> run.day() + " " + run.revision() + " " + run.state() + " late=" + run.late())
                .containsExactlyElementsOf(expected);
        var editions = editions();
        assertThat(editions).hasSize(2 * ROUNDS);
        for (int i = 1; i < editions.size(); i++) {
            assertThat(editions.get(i).previousId())
                    .isEqualTo(editions.get(i - 1).id());
        }
        assertThat(tries("openEdition")).isEqualTo(2 * ROUNDS);
        assertThat(tries("closeEdition")).isEqualTo(2 * ROUNDS);
    }

    @Test
    void two_nodes_restart_a_failed_run_once() throws SQLException {
        try (var second = RegisterExtension.another()) {
            var nodes = List.of(new Node(register), new Node(second));
            for (int round = 0; round < ROUNDS; round++) {
                at(FIRST.plusDays(round), 20);
                register.editionDesk().request(TOYAMA, FIRST.plusDays(round), null, operator(TOYAMA));
            }
            Trouble.during(register, new EditionWorker(register)::work);
            assertThat(tries("openEdition")).isEqualTo(ROUNDS);
            assertThat(tries("countFigures")).isEqualTo(ROUNDS);
            for (var failed : runs()) {
                assertThat(register.editionRuns().retry(failed, operator(TOYAMA)))
                        .isTrue();
                Node.race(nodes);
            }
        }
        assertThat(runs()).extracting(EditionRun::state).containsOnly(EditionRun.State.PUBLISHED);
        assertThat(tries("openEdition")).as("what was done is not done again").isEqualTo(ROUNDS);
        assertThat(tries("countFigures")).isEqualTo(2 * ROUNDS);
        assertThat(tries("closeEdition")).isEqualTo(ROUNDS);
    }

    /// A program with its own connections.
    private static final class Node {

        private final Register register;
        private final EditionWorker worker;
        private int asked;

        Node(Register register) {
            this.register = register;
            this.worker = new EditionWorker(register);
        }

        /// All at once, until nothing is left to do.
        static void race(List<Node> nodes) {
            var start = new CyclicBarrier(nodes.size());
            nodes.stream()
                    .map(node -> CompletableFuture.runAsync(() -> node.run(start)))
                    .toList()
                    .forEach(CompletableFuture::join);
        }

        private void run(CyclicBarrier start) {
            try {
                start.await();
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
            asked += register.schedule().askForDue();
            do {
                worker.work();
            } while (isLeft());
        }

        private boolean isLeft() {
            return register.editionDesk().unfinishedRequests(10, operator(TOYAMA)).stream()
                    .anyMatch(request -> request.doneAt() == null);
        }

        @Override
        public String toString() {
            return Integer.toString(asked);
        }
    }

    private void at(LocalDate day, int hour) {
        clock.set(day.atTime(hour, 0).atZone(Jst.ZONE).toInstant());
    }

    private List<EditionRun> runs() {
        return register.editionRuns().newest(200, operator(TOYAMA)).stream()
                .sorted(java.util.Comparator.comparing(run -> run.id().value()))
                .toList();
    }

    private List<Edition> editions() {
        return register.editionDesk().newest(200, operator(TOYAMA)).reversed();
    }

    private long tries(String step) throws SQLException {
        try (var owner = register.asOwner();
                var statement = owner.createStatement();
                var count = statement.executeQuery(
                        "select count(*) from batch.batch_step_execution where step_name = '" + step + "'")) {
            count.next();
            return count.getLong(1);
        }
    }
}
