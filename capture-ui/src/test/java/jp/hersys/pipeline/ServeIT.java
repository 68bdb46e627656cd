package jp.hersys.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.hersys.capture.Visitor;
import jp.hersys.database.Register;
import jp.hersys.database.UnpackedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/// `serve` as processes against a PostgreSQL that somebody else runs, with an owner, a role for the application and a
/// superuser: what it refuses and in which words, then two nodes at work.
@Timeout(600)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServeIT {

    private static final Path FOLDER = Ground.folder("serve");
    private static final Path HOST = FOLDER.resolve("host");

    private static Register host;

    @BeforeAll
    static void a_server_with_an_empty_database() throws SQLException, IOException {
        UnpackedPostgres.into(HOST);
        host = Register.open(HOST, 2, Clock.systemUTC());
        try (var superuser = Ground.beside(HOST)) {
            run(superuser, "create role city_owner login password 'of the owner'");
            run(superuser, "create role city_app login password 'of the program'");
            run(superuser, "create database city owner city_owner");
        }
        secret("owner", "of the owner");
        secret("app", "of the program");
        secret("wrong", "of nobody");
        secret("superuser", Ground.properties(HOST).getProperty("superuser.password"));
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    @Order(1)
    void where_no_register_was_made_it_says_how_to_make_it() {
        assertThat(refusal(app())).isEqualTo("データベースに登録簿の表がないか、この役割では使えません。先に ./hersys migrate を実行してください。");
    }

    @Test
    @Order(2)
    void the_owner_makes_the_register_and_making_it_again_changes_nothing() {
        for (int time = 1; time <= 2; time++) {
            var made = finished(owner(), "migrate");
            assertThat(made.exit()).as(made::told).isZero();
            assertThat(made.printed()).contains("登録簿は版 ");
        }
    }

    @Test
    @Order(3)
    void what_must_not_be_is_refused_in_one_sentence() throws SQLException, IOException {
        assertThat(refusal(with(app(), "HERSYS_DB_PASSWORD", "x")))
                .startsWith("環境変数 HERSYS_DB_PASSWORD にパスワードが書かれています。");
        assertThat(refusal(with(
                        app(),
                        "HERSYS_DB_PASSWORD_FILE",
                        FOLDER.resolve("wrong").toString())))
                .startsWith("データベースが役割 city_app のログインを受け付けません。");
        assertThat(refusal(with(app(), "HERSYS_DB_URL", url().replaceFirst(":[0-9]+/", ":" + freePort() + "/"))))
                .startsWith("データベース 127.0.0.1:")
                .contains(" につながりません。");
        var superuser = with(app(), "HERSYS_DB_USER", "postgres");
        assertThat(refusal(with(
                        superuser,
                        "HERSYS_DB_PASSWORD_FILE",
                        FOLDER.resolve("superuser").toString())))
                .startsWith("データベースの役割 postgres は、管理者であるか、");
        var owner = with(app(), "HERSYS_DB_USER", "city_owner");
        assertThat(refusal(with(
                        owner,
                        "HERSYS_DB_PASSWORD_FILE",
                        FOLDER.resolve("owner").toString())))
                .startsWith("データベースの役割 city_owner は、管理者であるか、");
        assertThat(refusal(app(), "--bind", "0.0.0.0")).startsWith("--bind 0.0.0.0 では通信が暗号化されずに他の機械から届きます。");
        assertThat(refusal(app(), "--connections", "7")).startsWith("--connections 7 ではデータベース接続が足りません。8 以上を");
        assertThat(refusal(Map.of(), HOST)).startsWith("データの置き場所 " + HOST + " は別のプログラムが使っています。");
        assertThat(refusal(with(app(), "HERSYS_LANG", "en"), "--bind", "0.0.0.0"))
                .startsWith("With --bind 0.0.0.0 other machines would reach the program unencrypted;");
    }

    @Test
    @Order(4)
    void a_register_of_another_version_or_with_demonstration_accounts_is_refused() throws SQLException {
        try (var owner = asOwner()) {
            var newest = newest(owner);
            run(owner, "update flyway_schema_history set version = '999' where version = '" + newest + "'");
            assertThat(refusal(app())).startsWith("登録簿の版 999 がプログラムの版 ");
            run(
                    owner,
                    "update flyway_schema_history set version = '" + newest
                            + "', success = false where version = '999'");
            assertThat(refusal(app())).startsWith("登録簿の版 ").contains(" より古いため、始められません。");
            run(owner, "update flyway_schema_history set success = true");
            run(owner, "insert into accounts values ('demo', 'x', 'x', 'CLERK', '160008', 'x', true, null)");
            assertThat(refusal(app())).startsWith("この登録簿には見本の利用者がいるため、");
            run(owner, "delete from accounts");
        }
    }

    // Five slots were missed before the nodes come up: both want them.
    @Test
    @Order(5)
    void two_nodes_serve_one_register_and_make_what_was_missed_once_and_in_order()
            throws SQLException, IOException, InterruptedException {
        var made = finished(
                app(), "admin", "create", "tanaka", "--publisher", "160008", "--duty", "PRESS", "--name", "田中");
        assertThat(made.exit()).as(made::told).isZero();
        var token = made.printed().strip().replaceFirst("(?s).*http://127.0.0.1:8080/link#", "");
        var again = finished(
                app(), "admin", "create", "tanaka", "--publisher", "160008", "--duty", "PRESS", "--name", "田中");
        assertThat(again.complained()).startsWith("利用者名 tanaka はすでに使われています。");
        organisations_are_made_and_joined_from_the_shell();
        try (var owner = asOwner()) {
            run(owner, """
                    insert into publication_times (publisher_code, time_of_day, days, speaks_of, valid_from, set_by)
                    values ('160008', date_trunc('minute', now() at time zone 'Asia/Tokyo' - interval '1 hour')::time,
                        'EVERY_DAY', 'SAME_DAY', now() - interval '5 days', 'test')""");
        }
        int port = freePort();
        int other = freePort();
        try (var first = Program.start(app(), FOLDER.resolve("one"), "serve", "--port", "" + port);
                var second = Program.start(app(), FOLDER.resolve("two"), "serve", "--port", "" + other)) {
            for (var node : List.of(first, second)) {
                await(node, "準備ができました: http://127.0.0.1:");
            }
            logInOnBoth(token, port, other);
            try (var owner = asOwner()) {
                while (!names(owner, "select id from edition_requests where done_at is null")
                                .isEmpty()
                        || names(owner, "select id from edition_requests").size() < 5) {
                    assertThat(first.isAlive() && second.isAlive()).isTrue();
                    Thread.sleep(200);
                }
            }
            first.end();
            second.end();
            first.exit();
            second.exit();
        }
        try (var owner = asOwner()) {
            assertThat(names(owner, """
                    select max(day) over () - day || ' ' || revision || ' ' || late || ' ' || (failure is null)
                    from edition_requests order by id"""))
                    .containsExactly(
                            "4 1 true true", "3 1 true true", "2 1 true true", "1 1 true true", "0 1 true true");
            assertThat(names(owner, """
                    select max(day) over () - day from editions where published_at is not null order by opened_at""")).containsExactly("4", "3", "2", "1", "0");
            assertThat(
                            names(
                                    owner,
                                    "select step_name || ' ' || count(*) from batch.batch_step_execution group by step_name order by 1"))
                    .hasSize(6)
                    .allMatch(step -> step.endsWith(" 5"));
        }
    }

    private static void organisations_are_made_and_joined_from_the_shell() throws IOException, InterruptedException {
        var clinic = "admin organisation 見本医院 --publisher 160008 --type 06 --health-centre 見本保健所".split(" ");
        assertThat(finished(app(), clinic).complained()).startsWith("160008 と同じ都道府県に「見本保健所」という保健所はありません。");
        var centre = "admin organisation 見本保健所 --publisher 160008 --type 05".split(" ");
        assertThat(finished(app(), centre).printed()).startsWith("機関「見本保健所」を登録しました。");
        assertThat(finished(app(), centre).complained()).startsWith("160008 にはすでに「見本保健所」があります。");
        var ofNation = "admin organisation 見本保健所 --publisher 000000 --type 05".split(" ");
        assertThat(finished(app(), ofNation).complained()).startsWith("種別「05」の機関は団体 000000 には登録できません。");
        var ofCity = "admin organisation 見本保健所 --publisher 162019 --type 05".split(" ");
        assertThat(finished(app(), ofCity).printed()).startsWith("機関「見本保健所」を登録しました。");
        assertThat(finished(app(), clinic).complained()).startsWith("「見本保健所」という保健所は複数の団体（160008, 162019）にあります。");
        clinic[clinic.length - 1] = "162019/見本保健所";
        assertThat(finished(app(), clinic).printed()).startsWith("機関「見本医院」を登録しました。");
        var joining = "admin join nobody --publisher 160008 --organisation 見本医院".split(" ");
        assertThat(finished(app(), joining).complained()).startsWith("nobody を「見本医院」の職員にできません。");
    }

    /// Sets a password and a second factor on one node and logs in on the other.
    private static void logInOnBoth(String token, int port, int other) throws IOException, InterruptedException {
        var password = "kamo tesi nuro haki";
        try (var visitor = new Visitor("http://127.0.0.1:" + port + "/");
                var later = new Visitor("http://127.0.0.1:" + other + "/")) {
            var setUp = visitor.setUp(token, password, Instant.now());
            assertThat(visitor.get("runs").statusCode()).isEqualTo(200);
            assertThat(to(later.logIn("tanaka", "wrong"))).endsWith("login?error");
            assertThat(to(later.logIn("tanaka", password))).endsWith("/sign-in/code");
            assertThat(later.get("runs").statusCode()).as("half signed in").isEqualTo(302);
            var code = Map.of("code", setUp.recoveryCodes().getFirst());
            assertThat(to(later.submit("sign-in/code", code))).endsWith("/sign-in/arrived");
            assertThat(later.get("runs").statusCode()).isEqualTo(200);
            var closed = finished(app(), "admin", "disable", "tanaka");
            assertThat(closed.exit()).as(closed::told).isZero();
            Thread.sleep(1_100);
            for (var ended : List.of(visitor, later)) {
                assertThat(ended.get("session").statusCode()).isEqualTo(401);
                assertThat(ended.get("runs").statusCode()).isEqualTo(302);
            }
        }
    }

    private static String to(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("");
    }

    private static String refusal(Map<String, String> environment, String... words) {
        return refusal(environment, FOLDER.resolve("data"), words);
    }

    private static String refusal(Map<String, String> environment, Path data, String... words) {
        var all = new ArrayList<>(List.of("serve", "--port", "" + freePort()));
        all.addAll(List.of(words));
        var program = finished(environment, data, all.toArray(String[]::new));
        assertThat(program.exit()).as(program::told).isEqualTo(2);
        assertThat(program.complained().strip()).doesNotContain("\n").doesNotContain("of the program");
        return program.complained().strip();
    }

    private static String newest(Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("select max(version) from flyway_schema_history")) {
            row.next();
            return row.getString(1);
        }
    }

    private static Program finished(Map<String, String> environment, String... words) {
        return finished(environment, FOLDER.resolve("data"), words);
    }

    private static Program finished(Map<String, String> environment, Path data, String... words) {
        try (var program = Program.start(environment, data, words)) {
            program.exit();
            return program;
        }
    }

    private static void await(Program node, String words) throws InterruptedException {
        while (!node.printed().contains(words)) {
            assertThat(node.isAlive()).as(node::told).isTrue();
            Thread.sleep(200);
        }
    }

    private static Map<String, String> app() {
        return Map.of(
                "HERSYS_DB_URL", url(),
                "HERSYS_DB_USER", "city_app",
                "HERSYS_DB_PASSWORD_FILE", FOLDER.resolve("app").toString());
    }

    private static Map<String, String> owner() {
        var environment = with(app(), "HERSYS_DB_OWNER_USER", "city_owner");
        return with(
                environment,
                "HERSYS_DB_OWNER_PASSWORD_FILE",
                FOLDER.resolve("owner").toString());
    }

    private static Map<String, String> with(Map<String, String> environment, String name, String value) {
        var more = new TreeMap<>(environment);
        more.put(name, value);
        return more;
    }

    private static String url() {
        return "jdbc:postgresql://127.0.0.1:" + Ground.properties(HOST).getProperty("port") + "/city";
    }

    private static Connection asOwner() throws SQLException {
        var owner = DriverManager.getConnection(url() + "?currentSchema=register", "city_owner", "of the owner");
        run(owner, "select set_config('hersys.publishers', '000000', false)");
        return owner;
    }

    private static void secret(String name, String password) throws IOException {
        var file = Files.createFile(
                FOLDER.resolve(name),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password + "\n");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> names(Connection connection, String sql) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
