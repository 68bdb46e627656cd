package jp.hersys.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.hersys.accounts.Account;
import jp.hersys.capture.security.BoundedArgon2;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.database.TestClock;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a stranger tries with cookies, links and forms, from outside; what is right and wrong with passwords and codes
/// is in {@link SignInIT}.
@ExtendWith(RegisterExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionAttacksIT {

    private static final Actor ADMIN = new Actor.Operator("admin", LocalGovernmentCode.NATION);
    private static final Instant MORNING = Instant.parse("2021-07-20T00:00:10Z");
    private static final String PASSWORD = "青い 朝の バス停で";

    private static final List<String> NAMES = List.of("sato", "nobody", "suzuki", "kato");

    private final Register register;
    private final TestClock clock;
    private final HttpClient plain = HttpClient.newHttpClient(); // keeps no cookies
    private TestProgram program;

    SessionAttacksIT(Register register, TestClock clock) {
        this.register = register;
        this.clock = clock;
    }

    @BeforeAll
    void a_program() {
        program = new TestProgram(register);
    }

    @AfterAll
    void end() {
        program.close();
        plain.close();
    }

    @BeforeEach
    void staff_of_the_demo() {
        clock.set(MORNING);
        Staff.make(register);
    }

    @Test
    void log_ins_tell_nothing_and_stand_in_the_audit() throws Exception {
        try (var visitor = new Visitor(program.address())) {
            var wrong = visitor.logIn("sato", "guess");
            var unknown = visitor.logIn("nobody", "guess");
            assertThat(to(wrong)).isEqualTo(to(unknown)).endsWith("login?error");
            var right = visitor.logIn("sato", Staff.PASSWORD);
            assertThat(right.statusCode()).isEqualTo(302);
            assertThat(to(right)).doesNotContain("error");
            assertThat(audit())
                    .containsExactly(
                            "job:login login.failed reason WRONG_PASSWORD",
                            "job:login login.failed reason WRONG_PASSWORD",
                            "staff:sato login.succeeded account sato");
        }
    }

    @Test
    void a_refusal_costs_one_hash_even_for_a_name_that_nobody_has() throws Exception {
        strangers();
        for (var name : NAMES) {
            long before = program.hashes();
            millis(name, "login?error");
            assertThat(program.hashes() - before).as(name).isOne();
        }
    }

    /// What others do on the machine only lengthens an answer; so much that a hash takes longer than an answer with one
    /// when many others are at work, wherefore the short run counts hashes and the long one takes the time.
    @Test
    @EnabledIfSystemProperty(named = "hersys.long", matches = "true")
    void a_refusal_takes_as_long_for_a_name_that_nobody_has() throws Exception {
        strangers();
        var passwords = new BoundedArgon2();
        var hash = passwords.encode(PASSWORD);
        var shortest = new LinkedHashMap<String, Long>();
        for (int round = 0; round < 16; round++) {
            long from = System.nanoTime();
            passwords.matches("guess", hash);
            shortest.merge("a hash alone", (System.nanoTime() - from) / 1_000_000, Math::min);
            for (var name : NAMES) {
                clock.set(clock.instant().plus(Duration.ofHours(2))); // nobody has to wait
                shortest.merge(name, millis(name, "login?error"), Math::min);
            }
        }
        for (int tries = 1; tries < 3; tries++) {
            millis("kato", "login?error");
        }
        for (int round = 0; round < 4; round++) {
            shortest.merge("without a hash", millis("kato", "login?wait=2"), Math::min);
        }
        System.out.println("Shortest refusals in ms: " + shortest);
        long least = shortest.remove("a hash alone") * 7 / 10;
        assertThat(shortest.remove("without a hash"))
                .as("a missing hash would be seen")
                .isLessThan(least);
        assertThat(shortest.values()).allMatch(millis -> millis > least);
    }

    private void strangers() {
        register.accountDesk().make(account("suzuki"), ADMIN); // has no password yet
        register.accountDesk().disable("kato", ADMIN);
    }

    @Test
    void answers_bear_what_protects_them() throws IOException, InterruptedException {
        try (var visitor = new Visitor(program.address())) {
            var page = visitor.get("login");
            assertThat(page.statusCode()).isEqualTo(200);
            var headers = page.headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .contains(
                            "default-src 'self'", "frame-ancestors 'none'", "object-src 'none'", "form-action 'self'");
            assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(headers.allValues("Set-Cookie"))
                    .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                    .isNotEmpty()
                    .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
            assertThat(page.body()).contains("<html lang=\"ja\"");
        }
    }

    @Test
    void an_id_that_somebody_planted_is_not_taken() throws Exception {
        var planted = "0123456789ABCDEF0123456789ABCDEF";
        var answer = bare("login", planted);
        assertThat(cookie(answer)).as("a new one").isNotEmpty().isNotEqualTo(planted);
        try (var victim = new Visitor(program.address())) {
            victim.get("login");
            var known = victim.session();
            victim.logIn("sato", Staff.PASSWORD);
            assertThat(victim.get("session").statusCode()).isEqualTo(204);
            assertThat(bare("session", known).statusCode())
                    .as("of before the log-in")
                    .isEqualTo(401);
            assertThat(bare("session", victim.session()).statusCode())
                    .as("this way a cookie is read")
                    .isEqualTo(204);
            for (var address : List.of("session;jsessionid=", "session?jsessionid=", "session?JSESSIONID=")) {
                assertThat(bare(address + victim.session(), "").statusCode())
                        .as("an id in the address")
                        .isNotEqualTo(204);
            }
        }
    }

    @Test
    void after_the_log_out_a_copied_cookie_is_worth_nothing_and_no_page_was_kept() throws Exception {
        try (var sato = new Visitor(program.address())) {
            sato.logIn("sato", Staff.PASSWORD);
            var copied = sato.session();
            for (var path : List.of("notifications", "persons", "account", "editions")) {
                assertThat(sato.get(path).headers().firstValue("Cache-Control").orElse(""))
                        .as("the back button finds nothing: " + path)
                        .contains("no-store");
            }
            assertThat(sato.get("logout").statusCode())
                    .as("a link logs nobody out")
                    .isNotEqualTo(200);
            assertThat(bare("session", copied).statusCode()).isEqualTo(204);
            sato.submit("notifications", "logout", Map.of());
            assertThat(bare("session", copied).statusCode()).isEqualTo(401);
            assertThat(to(bare("notifications", copied))).endsWith("/login");
        }
    }

    @Test
    void who_only_looks_at_a_link_does_not_use_it_up() throws Exception {
        register.accountDesk().make(account("tanaka"), ADMIN);
        var token = register.signIns().links().issue("tanaka", ADMIN).orElseThrow();
        for (var address : List.of("link", "link?token=" + token, "link/" + token)) {
            for (var method : List.of("GET", "HEAD", "OPTIONS")) {
                var request = HttpRequest.newBuilder(URI.create(program.address() + address))
                        .method(method, BodyPublishers.noBody());
                assertThat(plain.send(request.build(), BodyHandlers.ofString()).body())
                        .as("a scanner of mail: %s", method)
                        .doesNotContain("sign-in/password");
            }
        }
        assertThat(to(post("link", "token=" + token))).as("from another site").endsWith("/login");
        try (var tanaka = new Visitor(program.address());
                var another = new Visitor(program.address())) {
            assertThat(to(tanaka.submit("link", Map.of("token", token)))).endsWith("/sign-in/password");
            assertThat(to(another.submit("link", Map.of("token", token))))
                    .as("opened twice, not used yet")
                    .endsWith("/sign-in/password");
            var setUp = tanaka.setUp(token, PASSWORD, MORNING);
            assertThat(setUp.recoveryCodes()).hasSize(10);
            assertThat(another.submit(
                                    "sign-in/password",
                                    Map.of("password", "zzz 1 zzz 2 zzz", "again", "zzz 1 zzz 2 zzz"))
                            .statusCode())
                    .isEqualTo(302);
            another.submit("sign-in/enrol", Map.of("code", "000000"));
            assertThat(another.get("session").statusCode())
                    .as("who had it open beside")
                    .isEqualTo(401);
            assertThat(tanaka.get("session").statusCode()).isEqualTo(204);
        }
    }

    @Test
    void a_form_from_another_site_does_nothing_and_leads_to_the_log_in() throws Exception {
        for (var path : List.of("login", "logout", "sign-in/password", "sign-in/code", "sign-in/enrol")) {
            assertThat(to(post(path, "username=sato&password=" + Staff.PASSWORD + "&code=000000")))
                    .as(path)
                    .endsWith("/login");
        }
        assertThat(audit()).isEmpty();
    }

    private long millis(String name, String answer) throws IOException, InterruptedException {
        try (var visitor = new Visitor(program.address())) {
            visitor.get("login");
            long from = System.nanoTime();
            assertThat(to(visitor.logIn(name, "guess"))).endsWith(answer);
            return (System.nanoTime() - from) / 1_000_000;
        }
    }

    private HttpResponse<String> bare(String path, String session) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(program.address() + path));
        if (!session.isEmpty()) {
            request.header("Cookie", "JSESSIONID=" + session);
        }
        return plain.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(program.address() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "https://evil.example")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.ofString(form))
                .build();
        return plain.send(request, BodyHandlers.ofString());
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("JSESSIONID="))
                .map(each -> each.substring("JSESSIONID=".length(), each.indexOf(';')))
                .findFirst()
                .orElse("");
    }

    private static Account account(String login) {
        return new Account(login, "職員", "Staff", Duty.CLERK, TestProgram.ISHIKAWA, null, false, null);
    }

    private List<String> audit() {
        return register.access()
                .look(
                        TestProgram.TEST,
                        () -> JdbcClient.create(register.dataSource())
                                .sql("select actor || ' ' || purpose || ' ' || subject from audit_entries"
                                        + " where purpose like 'login.%' order by id")
                                .query(String.class)
                                .list());
    }

    private static String to(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
