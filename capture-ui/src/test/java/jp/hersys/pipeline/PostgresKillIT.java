package jp.hersys.pipeline;

import static jp.hersys.pipeline.Ground.LONG;
import static jp.hersys.pipeline.Ground.SEED;
import static jp.hersys.pipeline.Pipeline.ISHIKAWA;
import static jp.hersys.pipeline.Pipeline.TOYAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import jp.hersys.database.Register;
import jp.hersys.imports.Import;
import jp.hersys.imports.ImportState;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// PostgreSQL is killed (SIGKILL) under the program: every row that was reported as accepted is there afterwards.
@Timeout(3600)
class PostgresKillIT {

    private static final Path FOLDER = Ground.folder("postgres-kill");
    private static final Path FIRST = FOLDER.resolve("first");
    private static final Path DATA = FOLDER.resolve("data");
    private static final int ROWS = LONG ? 50_000 : 10_000;
    private static final Random RANDOM = new Random(SEED);
    private static Path second;
    private static TreeMap<String, String> contents;

    @BeforeAll
    static void an_undisturbed_run() throws SQLException {
        System.out.println("Seed of the kills of PostgreSQL: " + SEED);
        var list = Ground.list(FOLDER.resolve("first.csv"), 1, 2_000, TOYAMA, "富山県");
        second = Ground.list(FOLDER.resolve("second.csv"), 2, ROWS, TOYAMA, "富山県");
        Ground.copy(Ground.ready(), FIRST);
        assertThat(Program.run(FIRST, take(list, "2022-09-01"))).contains("accepted=2000");
        Ground.copy(FIRST, DATA);
        assertThat(Program.run(DATA, take(second, "2022-09-02"))).contains("accepted=" + (ROWS - 2_000) + " changed=");
        contents = contents();
    }

    @AfterEach
    void end() {
        Ground.sweep(DATA);
    }

    @Test
    void killed_under_an_import_it_comes_back_with_all_that_was_accepted_and_the_import_goes_on() throws SQLException {
        int rounds = LONG ? 10 : 1;
        for (int i = 0; i < rounds; i++) {
            underAnImport(i % 2 == 0 ? Phase.READ : Phase.APPLY, RANDOM.nextInt(600), i % 4 < 2);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "hersys.long", matches = "true")
    void killed_under_many_small_lists_it_comes_back_with_each_that_was_reported() throws Exception {
        for (int i = 0; i < 5; i++) {
            underManyLists(300 + RANDOM.nextInt(1_500));
        }
    }

    // Children that are busy live on after the first process alone was killed; the next start must cope with them.
    private static void underAnImport(Phase phase, long delay, boolean children) throws SQLException {
        Ground.copy(FIRST, DATA);
        try (var program = Program.start(DATA, take(second, "2022-09-02"));
                var watch = new Phase.Watch(DATA, program)) {
            watch.reaches(phase);
            Phase.sleep(delay);
            var hit = watch.now();
            Ground.killPostgres(DATA, children);
            int exit = program.exit();
            System.out.printf(
                    "PostgreSQL killed in %s, meant %s, %d ms after it began, its children %s; the command ended with"
                            + " %d and said: %s%n",
                    hit, phase, delay, children ? "too" : "left alone", exit, program.complained());
            if (exit == 0) {
                assertThat(program.printed()).contains("accepted=" + (ROWS - 2_000));
            } else {
                assertOneSentence(program);
            }
        }
        try (var register = Register.open(DATA, 2, Clock.systemUTC());
                var superuser = Ground.beside(DATA)) {
            assertThat(register.ownsDatabase()).isTrue();
            assertReportedRowsAreThere(superuser);
        }
        assertThat(Program.run(DATA, Ground.takeSmall())).contains("rows=10 accepted=0 changed=0 unchanged=10");
        assertThat(contents()).isEqualTo(contents);
    }

    private static void assertOneSentence(Program program) {
        var lines = program.complained()
                .lines()
                .filter(line -> !line.matches("取込 \\d+: .*")) // progress
                .toList();
        assertThat(program.complained()).doesNotContain("\tat ", "Caused by", "Exception in thread");
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).contains("The connection to the database was lost");
        assertThat(lines.get(1)).startsWith("詳しくは / details: ");
    }

    private static void assertReportedRowsAreThere(Connection superuser) throws SQLException {
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery("""
                        select count(distinct row_key), count(*) filter (where version = 1)
                        from case_versions v join cases c on c.id = v.case_id join imports i on i.id = v.import_id
                        where i.publisher_code = '160008' and i.accepted = 2000 and i.state = 'APPLIED'
                        """)) {
            rows.next();
            assertThat(rows.getLong(1)).isEqualTo(2_000);
            assertThat(rows.getLong(2)).isEqualTo(2_000);
        }
    }

    private static void underManyLists(long delay) throws Exception {
        Ground.copy(Ground.ready(), DATA);
        Queue<Import> reported = new ConcurrentLinkedQueue<>();
        var register = Register.open(DATA, 8, Clock.systemUTC());
        try (register) {
            var takers =
                    new Thread[] {taker(register, TOYAMA, "富山県", reported), taker(register, ISHIKAWA, "石川県", reported)};
            while (reported.isEmpty()) {
                Phase.sleep(10);
            }
            Phase.sleep(delay);
            Ground.killPostgres(DATA, true);
            for (var taker : takers) {
                taker.join();
            }
        }
        try (var again = Register.open(DATA, 4, Clock.systemUTC());
                var superuser = Ground.beside(DATA)) {
            for (var list : reported) {
                assertThat(again.importFiles().find(list.id(), Pipeline.operator(list.publisherCode())))
                        .contains(list);
                assertThat(versions(superuser, list)).isEqualTo(list.accepted() + list.changed());
            }
        }
        System.out.printf("PostgreSQL killed %d ms after the first of %d lists%n", delay, reported.size());
    }

    // One list after the other, each longer than the last, until the database is gone.
    private static Thread taker(
            Register register, LocalGovernmentCode publisher, String prefecture, Queue<Import> reported) {
        var pipeline = new Pipeline(register);
        return Thread.ofPlatform().start(() -> {
            try {
                for (int i = 1; i < 1_000; i++) {
                    var file = FOLDER.resolve(publisher + ".csv");
                    Ground.list(file, i, 20 * i, publisher, prefecture);
                    var taken = pipeline.take(Files.readAllBytes(file), "list.csv", publisher);
                    if (taken.state() == ImportState.APPLIED) { // else the other taker is at work on it
                        reported.add(taken);
                    }
                }
            } catch (IOException | RuntimeException gone) {
                // the database was killed
            }
        });
    }

    private static long versions(Connection superuser, Import list) throws SQLException {
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from case_versions where state_code = 'C' and import_id = " + list.id())) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static TreeMap<String, String> contents() throws SQLException {
        try (var register = Register.open(DATA, 2, Clock.systemUTC());
                var superuser = Ground.beside(DATA)) {
            assertThat(register.ownsDatabase()).isTrue();
            return Fingerprint.of(superuser, TOYAMA);
        }
    }

    private static String[] take(Path file, String day) {
        return new String[] {"import", file.toString(), "--publisher", TOYAMA.value(), "--known-at", day};
    }
}
