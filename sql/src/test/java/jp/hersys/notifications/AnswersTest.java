package jp.hersys.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

    @Test
    void nothing_is_answered_by_white_space_and_unknown_is_an_answer() {
        var answers = Answers.NONE.with("name-kanji", " \u3000\u200b").with("pregnant", "U");
        assertThat(answers.has("name-kanji")).isFalse();
        assertThat(answers.text("name-kanji")).isEmpty();
        assertThat(answers.texts()).containsExactly(Map.entry("pregnant", "U"));
        assertThat(answers.with("pregnant", "")).isEqualTo(Answers.NONE);
    }

    @Test
    void the_order_of_typing_is_kept_and_does_not_count() {
        var one = Answers.NONE.with("sex", "2").with("category", "01");
        var other = Answers.NONE.with("category", "01").with("sex", "2");
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.texts().keySet()).containsExactly("sex", "category");
    }

    @Test
    void a_difference_names_every_path_with_both_texts() {
        var before = Answers.NONE.with("sex", "1").with("category", "01").with("note", "あ");
        var after = Answers.NONE.with("sex", "2").with("category", "01").with("tests.1.method", "21");
        assertThat(Answers.difference(before, after))
                .containsExactly(
                        new AnswerChange("sex", "1", "2"),
                        new AnswerChange("note", "あ", ""),
                        new AnswerChange("tests.1.method", "", "21"));
        assertThat(Answers.difference(before, before)).isEmpty();
    }

    @Test
    void the_numbers_of_a_group_are_those_that_are_answered() {
        var answers = Answers.NONE
                .with("tests.12.method", "21")
                .with("tests.3.result", "P")
                .with("tests.999999999.method", "1")
                .with("tests.0.method", "1")
                .with("doses.1.age", "80");
        assertThat(answers.numbers("tests")).containsExactly(3, 12);
        assertThat(answers.numbers("regions")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "𠮷野家",
                "髙橋",
                "辻\uDB40\uDD00",
                "😷🏥👨‍👩‍👧",
                "<script>alert('x')</script>",
                "'; drop table cases; --",
                "a\u200fb",
                "{0} '{1}'",
                "=1+1",
                "Ñandú Ω",
                "行\n次の行"
            })
    void any_word_is_kept_exactly_through_reading_judging_and_json(String word) {
        var typed = Cases.common(FormVersion.V5).with("name-kanji", word).with("note", word);
        var answers = Cases.FORM.canonical(typed);
        assertThat(answers.text("name-kanji")).isEqualTo(word);
        var again = AnswersJson.read(AnswersJson.write(answers));
        assertThat(again).isEqualTo(answers);
        var notification = Cases.FORM.notification(again, FormSwitches.NONE, Cases.today(FormVersion.V5));
        assertThat(notification.nameKanji()).isEqualTo(word);
        assertThat(new NotificationRules(Cases.FORM)
                        .judge(notification, Cases.today(FormVersion.V5), KnownElsewhere.NOTHING))
                .isEmpty();
    }

    @Test
    void a_name_of_four_thousand_characters_is_refused_with_a_sentence() {
        var typed = Cases.common(FormVersion.V5).with("name-kanji", "髙".repeat(4000));
        var notification =
                Cases.FORM.notification(Cases.FORM.canonical(typed), FormSwitches.NONE, Cases.today(FormVersion.V5));
        var findings = new NotificationRules(Cases.FORM)
                .judge(notification, Cases.today(FormVersion.V5), KnownElsewhere.NOTHING);
        assertThat(findings).hasSize(1);
        assertThat(new NotificationSentences(Cases.FORM, Locale.JAPAN).sentence(findings.getFirst()))
                .isEqualTo("「氏名」が長すぎます（4000字）。100字までにしてください。");
    }

    @Test
    void json_keeps_the_order_of_the_paths() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("sex", "2");
        texts.put("category", "01");
        assertThat(AnswersJson.write(new Answers(texts))).isEqualTo("{\"sex\":\"2\",\"category\":\"01\"}");
    }

    @ParameterizedTest(name = "born {0}, on {1}")
    @CsvSource({
        "2022-01-05, 2022-10-04, 0, 8", "2022-01-05, 2022-10-05, 0, 9", "2021-10-05, 2022-10-05, 1, 0",
        "1957-10-06, 2022-10-05, 64, 11", "1957-10-05, 2022-10-05, 65, 0", "2004-02-29, 2022-02-28, 17, 11",
        "2004-02-29, 2022-03-01, 18, 0", "2022-10-05, 2022-10-05, 0, 0"
    })
    void an_age_is_told_in_years_and_below_one_year_in_months(
            LocalDate birthDate, LocalDate day, int years, int months) {
        var notification = new Notification(FormVersion.V5, Answers.NONE.with("birth-date", birthDate.toString()));
        var age = notification.ageAt(day);
        assertThat(age).isNotNull();
        assertThat(age.years()).isEqualTo(years);
        assertThat(age.months()).isEqualTo(months);
    }

    @Test
    void a_notification_tells_what_was_typed_and_nothing_for_what_cannot_be_read() {
        var notification = new Notification(
                FormVersion.V2B,
                Cases.FORM.canonical(
                        Cases.common(FormVersion.V2B).with("onset-on", "きのう").with("doses.1.age", "八十")));
        assertThat(notification.onsetOn()).isNull();
        assertThat(notification.text("onset-on")).isEqualTo("きのう");
        assertThat(notification.tests())
                .containsExactly(new NotifiedTest(1, "21", "07", LocalDate.of(2022, 1, 19), "P"));
        assertThat(notification.doses())
                .containsExactly(
                        new NotifiedDose(1, LocalDate.of(2021, 6, 1), null, ""),
                        new NotifiedDose(2, LocalDate.of(2021, 6, 22), null, ""));
        assertThat(notification.phones()).isEqualTo(List.of("0760000002"));
        assertThat(notification.residenceMunicipality()).isEqualTo("172014");
        assertThat(notification.nameKana()).isEqualTo("カガ　ハナ");
        assertThat(new Notification(FormVersion.V5, Answers.NONE.with("birth-date", "2022-10-06"))
                        .ageAt(LocalDate.of(2022, 10, 5)))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "birth-date=1957-10-05, 1",
        "admission-needed=Y, 2",
        "risk-factors=04 drug-needed=Y, 3",
        "risk-factors=04 oxygen-needed=Y, 3",
        "risk-factors=00 oxygen-needed=Y, ''",
        "risk-factors=04, ''",
        "immune-suppressed=Y drug-needed=Y, 3",
        "pregnant=Y, 4",
        "category=04, 8",
        "category=05 pregnant=Y, 4 8",
        "birth-date=1940-03-02 admission-needed=Y risk-factors=04 drug-needed=Y pregnant=Y category=04, 1 2 3 4 8"
    })
    void the_reasons_of_notification_follow_from_the_answers(String typed, String reasons) {
        var answers = Answers.NONE.with("diagnosed-on", "2022-10-05");
        for (var each : typed.split(" ")) {
            answers = answers.with(each.split("=")[0], each.split("=")[1]);
        }
        assertThat(String.join(" ", new Notification(FormVersion.V5, answers).reasons()))
                .isEqualTo(reasons);
    }
}
