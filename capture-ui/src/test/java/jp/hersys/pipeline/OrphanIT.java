package jp.hersys.pipeline;

import static jp.hersys.pipeline.Ground.LONG;
import static jp.hersys.pipeline.Ground.SEED;
import static jp.hersys.pipeline.Pipeline.NIIGATA;
import static jp.hersys.pipeline.Pipeline.TOYAMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.hersys.database.Register;
import jp.hersys.database.UnpackedPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// PostgreSQL belongs to whoever started it: what happens when that program is killed, or others come and go; some of
/// it
/// in the long run only.
@Timeout(1200)
class OrphanIT {

    private static final Path FOLDER = Ground.folder("orphan");
    private static final Path DATA = FOLDER.resolve("data");
    private static final String[] FIGURES = {"figures", "--publisher", NIIGATA.value(), "--day", "2022-08-31"};
    private final Random random = new Random(SEED);

    @BeforeEach
    void begin() {
        System.out.println("Seed: " + SEED);
        Ground.copy(Ground.ready(), DATA);
    }

    @AfterEach
    void end() {
        Ground.sweep(DATA);
    }

    @Test
    void an_orphan_is_stopped_and_the_next_server_has_our_settings() throws SQLException, IOException {
        ProcessHandle orphan;
        try (var owner = new Held()) {
            owner.program.kill();
            orphan = Ground.postmaster(DATA).orElseThrow();
            assertThat(orphan.isAlive()).isTrue();
        }
        try (var register = Register.open(DATA, 2, Clock.systemUTC())) {
            assertThat(register.ownsDatabase()).isTrue();
            assertThat(orphan.isAlive()).isFalse();
            assertThat(Ground.postmaster(DATA)).isPresent();
            assertOurSettings();
            assertPasswordIsRequired();
        }
        assertThat(Ground.postmaster(DATA)).isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = "hersys.long", matches = "true")
    void the_second_is_a_guest_and_may_leave_first() throws IOException {
        try (var owner = new Held()) {
            try (var guest = Register.open(DATA, 2, Clock.systemUTC())) {
                assertThat(guest.ownsDatabase()).isFalse();
            }
            owner.letGo();
            assertThat(owner.program.exit()).as(owner.program::told).isZero();
            assertThat(owner.program.printed()).contains("accepted=100 ");
        }
        assertThat(Ground.postmaster(DATA)).isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = "hersys.long", matches = "true")
    void an_owner_that_ends_first_waits_for_its_guest() throws Exception {
        try (var owner = new Held()) {
            try (var guest = Register.open(DATA, 2, Clock.systemUTC())) {
                assertThat(guest.ownsDatabase()).isFalse();
                owner.letGo();
                while (!owner.program.printed().contains("accepted=100 ")) {
                    assertThat(owner.program.isAlive()).as(owner.program::told).isTrue();
                    Phase.sleep(50);
                }
                Phase.sleep(2_000);
                assertThat(owner.program.isAlive()).isTrue();
                var published = new Pipeline(guest).publish(NIIGATA, java.time.LocalDate.of(2022, 8, 31), null);
                assertThat(published.counted()).isEqualTo(10);
            }
            assertThat(owner.program.exit()).as(owner.program::told).isZero();
        }
        assertThat(Ground.postmaster(DATA)).isEmpty();
    }

    @Test
    void two_that_start_at_once_on_an_empty_folder_both_end_well() {
        for (int i = 0; i < (LONG ? 5 : 1); i++) {
            empty();
            allEndWell(2, 200);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "hersys.long", matches = "true")
    void those_that_come_while_others_leave_all_end_well() {
        for (int i = 0; i < 6; i++) {
            allEndWell(6, 4_000);
        }
        assertThat(Ground.postmaster(DATA)).isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = "hersys.long", matches = "true")
    void a_cluster_whose_making_was_cut_is_made_anew() throws IOException {
        for (var missing : new String[] {"global/pg_control", "postgresql.conf", "pg_hba.conf"}) {
            Ground.copy(Ground.ready(), DATA);
            Files.delete(DATA.resolve("postgres").resolve(missing));
            assertThat(Program.run(DATA, Ground.takeSmall())).contains("rows=10 accepted=10");
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "hersys.long", matches = "true")
    void killed_in_its_first_start_the_next_one_succeeds() {
        var moments = new ArrayList<>(List.of(FirstStart.values()));
        Collections.shuffle(moments, random);
        for (var moment : repeated(moments)) {
            empty();
            if (moment == FirstStart.UNPACKING) {
                Ground.delete(DATA);
            }
            long delay = random.nextInt(150);
            try (var program = Program.start(DATA, FIGURES)) {
                while (program.isAlive() && !moment.hasCome()) {
                    Phase.sleep(1);
                }
                Phase.sleep(delay);
                System.out.printf("Killed in its first start, %d ms after %s%n", delay, moment);
                program.kill();
            }
            assertThat(Program.run(DATA, Ground.takeSmall())).contains("rows=10 accepted=10");
        }
    }

    // But for the programs of PostgreSQL.
    private static void empty() {
        Ground.sweep(DATA);
        Ground.delete(DATA);
        UnpackedPostgres.into(DATA);
    }

    private static List<FirstStart> repeated(List<FirstStart> moments) {
        return java.util.stream.Stream.of(moments, moments, moments)
                .flatMap(List::stream)
                .toList();
    }

    /// Where a first start is, as seen in its folder.
    private enum FirstStart {
        UNPACKING("postgres-binaries"),
        MAKING_THE_CLUSTER("postgres/PG_VERSION"),
        CLUSTER_MADE("postgres/global/pg_control"),
        SERVER_STARTING("postgres/postmaster.pid");

        private final String file;

        FirstStart(String file) {
            this.file = file;
        }

        boolean hasCome() {
            return Files.exists(DATA.resolve(file));
        }
    }

    // Commands that begin one after the other within a while, so that owners leave while guests come.
    private void allEndWell(int many, int millis) {
        var programs = new ArrayList<Program>();
        for (int i = 0; i < many; i++) {
            programs.add(Program.start(DATA, FIGURES));
            Phase.sleep(random.nextInt(millis));
        }
        for (var program : programs) {
            assertThat(program.exit()).as(program::told).isZero();
            assertThat(program.printed()).contains("cases.cumulative");
            program.close();
        }
    }

    private static void assertOurSettings() throws SQLException, IOException {
        try (var superuser = Ground.beside(DATA)) {
            for (var setting : Map.of(
                            "fsync", "on",
                            "synchronous_commit", "on",
                            "full_page_writes", "on",
                            "listen_addresses", "127.0.0.1",
                            "unix_socket_directories", "",
                            "password_encryption", "scram-sha-256",
                            "data_checksums", "on")
                    .entrySet()) {
                assertThat(text(superuser, "show " + setting.getKey()))
                        .as(setting.getKey())
                        .isEqualTo(setting.getValue());
            }
            assertThat(text(superuser, """
                    select string_agg(rolname || ' ' || (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole), ','
                        order by rolname) from pg_roles where rolname like 'hersys%'""")).isEqualTo("hersys_app false,hersys_owner false");
            assertThat(text(
                            superuser,
                            "select count(*)::text from pg_hba_file_rules where auth_method <> 'scram-sha-256'"))
                    .isEqualTo("0");
        }
        assertThat(Files.getPosixFilePermissions(DATA.resolve("postgres.properties")))
                .hasSize(2);
        assertThat(Files.getPosixFilePermissions(DATA)).hasSize(3);
    }

    private static void assertPasswordIsRequired() {
        for (var user : new String[] {"postgres", "hersys_owner", "hersys_app"}) {
            for (var password : new String[] {"", user, "postgres"}) {
                assertThatThrownBy(() -> DriverManager.getConnection(Ground.url(DATA), user, password)
                                .close())
                        .as("%s with the password '%s'", user, password)
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /// A program that owns the database and stays until it is let go: its list comes through a pipe.
    private static final class Held implements AutoCloseable {

        private final Path pipe = Ground.pipe(FOLDER);
        private final Program program = Program.start(DATA, "import", pipe.toString(), "--publisher", TOYAMA.value());
        private final OutputStream out;

        // Opening a pipe waits for its reader, who opens it when the database is up.
        Held() throws IOException {
            out = Files.newOutputStream(pipe);
        }

        void letGo() throws IOException {
            var list = Ground.list(FOLDER.resolve("list.csv"), 5, 100, TOYAMA, "富山県");
            out.write(Files.readAllBytes(list));
            out.close();
        }

        @Override
        public void close() throws IOException {
            program.close();
            out.close();
        }
    }
}
