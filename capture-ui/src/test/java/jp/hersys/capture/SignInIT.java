package jp.hersys.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.hersys.accounts.Account;
import jp.hersys.accounts.SignInOutcome;
import jp.hersys.capture.security.BoundedArgon2;
import jp.hersys.capture.security.Totp;
import jp.hersys.database.PlainRows;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.database.TestClock;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.organisations.Organisation;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// The log-in from outside, on two nodes of one register: what a link, a password, a code and a cookie are
/// worth, and when they are worth nothing any more.
@ExtendWith(RegisterExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInIT {

    private static final Actor ADMIN = new Actor.Operator("admin", LocalGovernmentCode.NATION);
    private static final Account TANAKA =
            new Account("tanaka", "田中", "Tanaka", Duty.PRESS, TestProgram.ISHIKAWA, null, false, null);
    private static final Instant MORNING = Instant.parse("2021-07-20T00:00:10Z");
    private static final String PASSWORD = "青い 朝の バス停で";

    private final Register register;
    private final TestClock clock;
    private TestProgram first;
    private TestProgram second;
    private Register another;

    SignInIT(Register register, TestClock clock) {
        this.register = register;
        this.clock = clock;
    }

    @BeforeAll
    void two_nodes() {
        another = RegisterExtension.another();
        first = new TestProgram(register);
        second = new TestProgram(another);
    }

    @AfterAll
    void end() {
        first.close();
        second.close();
        another.close();
    }

    @BeforeEach
    void an_account() {
        clock.set(MORNING);
        assertThat(register.accountDesk().make(TANAKA, ADMIN)).isTrue();
    }

    @Test
    void a_link_leads_by_a_password_and_a_confirmed_code_to_the_screens_and_only_its_end_opens_them() throws Exception {
        try (var tanaka = new Visitor(first.address())) {
            var token = issue();
            var page = tanaka.get("link");
            assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("default-src 'none'; script-src 'self';");
            var opened = tanaka.submit("link", Map.of("token", token));
            assertThat(to(opened)).endsWith("/sign-in/password").doesNotContain(token);
            assertStranger(tanaka);
            assertThat(tanaka.get("sign-in/password").body())
                    .contains("autocomplete=\"new-password\"", "lang=\"ja\"")
                    .doesNotContain(token);
            assertThat(tanaka.submit("sign-in/password", both("tanaka123")).body())
                    .contains("推測されます");
            assertThat(tanaka.submit("sign-in/password", both("short")).body()).contains("8 文字以上");
            assertThat(tanaka.submit("sign-in/password", both("password1")).body())
                    .contains("すでに破られている");
            assertThat(to(tanaka.submit("sign-in/password", both(PASSWORD)))).endsWith("/sign-in/enrol");
            assertStranger(tanaka);
            assertThat(tanaka.submit("sign-in/enrol", Map.of("code", "000000")).body())
                    .contains("コードが合いません", "autocomplete=\"one-time-code\"");
            var setUp = tanaka.setUp(token, PASSWORD, MORNING);
            assertThat(setUp.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
            assertSignedIn(tanaka);
            assertThat(to(tanaka.get("sign-in/recovery-codes")))
                    .as("shown once")
                    .endsWith("/");
        }
    }

    @Test
    void a_right_password_alone_reaches_nothing_but_the_factor_page() throws Exception {
        var setUp = setUp();
        try (var thief = new Visitor(second.address())) {
            assertThat(to(thief.logIn("tanaka", PASSWORD))).endsWith("/sign-in/code");
            assertStranger(thief);
            assertThat(to(thief.get("sign-in/recovery-codes"))).endsWith("/login");
            assertThat(to(thief.get("sign-in/enrol")))
                    .as("no second factor of the thief's own")
                    .endsWith("/login");
            assertThat(to(thief.get("sign-in/password"))).endsWith("/link");
            for (int tries = 0; tries < 2; tries++) {
                assertThat(thief.submit("sign-in/code", Map.of("code", "123456"))
                                .body())
                        .contains("コードが合わないか");
            }
            assertThat(thief.submit("sign-in/code", Map.of("code", "' or 1=1 --"))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(thief.submit("sign-in/code", Map.of("code", next(setUp))).body())
                    .as("now even the right one waits")
                    .contains("秒たってから");
            assertStranger(thief);
            clock.set(MORNING.plus(Duration.ofMinutes(16)));
            assertThat(to(thief.get("sign-in/code")))
                    .as("half signed in is not for long")
                    .endsWith("/login");
        }
    }

    @Test
    void a_code_lets_in_once_and_only_around_its_time() throws Exception {
        var setUp = setUp();
        try (var thief = new Visitor(first.address());
                var tanaka = new Visitor(second.address())) {
            assertThat(enter(thief, Totp.code(setUp.secret(), MORNING)))
                    .as("that of the enrolment")
                    .isFalse();
            clock.set(MORNING.plusSeconds(300));
            var now = clock.instant();
            assertThat(enter(tanaka, Totp.code(setUp.secret(), now.plusSeconds(60))))
                    .as("two steps fast")
                    .isFalse();
            assertThat(enter(tanaka, Totp.code(setUp.secret(), now.minusSeconds(30))))
                    .as("one step slow")
                    .isTrue();
            assertThat(enter(thief, Totp.code(setUp.secret(), now.minusSeconds(30))))
                    .as("seen over the shoulder")
                    .isFalse();
            assertStranger(thief);
            assertSignedIn(tanaka);
        }
        try (var tanaka = new Visitor(first.address())) {
            var full = Totp.code(setUp.secret(), clock.instant().plusSeconds(30))
                    .chars()
                    .mapToObj(digit -> String.valueOf((char) (digit - '0' + '０')))
                    .toList();
            assertThat(enter(tanaka, String.join("", full)))
                    .as("one step fast, typed in full width")
                    .isTrue();
        }
    }

    @Test
    void a_recovery_code_lets_in_once() throws Exception {
        var code = setUp().recoveryCodes().getFirst();
        try (var tanaka = new Visitor(first.address());
                var thief = new Visitor(second.address())) {
            assertThat(enter(tanaka, code.toUpperCase(Locale.ROOT))).isTrue();
            assertThat(enter(thief, code)).isFalse();
        }
        assertThat(register.signIns().factors().recoveryCodesLeft("tanaka")).isEqualTo(9);
    }

    @Test
    void a_link_that_was_used_or_is_too_old_or_of_a_closed_account_answers_like_nonsense() throws Exception {
        var used = issue();
        try (var tanaka = new Visitor(first.address())) {
            tanaka.setUp(used, PASSWORD, MORNING);
        }
        try (var stranger = new Visitor(second.address())) {
            var nonsense = unlinked(stranger, "nonsense");
            assertThat(nonsense).contains("このリンクは使えません");
            assertThat(unlinked(stranger, used)).isEqualTo(nonsense);
            var old = issue();
            clock.set(MORNING.plus(Duration.ofHours(24)));
            assertThat(unlinked(stranger, old)).isEqualTo(nonsense);
            var ofClosed = issue();
            register.accountDesk().disable("tanaka", ADMIN);
            assertThat(unlinked(stranger, ofClosed)).isEqualTo(nonsense);
        }
    }

    @Test
    void closing_an_account_while_its_link_is_being_used_leaves_nobody_in() throws Exception {
        try (var tanaka = new Visitor(first.address())) {
            tanaka.submit("link", Map.of("token", issue()));
            tanaka.submit("sign-in/password", both(PASSWORD));
            register.accountDesk().disable("tanaka", ADMIN);
            assertThat(to(tanaka.get("sign-in/enrol"))).endsWith("/login");
            assertStranger(tanaka);
        }
    }

    @Test
    void closing_an_account_ends_its_sessions_on_every_node_within_a_second_or_two() throws Exception {
        try (var here = new Visitor(first.address());
                var there = new Visitor(second.address())) {
            var setUp = here.setUp(issue(), PASSWORD, MORNING);
            assertThat(enter(there, next(setUp))).isTrue();
            assertSignedIn(here);
            assertSignedIn(there);
            register.accountDesk().disable("tanaka", ADMIN);
            Thread.sleep(1_100);
            assertStranger(here);
            assertStranger(there);
            assertThat(to(here.logIn("tanaka", PASSWORD))).endsWith("/login?error");
        }
    }

    @Test
    void a_session_id_from_before_is_worth_nothing_afterwards() throws Exception {
        var setUp = setUp();
        try (var tanaka = new Visitor(first.address())) {
            tanaka.get("login");
            var before = tanaka.session();
            tanaka.logIn("tanaka", PASSWORD);
            var half = tanaka.session();
            tanaka.submit("sign-in/code", Map.of("code", next(setUp)));
            assertSignedIn(tanaka);
            assertThat(List.of(before, half, tanaka.session())).doesNotHaveDuplicates();
        }
    }

    @Test
    void wrong_passwords_make_wait_on_every_node_whether_the_name_is_known_or_not() throws Exception {
        setUp();
        for (var name : List.of("tanaka", "nobody")) {
            try (var here = new Visitor(first.address());
                    var there = new Visitor(second.address())) {
                assertThat(to(here.logIn(name, "wrong 1"))).endsWith("/login?error");
                assertThat(to(there.logIn(name, "wrong 2"))).endsWith("/login?error");
                assertThat(to(here.logIn(name, "wrong 3"))).endsWith("/login?error");
                assertThat(to(there.logIn(name, PASSWORD))).endsWith("/login?wait=2");
            }
        }
        clock.set(clock.instant().plusSeconds(2));
        try (var tanaka = new Visitor(second.address())) {
            assertThat(to(tanaka.logIn("tanaka", PASSWORD)))
                    .as("nobody is locked out")
                    .endsWith("/sign-in/code");
        }
    }

    @Test
    void who_does_nothing_is_logged_out_and_what_a_page_asks_by_itself_is_not_work() throws Exception {
        try (var tanaka = new Visitor(first.address())) {
            tanaka.setUp(issue(), PASSWORD, MORNING);
            clock.set(MORNING.plus(Duration.ofMinutes(29)));
            assertThat(tanaka.get("session?active=true").statusCode()).isEqualTo(204);
            clock.set(MORNING.plus(Duration.ofMinutes(58)));
            assertThat(tanaka.get("session?active=false").statusCode()).isEqualTo(204);
            assertThat(tanaka.get("?v-r=heartbeat").statusCode()).isNotEqualTo(302);
            clock.set(MORNING.plus(Duration.ofMinutes(59)));
            assertThat(tanaka.get("session?active=true").statusCode()).isEqualTo(401);
            assertStranger(tanaka);
        }
    }

    @Test
    void a_session_ends_after_a_day_of_work() throws Exception {
        try (var tanaka = new Visitor(first.address())) {
            tanaka.setUp(issue(), PASSWORD, MORNING);
            for (int minutes = 20; minutes < 12 * 60; minutes += 20) {
                clock.set(MORNING.plus(Duration.ofMinutes(minutes)));
                assertThat(tanaka.get("session?active=true").statusCode()).isEqualTo(204);
            }
            clock.set(MORNING.plus(Duration.ofHours(12)));
            assertStranger(tanaka);
        }
    }

    @Test
    void an_account_of_before_second_factors_sets_one_up_at_its_next_log_in() throws Exception {
        var hash = new BoundedArgon2().encode(PASSWORD);
        var old = new Account("suzuki", "鈴木", "Suzuki", Duty.READER, TestProgram.ISHIKAWA, hash, false, null);
        register.accountDesk().make(old, ADMIN);
        try (var suzuki = new Visitor(first.address())) {
            suzuki.logIn("suzuki", PASSWORD);
            assertThat(to(suzuki.get("sign-in/code"))).endsWith("/sign-in/enrol");
            assertStranger(suzuki);
            var secret = Pattern.compile("plain-secret\">([A-Z2-7 ]+)<")
                    .matcher(suzuki.get("sign-in/enrol").body());
            assertThat(secret.find()).isTrue();
            var code = Totp.code(secret.group(1).replace(" ", ""), MORNING);
            assertThat(to(suzuki.submit("sign-in/enrol", Map.of("code", code)))).endsWith("/sign-in/recovery-codes");
            assertSignedIn(suzuki);
        }
    }

    @Test
    void what_happened_stands_in_the_history_of_its_owner_and_no_secret_in_the_audit() throws Exception {
        var token = issue();
        Visitor.SetUp setUp;
        try (var tanaka = new Visitor(first.address());
                var later = new Visitor(second.address())) {
            setUp = tanaka.setUp(token, PASSWORD, MORNING);
            later.logIn("tanaka", "wrong");
            later.logIn("tanaka", PASSWORD);
            later.submit("sign-in/code", Map.of("code", "000000"));
            later.submit("sign-in/code", Map.of("code", next(setUp)));
        }
        assertThat(register.signIns().sessions().history(TANAKA.staff(), 10).reversed())
                .extracting(event -> event.outcome())
                .containsExactly(
                        SignInOutcome.LINK, SignInOutcome.WRONG_PASSWORD, SignInOutcome.WRONG_CODE, SignInOutcome.CODE);
        assertThat(PlainRows.of(register, "audit_entries").toString())
                .contains("account.link-used", "login.failed", "login.succeeded")
                .doesNotContain(token, setUp.secret(), PASSWORD, "田中", "127.0.0.1");
        assertThat(PlainRows.of(register, "sign_in_links", "tanaka").toString()).doesNotContain(token);
    }

    @Test
    void who_has_left_the_only_organisation_is_answered_like_a_wrong_password() throws Exception {
        var head = organisation("02", "石川県庁");
        register.access().write(new Actor.Operator("test", LocalGovernmentCode.NATION), () -> {
            register.organisations().join("tanaka", head.id(), head.publisherCode());
            return head;
        });
        setUp();
        try (var tanaka = new Visitor(first.address())) {
            assertThat(to(tanaka.logIn("tanaka", PASSWORD))).endsWith("/sign-in/code");
        }
        try (var superuser = RegisterExtension.superuser();
                var statement = superuser.createStatement()) {
            statement.execute("update register.memberships set active_to = date '2021-01-01'");
        }
        try (var tanaka = new Visitor(first.address())) {
            assertThat(to(tanaka.logIn("tanaka", PASSWORD))).endsWith("/login?error");
            assertStranger(tanaka);
        }
    }

    @Test
    void who_left_every_organisation_comes_in_by_no_link_whenever_it_was_issued() throws Exception {
        var centre = organisation("05", "見本保健所");
        register.accountDesk().join("tanaka", centre, ADMIN);
        try (var early = new Visitor(first.address());
                var late = new Visitor(second.address())) {
            var half = issue();
            early.submit("link", Map.of("token", half));
            early.submit("sign-in/password", both(PASSWORD));
            assertThat(to(early.get("sign-in/enrol"))).isEmpty();
            register.accountDesk().leave("tanaka", centre, ADMIN);
            assertThat(to(early.get("sign-in/enrol"))).as("on the way").endsWith("/login");
            var nonsense = unlinked(late, "nonsense");
            assertThat(unlinked(late, half)).as("issued before").isEqualTo(nonsense);
            assertThat(unlinked(late, issue())).as("issued after").isEqualTo(nonsense);
            assertStranger(early);
            assertStranger(late);
        }
    }

    @Test
    void a_link_of_before_one_left_stays_void_when_one_comes_back() throws Exception {
        var centre = organisation("05", "見本保健所");
        register.accountDesk().join("tanaka", centre, ADMIN);
        var token = issue();
        register.accountDesk().leave("tanaka", centre, ADMIN);
        register.accountDesk().join("tanaka", centre, ADMIN);
        try (var stranger = new Visitor(first.address())) {
            assertThat(unlinked(stranger, token)).contains("このリンクは使えません");
        }
    }

    @Test
    void whose_last_day_was_yesterday_is_refused_at_the_code_as_well() throws Exception {
        var centre = organisation("05", "見本保健所");
        register.accountDesk().join("tanaka", centre, ADMIN);
        var setUp = setUp();
        try (var tanaka = new Visitor(first.address());
                var superuser = RegisterExtension.superuser();
                var statement = superuser.createStatement()) {
            assertThat(to(tanaka.logIn("tanaka", PASSWORD))).endsWith("/sign-in/code");
            statement.execute("update register.memberships set active_to = date '2021-07-19'");
            assertThat(to(tanaka.submit("sign-in/code", Map.of("code", next(setUp)))))
                    .endsWith("/login");
            assertStranger(tanaka);
        }
    }

    @Test
    void who_worked_for_the_publisher_as_a_whole_and_joins_an_organisation_logs_in_anew_for_it_alone()
            throws Exception {
        try (var tanaka = new Visitor(first.address())) {
            tanaka.setUp(issue(), PASSWORD, MORNING);
            assertSignedIn(tanaka);
            register.accountDesk().join("tanaka", organisation("09", "見守りセンター"), ADMIN);
            Thread.sleep(1_100);
            assertStranger(tanaka);
        }
    }

    @Test
    void who_works_at_two_places_chooses_one_and_never_holds_the_rights_of_both() throws Exception {
        var head = organisation("02", "石川県庁");
        var contractor = organisation("09", "見守りセンター");
        var foreign = organisation("02", "別の県庁");
        var nation = new Actor.Operator("test", LocalGovernmentCode.NATION);
        register.access().write(nation, () -> {
            for (var each : List.of(head, contractor)) {
                register.organisations().join("tanaka", each.id(), each.publisherCode());
            }
            return nation;
        });
        try (var tanaka = new Visitor(first.address())) {
            var setUp = tanaka.setUp(issue(), PASSWORD, MORNING);
            assertThat(to(tanaka.get("sign-in/arrived"))).endsWith("/sign-in/organisation");
            assertThat(tanaka.get("sign-in/organisation").body())
                    .contains("石川県庁", "見守りセンター")
                    .doesNotContain("別の県庁");
            assertThat(to(work(tanaka, foreign))).endsWith("/sign-in/organisation?gone");
            assertThat(to(work(tanaka, head))).endsWith("/");
            assertSignedIn(tanaka);
            var before = tanaka.session();
            assertThat(to(work(tanaka, contractor))).endsWith("/");
            assertThat(tanaka.session()).isNotEqualTo(before);
            assertThat(tanaka.get("session").statusCode()).isEqualTo(204);
            assertThat(tanaka.get("downloads/editions/x/figures.json").statusCode())
                    .as("of the head office nothing is left")
                    .isIn(403, 404);
            try (var thief = new Visitor(first.address(), before)) {
                assertStranger(thief);
            }
            clock.set(MORNING.plus(Duration.ofHours(12)));
            assertStranger(tanaka);
            clock.set(MORNING.plusSeconds(30));
            try (var again = new Visitor(second.address())) {
                assertThat(enter(again, next(setUp))).isTrue();
                assertThat(again.get("sign-in/organisation").body())
                        .as("chosen last, on every node")
                        .containsPattern("value=\"" + contractor.publicId() + "\"[^>]*checked");
            }
        }
        assertThat(PlainRows.of(register, "audit_entries").toString()).contains("account.organisation");
    }

    @Test
    void who_leaves_an_organisation_is_out_on_every_node_and_comes_back_for_the_other_alone() throws Exception {
        var there = organisation("05", "見本保健所");
        var here = organisation("02", "石川県庁");
        for (var each : List.of(here, there)) {
            assertThat(register.accountDesk().join("tanaka", each, ADMIN)).isTrue();
            assertThat(register.accountDesk().join("tanaka", each, ADMIN))
                    .as("already there")
                    .isFalse();
        }
        try (var one = new Visitor(first.address());
                var two = new Visitor(second.address())) {
            var setUp = one.setUp(issue(), PASSWORD, MORNING);
            assertThat(enter(two, next(setUp))).isTrue();
            work(one, there);
            work(two, there);
            assertThat(register.accountDesk().leave("tanaka", there, ADMIN)).isTrue();
            assertThat(register.accountDesk().leave("tanaka", there, ADMIN)).isFalse();
            Thread.sleep(1_100);
            assertStranger(one);
            assertStranger(two);
            clock.set(MORNING.plusSeconds(90));
            one.logIn("tanaka", PASSWORD);
            one.submit("sign-in/code", Map.of("code", setUp.recoveryCodes().getFirst()));
            assertSignedIn(one);
            assertThat(one.get("sign-in/organisation").body()).doesNotContain("見本保健所");
        }
        assertThat(register.accountDesk().join("tanaka", there, ADMIN))
                .as("again")
                .isTrue();
        assertThat(PlainRows.of(register, "audit_entries").toString()).contains("account.join", "account.leave");
    }

    @Test
    void a_flood_of_log_ins_leaves_the_pages_of_those_who_work_alone() throws Exception {
        try (var tanaka = new Visitor(first.address());
                var strangers = Executors.newFixedThreadPool(20)) {
            tanaka.setUp(issue(), PASSWORD, MORNING);
            tanaka.get("editions");
            var flood = IntStream.range(0, 80)
                    .mapToObj(i -> strangers.submit(() -> {
                        try (var stranger = new Visitor(first.address())) {
                            return to(stranger.logIn("name" + i, "guess"));
                        }
                    }))
                    .toList();
            long longest = 0;
            while (!flood.stream().allMatch(Future::isDone)) {
                long begun = System.nanoTime();
                assertSignedIn(tanaka);
                longest = Math.max(longest, System.nanoTime() - begun);
            }
            System.out.printf("Longest answer beside a flood of log-ins: %d ms%n", longest / 1_000_000);
            if (Boolean.getBoolean("hersys.long")) {
                assertThat(Duration.ofNanos(longest)).isLessThan(Duration.ofSeconds(5));
            }
            var answers = new ArrayList<String>();
            for (var stranger : flood) {
                answers.add(stranger.get());
            }
            assertThat(answers)
                    .filteredOn(answer -> answer.endsWith("login?error"))
                    .as("hashes")
                    .hasSize(20);
            assertThat(answers)
                    .filteredOn(answer -> answer.endsWith("login?wait=2"))
                    .hasSize(60);
        }
    }

    private Organisation organisation(String type, String name) {
        var nation = new Actor.Operator("test", LocalGovernmentCode.NATION);
        return register.access().write(nation, () -> {
            var made = Organisation.toBeMade(type, name, TestProgram.ISHIKAWA, null);
            return register.organisations()
                    .find(register.organisations().make(made))
                    .orElseThrow();
        });
    }

    private static HttpResponse<String> work(Visitor visitor, Organisation organisation)
            throws IOException, InterruptedException {
        return visitor.submit(
                "sign-in/organisation",
                Map.of("organisation", organisation.publicId().toString()));
    }

    private String issue() {
        return register.signIns().links().issue("tanaka", ADMIN).orElseThrow();
    }

    private Visitor.SetUp setUp() throws IOException, InterruptedException {
        try (var tanaka = new Visitor(first.address())) {
            return tanaka.setUp(issue(), PASSWORD, clock.instant());
        }
    }

    /// The code that comes after the one of the enrolment.
    private static String next(Visitor.SetUp setUp) {
        return Totp.code(setUp.secret(), MORNING.plusSeconds(30));
    }

    private static boolean enter(Visitor visitor, String code) throws IOException, InterruptedException {
        visitor.logIn("tanaka", PASSWORD);
        return to(visitor.submit("sign-in/code", Map.of("code", code))).endsWith("/sign-in/arrived");
    }

    /// What a link page says, without what differs each time.
    private static String unlinked(Visitor visitor, String token) throws IOException, InterruptedException {
        var answer = visitor.submit("link", Map.of("token", token));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    private static void assertSignedIn(Visitor visitor) throws IOException, InterruptedException {
        assertThat(visitor.get("session").statusCode()).isEqualTo(204);
        assertThat(visitor.get("editions").statusCode()).isEqualTo(200);
    }

    private static void assertStranger(Visitor visitor) throws IOException, InterruptedException {
        assertThat(visitor.get("session").statusCode()).isEqualTo(401);
        for (var path : List.of("editions", "account", "downloads/editions/x/figures.json", "sign-in/arrived")) {
            assertThat(to(visitor.get(path))).as(path).endsWith("/login");
        }
        assertThat(visitor.get("application.yaml").statusCode()).isIn(302, 403);
    }

    private static Map<String, String> both(String password) {
        return Map.of("password", password, "again", password);
    }

    private static String to(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
