package jp.hersys.pipeline;

import static jp.hersys.pipeline.Ground.LONG;
import static jp.hersys.pipeline.Ground.SEED;
import static jp.hersys.pipeline.Pipeline.TOYAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import jp.hersys.database.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// The program is killed (SIGKILL) in the midst of its work and started again: nothing twice, nothing lost, the same
/// bytes. Every round begins with a copy of the same folder and ends with a comparison with an undisturbed run.
@Timeout(3600)
class KillIT {

    private static final int KILLS_PER_PHASE = 4;
    private static final int SHORT_KILLS = 3;
    private static final int TRIES = 4;
    private static final int ROWS = LONG ? 100_000 : 10_000;
    private static final LocalDate DAY = LocalDate.of(2022, 8, 31);
    private static final Instant RECORDED = Instant.parse("2022-09-01T03:00:00Z");
    private static final Instant KNOWN = Instant.parse("2022-09-02T03:00:00Z");

    private static final Path FOLDER = Ground.folder("kill");
    private static final Path IMPORTED = FOLDER.resolve("imported");
    private static final Path DATA = FOLDER.resolve("data");
    private static final Path OUT = FOLDER.resolve("out");
    private static final Map<Phase, Long> TIMES = new EnumMap<>(Phase.class);
    private static Path list;
    private static TreeMap<String, String> papers;
    private static TreeMap<String, String> contents;

    /// A moment to kill at.
    ///
    /// @param share of the time that the undisturbed run spends in the phase
    private record Moment(Phase phase, double share) {}

    @BeforeAll
    static void an_undisturbed_run() throws SQLException {
        list = Ground.list(FOLDER.resolve("list.csv"), 42, ROWS, TOYAMA, "富山県");
        Ground.copy(Ground.ready(), IMPORTED);
        observe(IMPORTED, take(list));
        Ground.copy(IMPORTED, DATA);
        observe(DATA, publish());
        papers = Ground.bytes(OUT);
        contents = contents(false);
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
            boolean hit = false;
            double share = moment.share();
            for (int i = 0; i < TRIES && !hit; i++) {
                var found = kill(moment.phase(), share);
                found.ifPresent(phase -> kills.merge(phase, 1, Integer::sum));
                hit = found.filter(moment.phase()::equals).isPresent();
                share /= 2; // this run was faster than the undisturbed one
            }
            assertThat(hit).as("%s was hit", moment).isTrue();
        }
        System.out.println("Kills: " + kills);
        if (LONG) {
            assertThat(kills).hasSize(Phase.values().length);
            assertThat(kills.values()).allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(2));
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "hersys.long", matches = "true")
    void killed_while_the_file_arrives_it_leaves_nothing_and_takes_it_when_it_comes_again() throws Exception {
        Ground.copy(Ground.ready(), DATA);
        var shorter = Ground.list(FOLDER.resolve("shorter.csv"), 44, ROWS / 10, TOYAMA, "富山県");
        var pipe = Ground.pipe(FOLDER);
        try (var program = Program.start(DATA, take(pipe));
                var out = Files.newOutputStream(pipe)) {
            out.write(Files.readAllBytes(shorter), 0, (int) (Files.size(shorter) / 2));
            out.flush();
            program.kill();
        } catch (IOException broken) {
            // what was on its way into the pipe
        }
        assertThat(Ground.postmaster(DATA)).isPresent();
        var nothing = contents(false);
        assertThat(nothing.get("imports")).isEqualTo("0 rows 0");
        assertThat(nothing.get("left over: files")).isEqualTo("0");
        assertThat(nothing.get("left over: parts")).isEqualTo("0");
        assertThat(Program.run(DATA, take(shorter)))
                .contains("rows=%1$d accepted=%1$d changed=0 unchanged=0".formatted(ROWS / 10));
    }

    private static List<Moment> moments() {
        var random = new Random(SEED);
        var moments = new ArrayList<Moment>();
        for (int i = 0; i < KILLS_PER_PHASE; i++) {
            var phases = new ArrayList<>(List.of(Phase.values()));
            Collections.shuffle(phases, random);
            for (var phase : phases) {
                // spread over the phase but for its last tenth, which a faster run would miss
                moments.add(new Moment(phase, (i + random.nextDouble()) / KILLS_PER_PHASE * 0.9));
            }
        }
        return LONG ? moments : moments.subList(0, SHORT_KILLS);
    }

    // One round: kill, restart, compare. Answers the phase that was really hit, none when it had ended before.
    private static Optional<Phase> kill(Phase meant, double share) throws SQLException {
        boolean importing = meant == Phase.READ || meant == Phase.APPLY;
        Ground.copy(importing ? Ground.ready() : IMPORTED, DATA);
        Ground.delete(OUT);
        long delay = Math.round(TIMES.get(meant) * share);
        Optional<Phase> hit;
        try (var program = Program.start(DATA, importing ? take(list) : publish());
                var watch = new Phase.Watch(DATA, program)) {
            watch.reaches(meant);
            Phase.sleep(delay);
            hit = watch.now();
            program.kill();
        }
        System.out.printf(
                "Killed in %s, meant %s, %d ms after it began; PostgreSQL lives on as %s%n",
                hit.map(Phase::name).orElse("none"),
                meant,
                delay,
                Ground.postmaster(DATA)
                        .map(ProcessHandle::pid)
                        .map(String::valueOf)
                        .orElse("none"));
        if (importing) {
            assertThat(Program.run(DATA, Ground.takeSmall())).contains("rows=10 accepted=0 changed=0 unchanged=10");
        } else {
            Program.run(DATA, publish());
            assertThat(Ground.bytes(OUT)).as("papers after a kill in %s", hit).isEqualTo(papers);
        }
        assertThat(contents(importing)).as("register after a kill in %s", hit).isEqualTo(contents);
        return hit;
    }

    private static void observe(Path data, String... words) {
        try (var program = Program.start(data, words);
                var watch = new Phase.Watch(data, program)) {
            TIMES.putAll(watch.times());
            assertThat(program.exit()).as(program::told).isZero();
        }
    }

    // What the register holds; where only the import was killed, it publishes first.
    private static TreeMap<String, String> contents(boolean publish) throws SQLException {
        try (var register = Register.open(DATA, 4, Clock.systemUTC());
                var superuser = Ground.beside(DATA)) {
            assertThat(register.ownsDatabase()).isTrue();
            if (publish) {
                new Pipeline(register).publish(TOYAMA, DAY, KNOWN);
            }
            return Fingerprint.of(superuser, TOYAMA);
        }
    }

    private static String[] take(Path file) {
        return new String[] {"import", file.toString(), "--publisher", TOYAMA.value(), "--known-at", RECORDED.toString()
        };
    }

    private static String[] publish() {
        return new String[] {
            "publish",
            "--publisher",
            TOYAMA.value(),
            "--day",
            DAY.toString(),
            "--known-at",
            KNOWN.toString(),
            "--out",
            OUT.toString()
        };
    }
}
