package jp.hersys.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import jp.hersys.database.PlainRows;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.database.TestClock;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Tries, links, codes and sessions, on two nodes of one register.
@ExtendWith(RegisterExtension.class)
class SignInsIT {

    private static final Actor ADMIN = new Actor.Operator("admin", LocalGovernmentCode.NATION);
    private static final Account SATO =
            new Account("sato", "佐藤", "Sato", Duty.CLERK, new LocalGovernmentCode("170003"), null, false, null);
    private static final Caller OFFICE = new Caller("203.0.113.7", "Firefox / Windows");
    private static final Caller STRANGER = new Caller("198.51.100.9", "curl");
    private static final Credentials CHOSEN =
            new Credentials("$argon2id$x", new Factor("JBSWY3DPEHPK3PXP", 100), List.of("aaaa", "bbbb"));

    private static final Instant MORNING = Instant.parse("2021-07-20T00:00:00Z");

    private final Register register;
    private final TestClock clock;
    private final SignIns signIns;

    SignInsIT(Register register, TestClock clock) {
        this.register = register;
        this.clock = clock;
        this.signIns = register.signIns();
    }

    @BeforeEach
    void one_account_without_a_password() {
        clock.set(MORNING);
        assertThat(register.accountDesk().make(SATO, ADMIN)).isTrue();
    }

    @Test
    void wrong_passwords_are_counted_on_all_nodes_together_and_slow_a_known_name_like_an_unknown_one() {
        try (var another = another()) {
            for (var name : new String[] {"sato", "nobody"}) {
                var caller = new Caller("198.51.100." + name.length(), "curl");
                for (int tries = 0; tries < 3; tries++) {
                    var node = tries % 2 == 0 ? register : another;
                    assertThat(node.signIns().door().begin(SignInStep.PASSWORD, name, caller))
                            .isZero();
                    node.signIns().door().failed(name, caller, SignInOutcome.WRONG_PASSWORD);
                }
                for (var node : List.of(register, another)) {
                    assertThat(node.signIns().door().begin(SignInStep.PASSWORD, name, caller))
                            .hasSeconds(2);
                }
                clock.set(clock.instant().plusSeconds(2));
                assertThat(another.signIns().door().begin(SignInStep.PASSWORD, name, caller))
                        .isZero();
                assertThat(signIns.door().begin(SignInStep.PASSWORD, name, caller))
                        .hasSeconds(4);
            }
        }
    }

    @Test
    void a_hundred_tries_at_once_are_a_hundred_tries() {
        long letIn;
        try (var another = another()) {
            letIn = IntStream.range(0, 100)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> (i % 2 == 0 ? register : another)
                            .signIns()
                            .door()
                            .begin(SignInStep.PASSWORD, "sato", STRANGER)))
                    .toList()
                    .stream()
                    .filter(wait -> wait.join().isZero())
                    .count();
        }
        assertThat(letIn).isEqualTo(3);
    }

    @Test
    void a_stranger_who_never_stops_does_not_keep_the_owner_out() {
        signIns.door().entered(SATO.staff(), OFFICE, SignInOutcome.CODE);
        for (int i = 0; i < 40; i++) {
            signIns.door().begin(SignInStep.PASSWORD, "sato", new Caller("198.51.100." + i, "curl"));
        }
        assertThat(signIns.door().begin(SignInStep.PASSWORD, "sato", STRANGER))
                .as("who comes from anywhere waits")
                .isPositive();
        assertThat(signIns.door().begin(SignInStep.PASSWORD, "sato", OFFICE))
                .as("the owner, from where they signed in before, does not")
                .isZero();
    }

    @Test
    void a_right_try_is_taken_back_and_codes_are_counted_apart() {
        for (int i = 0; i < 5; i++) {
            assertThat(signIns.door().begin(SignInStep.PASSWORD, "sato", OFFICE))
                    .isZero();
            signIns.door().passed(SignInStep.PASSWORD, "sato", OFFICE);
        }
        for (int i = 0; i < 3; i++) {
            assertThat(signIns.door().begin(SignInStep.CODE, "sato", OFFICE)).isZero();
        }
        signIns.door().passed(SignInStep.PASSWORD, "sato", OFFICE);
        assertThat(signIns.door().begin(SignInStep.CODE, "sato", OFFICE)).isPositive();
    }

    @Test
    void a_name_that_was_typed_is_kept_nowhere_unless_it_is_an_account() throws SQLException {
        signIns.door().begin(SignInStep.PASSWORD, "my secret password", OFFICE);
        signIns.door().failed("my secret password", OFFICE, SignInOutcome.WRONG_PASSWORD);
        signIns.door().begin(SignInStep.PASSWORD, "sato", OFFICE);
        signIns.door().failed("sato", OFFICE, SignInOutcome.WRONG_PASSWORD);
        for (var table : List.of("sign_in_tries", "sign_in_events", "audit_entries")) {
            assertThat(PlainRows.of(register, table, "sato").toString())
                    .isNotEqualTo("[]")
                    .doesNotContain("secret");
        }
        assertThat(signIns.sessions().history(SATO.staff(), 10))
                .containsExactly(new SignInEvent(
                        clock.instant(), SignInOutcome.WRONG_PASSWORD, "203.0.113.7", "Firefox / Windows"));
    }

    @Test
    void a_link_is_used_once() {
        var token = signIns.links().issue("sato", ADMIN).orElseThrow();
        assertThat(token).matches("[A-Za-z0-9_-]{22}");
        assertThat(signIns.links().find(token)).contains(SATO);
        assertThat(signIns.links().redeem(token, CHOSEN)).isTrue();
        assertThat(signIns.links().find(token)).isEmpty();
        assertThat(signIns.links().redeem(token, CHOSEN)).isFalse();
        assertThat(account().passwordHash()).isEqualTo("$argon2id$x");
        assertThat(signIns.factors().find("sato")).contains(CHOSEN.factor());
    }

    @Test
    void two_who_use_one_link_at_once_are_one() {
        var token = signIns.links().issue("sato", ADMIN).orElseThrow();
        try (var another = another()) {
            var used = IntStream.range(0, 6)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                            (i % 2 == 0 ? register : another).signIns().links().redeem(token, CHOSEN)))
                    .toList()
                    .stream()
                    .filter(CompletableFuture::join)
                    .count();
            assertThat(used).isOne();
        }
    }

    @Test
    void a_link_dies_of_age_of_another_link_and_with_the_account() {
        var old = signIns.links().issue("sato", ADMIN).orElseThrow();
        clock.set(clock.instant().plus(Duration.ofHours(24)));
        assertThat(signIns.links().find(old)).as("after 24 hours").isEmpty();
        assertThat(signIns.links().redeem(old, CHOSEN)).isFalse();
        var first = signIns.links().issue("sato", ADMIN).orElseThrow();
        var second = signIns.links().issue("sato", ADMIN).orElseThrow();
        assertThat(signIns.links().find(first)).as("after another").isEmpty();
        assertThat(register.accountDesk().disable("sato", ADMIN)).isTrue();
        assertThat(signIns.links().find(second)).as("of a closed account").isEmpty();
        assertThat(signIns.links().redeem(second, CHOSEN)).isFalse();
        assertThat(signIns.links().issue("sato", ADMIN))
                .as("nor is there a new one")
                .isEmpty();
        assertThat(register.accountDesk().enable("sato", ADMIN)).isTrue();
        assertThat(signIns.links().find(second))
                .as("nor does the old one rise again")
                .isEmpty();
        assertThat(signIns.links().find("nonsense")).isEmpty();
    }

    @Test
    void a_new_link_takes_password_factor_and_sessions_away_at_once() {
        redeemed();
        var before = signIns.sessions().stamp("sato");
        signIns.links().issue("sato", ADMIN);
        assertThat(account().passwordHash()).isNull();
        assertThat(signIns.factors().find("sato")).isEmpty();
        assertThat(signIns.factors().recoveryCodesLeft("sato")).isZero();
        assertThat(signIns.sessions().stamp("sato")).isNotEqualTo(before);
    }

    @Test
    void a_code_is_used_once_even_by_two_nodes_at_once() {
        redeemed();
        assertThat(signIns.factors().useStep(SATO.staff(), 100))
                .as("the enrolment's own")
                .isFalse();
        try (var another = another()) {
            var used = IntStream.range(0, 6)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> (i % 2 == 0 ? register : another)
                            .signIns()
                            .factors()
                            .useStep(SATO.staff(), 101)))
                    .toList()
                    .stream()
                    .filter(CompletableFuture::join)
                    .count();
            assertThat(used).isOne();
        }
        assertThat(signIns.factors().useStep(SATO.staff(), 100))
                .as("an earlier one")
                .isFalse();
        assertThat(signIns.factors().useStep(SATO.staff(), 102)).isTrue();
    }

    @Test
    void a_recovery_code_is_used_once() {
        redeemed();
        assertThat(signIns.factors().useRecoveryCode(SATO.staff(), "cccc")).isFalse();
        assertThat(signIns.factors().useRecoveryCode(SATO.staff(), "aaaa")).isTrue();
        assertThat(signIns.factors().useRecoveryCode(SATO.staff(), "aaaa")).isFalse();
        assertThat(signIns.factors().recoveryCodesLeft("sato")).isOne();
    }

    @Test
    void closing_an_account_ends_its_sessions_on_every_node() {
        try (var another = another()) {
            assertThat(another.signIns().sessions().stamp("sato")).hasValue(0);
            assertThat(signIns.sessions().endAll(SATO.staff())).isOne();
            assertThat(another.signIns().sessions().stamp("sato")).hasValue(1);
            assertThat(register.accountDesk().disable("sato", ADMIN)).isTrue();
            assertThat(register.accountDesk().disable("sato", ADMIN)).as("once").isFalse();
            assertThat(register.accountDesk().disable("nobody", ADMIN)).isFalse();
            assertThat(another.signIns().sessions().stamp("sato")).isEmpty();
            assertThat(register.accountDesk().enable("sato", ADMIN)).isTrue();
            assertThat(another.signIns().sessions().stamp("sato"))
                    .as("old ones stay ended")
                    .hasValue(2);
        }
    }

    @Test
    void every_deed_stands_in_the_audit_and_no_secret_does() throws SQLException {
        redeemed();
        signIns.factors().useRecoveryCode(SATO.staff(), "aaaa");
        signIns.door().entered(SATO.staff(), OFFICE, SignInOutcome.RECOVERY_CODE);
        signIns.sessions().endAll(SATO.staff());
        register.accountDesk().disable("sato", ADMIN);
        var audit = PlainRows.of(register, "audit_entries");
        assertThat(audit)
                .extracting(row -> row.get("actor") + " " + row.get("purpose") + " " + row.get("subject"))
                .containsExactly(
                        "command:admin account.make account sato",
                        "command:admin account.link account sato",
                        "staff:sato account.link-used account sato",
                        "staff:sato login.recovery-code account sato",
                        "staff:sato login.succeeded account sato",
                        "staff:sato account.sessions-ended account sato",
                        "command:admin account.disable account sato");
        assertThat(audit.toString()).doesNotContain("佐藤", "203.0.113.7", "JBSW", "aaaa", "argon2");
    }

    private void redeemed() {
        var token = signIns.links().issue("sato", ADMIN).orElseThrow();
        assertThat(signIns.links().redeem(token, CHOSEN)).isTrue();
    }

    // opening it sets the clock to now
    private Register another() {
        var another = RegisterExtension.another();
        clock.set(MORNING);
        return another;
    }

    private Account account() {
        return register.access()
                .look(ADMIN, () -> register.accounts().find("sato"))
                .orElseThrow();
    }
}
