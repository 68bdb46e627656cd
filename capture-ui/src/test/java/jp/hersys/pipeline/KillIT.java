package jp.hersys.pipeline;

import static jp.hersys.pipeline.Pipeline.NIIGATA;
import static jp.hersys.pipeline.Pipeline.TOYAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The program is killed (SIGKILL) in the midst of its work and started again: nothing twice, nothing lost, the same
/// bytes. Every round begins with a copy of the same folder and ends with a comparison with an undisturbed run.
class KillIT {

    private static final boolean LONG = Boolean.getBoolean("hersys.long");
    private static final long SEED = Long.getLong("hersys.seed", 20_210_720L);
    private static final int KILLS_PER_PHASE = 4;
    private static final int SHORT_KILLS = 3;
    private static final int TRIES = 4;
    private static final int ROWS = 100_000;
    private static final Path FOLDER = Ground.folder("kill");
    private static final String[] PUBLISH = {
        "publish", "--publisher", TOYAMA.value(), "--day", "2022-08-31", "--known-at", "2022-09-02T12:00:00+09:00"
    };

    private static final Path EMPTY = FOLDER.resolve("empty");
    private static final Path IMPORTED = FOLDER.resolve("imported");
    private static final Path DATA = FOLDER.resolve("data");
    private static final Path OUT = FOLDER.resolve("out");
    private static final Map<Phase, Long> TIMES = new EnumMap<>(Phase.class);
    private static Path list;
    private static Path small;
    private static TreeMap<String, String> papers;
    private static TreeMap<String, String> contents;

    /// A moment to kill at.
    ///
    /// @param share of the time that the undisturbed run spends in the phase
    private record Moment(Phase phase, double share, long seed) {}

    @BeforeAll
    static void an_undisturbed_run() throws SQLException {
        list = Ground.list(FOLDER.resolve("list.csv"), 42, ROWS, TOYAMA, "富山県");
        small = Ground.list(FOLDER.resolve("small.csv"), 43, 10, NIIGATA, "新潟県");
        // makes the cluster; the list of another publisher is there in every round, so that a restart brings it
        // unchanged
        Program.run(EMPTY, take(small));
        Ground.copy(EMPTY, IMPORTED);
        observe(IMPORTED, take(list));
        Ground.copy(IMPORTED, DATA);
        observe(DATA, publish());
        papers = Ground.bytes(OUT);
        contents = contents();
        System.out.println("Undisturbed, in milliseconds: " + TIMES);
        assertThat(contents.get("cases")).startsWith(ROWS + " rows");
        assertThat(papers).hasSizeGreaterThan(4);
    }

    @AfterEach
    void end() {
        Ground.sweep(DATA);
    }

    @Test
    void killed_in_any_phase_and_restarted_it_leaves_what_an_undisturbed_run_leaves() throws SQLException {
        var kills = new EnumMap<Phase, Integer>(Phase.class);
        System.out.println("Seed of the kills: " + SEED);
        for (var moment : moments()) {
            double share = moment.share();
            boolean hit = false;
            for (int i = 0; i < TRIES && !hit; i++) {
                var found = kill(moment, share);
                kills.merge(found, 1, Integer::sum);
                hit = found == moment.phase();
                share /= 2; // the machine was faster than in the undisturbed run
            }
            assertThat(hit).as("%s was hit", moment).isTrue();
        }
        System.out.println("Kills: " + kills);
        if (LONG) {
            assertThat(kills)
                    .hasSize(Phase.values().length)
                    .allSatisfy((phase, count) -> assertThat(count).isGreaterThanOrEqualTo(2));
        }
    }

    @Test
    void killed_while_the_file_arrives_it_leaves_nothing_and_takes_it_when_it_comes_again() throws Exception {
        Ground.copy(EMPTY, DATA);
        var pipe = FOLDER.resolve("pipe");
        Files.deleteIfExists(pipe);
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        try (var program = Program.start(DATA, take(pipe));
                var out = Files.newOutputStream(pipe)) {
            out.write(Files.readAllBytes(list), 0, (int) (Files.size(list) / 2));
            out.flush();
            program.kill();
        } catch (IOException broken) {
            // whatever was on its way into the pipe
        }
        assertThat(Ground.postmaster(DATA)).isPresent();
        assertThat(Program.run(DATA, take(list))).contains("rows=100000 accepted=100000 changed=0 unchanged=0");
        Program.run(DATA, publish());
        assertThat(contents()).isEqualTo(contents);
    }

    private static List<Moment> moments() {
        var random = new Random(SEED);
        var moments = new ArrayList<Moment>();
        for (int i = 0; i < KILLS_PER_PHASE; i++) {
            var phases = new ArrayList<>(List.of(Phase.values()));
            Collections.shuffle(phases, random);
            for (var phase : phases) {
                // spread over the phase, not its last tenth, which a faster run would miss
                moments.add(new Moment(phase, (i + random.nextDouble()) / KILLS_PER_PHASE * 0.9, random.nextLong()));
            }
        }
        return LONG ? moments : moments.subList(0, SHORT_KILLS);
    }

    // One round: kill, restart, compare. Answers the phase that was really hit.
    private static Phase kill(Moment moment, double share) throws SQLException {
        boolean importing = moment.phase() == Phase.READ || moment.phase() == Phase.APPLY;
        Ground.copy(importing ? EMPTY : IMPORTED, DATA);
        Ground.delete(OUT);
        long delay = Math.round(TIMES.get(moment.phase()) * share);
        Phase hit;
        boolean alive;
        try (var program = Program.start(DATA, importing ? take(list) : publish());
                var watch = new Phase.Watch(DATA, program)) {
            watch.reaches(moment.phase());
            Phase.sleep(delay);
            hit = watch.now().orElse(null);
            alive = program.isAlive();
            program.kill();
        }
        System.out.printf(
                "Killed in %s (meant %s) after %d ms, orphan %s%n",
                hit,
                moment,
                delay,
                Ground.postmaster(DATA)
                        .map(ProcessHandle::pid)
                        .map(String::valueOf)
                        .orElse("none"));
        if (importing) {
            // any command that works at the queue finishes what was left in it
            assertThat(Program.run(DATA, take(small))).contains("rows=10 accepted=0 changed=0 unchanged=10");
        }
        Program.run(DATA, publish());
        assertThat(Ground.bytes(OUT)).as("papers after a kill in %s", hit).isEqualTo(papers);
        assertThat(contents()).as("register after a kill in %s", hit).isEqualTo(contents);
        return alive && hit != null ? hit : missed(moment);
    }

    // It had ended before it could be killed: any other phase will do for "not this one".
    private static Phase missed(Moment moment) {
        return moment.phase() == Phase.READ ? Phase.APPLY : Phase.READ;
    }

    private static void observe(Path data, String... words) {
        try (var program = Program.start(data, words);
                var watch = new Phase.Watch(data, program)) {
            TIMES.putAll(watch.times());
            assertThat(program.exit()).as(program::told).isZero();
        }
    }

    private static TreeMap<String, String> contents() throws SQLException {
        try (var register = jp.hersys.database.Register.open(DATA, 2, java.time.Clock.systemUTC());
                var superuser = Ground.beside(DATA)) {
            assertThat(register.ownsDatabase()).isTrue();
            return Fingerprint.of(superuser, TOYAMA);
        }
    }

    private static String[] take(Path file) {
        boolean other = file.equals(small);
        return other
                ? new String[] {"import", file.toString(), "--publisher", NIIGATA.value()}
                : new String[] {
                    "import", file.toString(), "--publisher", TOYAMA.value(), "--known-at", "2022-09-01T12:00:00+09:00"
                };
    }

    private static String[] publish() {
        var words = new ArrayList<>(List.of(PUBLISH));
        words.addAll(List.of("--out", OUT.toString()));
        return words.toArray(String[]::new);
    }
}
