package jp.hersys.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import jp.hersys.codelists.Code;
import jp.hersys.intake.Severity;
import org.junit.jupiter.api.Test;

/// Whatever is typed anywhere: nothing is thrown, nothing is lost, and every finding is a sentence.
class RandomAnswersTest {

    private static final int CASES = Boolean.getBoolean("hersys.long") ? 800 : 150;

    private static final List<String> NASTY = List.of(
            "",
            " ",
            "\u0000",
            "\u202e",
            "\ud800",
            "𠮷",
            "😷",
            "{0}",
            "'",
            "{",
            "%s",
            "-1",
            "0",
            "99999999999999999999",
            "NaN",
            "4/8/1",
            "2099-01-01",
            "0001-01-01",
            "+999999999-12-31",
            "2022-02-30",
            "令和99年99月99日",
            "元",
            "R",
            "㋿",
            "Y",
            "N",
            "U",
            "01 02",
            "00 01",
            "reason",
            "..",
            "tests",
            "<script>",
            "; drop table",
            "090",
            "+81",
            "〒",
            "170003",
            "172014",
            "ｶﾞ",
            "a".repeat(5000),
            "ア ".repeat(9000),
            "01 ".repeat(9000),
            "1".repeat(9000),
            "(".repeat(9000));

    @Test
    void any_answers_are_judged_and_kept() {
        var random = new Random(20221005);
        var rules = new NotificationRules(Cases.FORM);
        var sentences = List.of(
                new NotificationSentences(Cases.FORM, Locale.JAPAN), new NotificationSentences(Cases.FORM, Locale.UK));
        var paths = paths();
        for (int i = 0; i < CASES; i++) {
            var typed = Answers.NONE;
            for (int n = random.nextInt(60); n > 0; n--) {
                var path = paths.get(random.nextInt(paths.size()));
                typed = typed.with(path, value(path, random));
            }
            var answers = Cases.FORM.canonical(typed);
            assertThat(answers.texts().keySet()).isEqualTo(typed.texts().keySet());
            var today = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1500));
            var notification = Cases.FORM.notification(answers, FormSwitches.NONE, today);
            assertThat(notification.answers()).isEqualTo(answers);
            for (var version : FormVersion.values()) {
                var other = new Notification(version, answers);
                var findings = rules.judge(other, today, KnownElsewhere.NOTHING);
                assertThat(findings)
                        .allSatisfy(finding -> assertThat(sentences)
                                .allSatisfy(language -> assertThat(language.sentence(finding))
                                        .isNotBlank()
                                        .doesNotContain("\u202e")));
                assertThat(NotificationRules.allow(findings))
                        .isEqualTo(findings.stream().noneMatch(finding -> finding.severity() != Severity.NOTE));
                assertThat(other.reasons()).isSorted();
                other.tests();
                other.doses();
            }
        }
    }

    private static String value(String path, Random random) {
        var item = Cases.FORM.item(path);
        if (item.isEmpty() || random.nextInt(3) == 0) {
            return NASTY.get(random.nextInt(NASTY.size()));
        }
        var list = item.get().list();
        if (!list.isEmpty()) {
            var codes = Cases.FORM.codes().codes(list);
            return Stream.generate(() -> codes.get(random.nextInt(codes.size())))
                    .limit(1 + random.nextInt(2))
                    .map(Code::code)
                    .reduce((one, other) -> one + " " + other)
                    .orElseThrow();
        }
        return item.get().type() == AnswerType.NUMBER
                ? Integer.toString(random.nextInt(150))
                : LocalDate.of(2019, 1, 1).plusDays(random.nextInt(1800)).toString();
    }

    private static List<String> paths() {
        var paths = new ArrayList<>(List.of(
                "",
                ".",
                "..",
                "tests",
                "tests.",
                "tests.1",
                "tests.0.method",
                "tests.21.method",
                "tests.x.method",
                "reason.",
                "reason.notification.reported-late",
                "reason.notification.onset-missing",
                "a.1.b",
                "日本",
                "tests.1.method.2"));
        for (var item : Cases.FORM.items()) {
            if (item.group().isEmpty()) {
                paths.add(item.name());
            } else {
                Stream.of("1", "2", "20")
                        .forEach(number -> paths.add(item.name().replace(".", "." + number + ".")));
            }
        }
        return paths;
    }
}
