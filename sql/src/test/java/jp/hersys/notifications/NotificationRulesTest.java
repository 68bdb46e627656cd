package jp.hersys.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.hersys.calendar.Jst;
import jp.hersys.intake.Finding;
import jp.hersys.notifications.Cases.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NotificationRulesTest {

    private static final NotificationRules RULES = new NotificationRules(Cases.FORM);
    private static final NotificationSentences JAPANESE = new NotificationSentences(Cases.FORM, Locale.JAPAN);
    private static final NotificationSentences ENGLISH = new NotificationSentences(Cases.FORM, Locale.UK);

    static List<Case> cases() {
        return Case.all("rules.yaml");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_case_is_judged_with_these_sentences(Case each) {
        var found = new ArrayList<String>();
        for (var finding : findings(each)) {
            found.add(finding.code() + " " + finding.severity() + " " + finding.field());
            found.add(JAPANESE.sentence(finding));
            found.add(ENGLISH.sentence(finding));
        }
        assertThat(found).isEqualTo(each.lines("found"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_case_is_judged_by_the_version_that_it_names(Case each) {
        assertThat(each.notification().formVersion()).isEqualTo(each.base());
    }

    @Test
    void every_rule_has_a_case_in_which_it_speaks_and_one_in_which_it_is_silent() {
        var speaks = new TreeSet<String>();
        var silent = new TreeSet<String>();
        for (var each : cases()) {
            var codes = findings(each).stream().map(Finding::code).collect(Collectors.toSet());
            speaks.addAll(codes);
            for (var spared : each.words("spares")) {
                assertThat(codes).as(each.name()).doesNotContain("notification." + spared);
                silent.add("notification." + spared);
            }
        }
        assertThat(speaks).as("spoken in some case").isEqualTo(codesWithSentence("ja"));
        assertThat(silent).as("spared in some case").isEqualTo(codesWithSentence("ja"));
        assertThat(codesWithSentence("en")).isEqualTo(codesWithSentence("ja"));
    }

    @ParameterizedTest(name = "{0} in Greenwich: onset on the 6th is refused: {1}")
    @CsvSource({"2022-10-05T14:59:59Z, true", "2022-10-05T15:00:00Z, false"})
    void today_begins_at_midnight_in_japan(Instant now, boolean refused) {
        var today = Jst.today(Clock.fixed(now, ZoneOffset.UTC));
        var answers = Cases.FORM.canonical(Cases.common(FormVersion.V5)
                .with("onset-on", "2022-10-06")
                .with("diagnosed-on", "2022-10-06")
                .with("reported-on", "2022-10-06"));
        var notification = Cases.FORM.notification(answers, FormSwitches.NONE, today);
        assertThat(RULES.judge(notification, today, KnownElsewhere.NOTHING))
                .extracting(Finding::code)
                .isEqualTo(
                        refused
                                ? List.of(
                                        "notification.day-in-future",
                                        "notification.day-in-future",
                                        "notification.day-in-future")
                                : List.of());
    }

    @Test
    void a_refusal_and_an_open_question_keep_a_notification_back_and_a_reason_lets_it_pass() {
        var late = cases().stream()
                .filter(each -> each.name().startsWith("reported four days"))
                .findFirst()
                .orElseThrow();
        var finding = findings(late).getFirst();
        assertThat(NotificationRules.allow(List.of(finding))).isFalse();
        assertThat(NotificationRules.reasonPath(finding)).isEqualTo("reason.notification.reported-late");
        var answered = late.notification();
        var withReason = new Notification(
                answered.formVersion(), answered.answers().with(NotificationRules.reasonPath(finding), "停電のため"));
        assertThat(NotificationRules.allow(RULES.judge(withReason, late.today(), KnownElsewhere.NOTHING)))
                .isTrue();
    }

    private static List<Finding> findings(Case each) {
        return RULES.judge(each.notification(), each.today(), each.elsewhere());
    }

    private static TreeSet<String> codesWithSentence(String language) {
        var sentences = new Properties();
        try (var in = NotificationRulesTest.class.getResourceAsStream(
                "/jp/hersys/intake/findings_" + language + ".properties")) {
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("The sentences cannot be read.", e);
        }
        return sentences.stringPropertyNames().stream()
                .filter(key -> key.startsWith("notification."))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
