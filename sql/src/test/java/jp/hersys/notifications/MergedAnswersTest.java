package jp.hersys.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MergedAnswersTest {

    private static final Answers BASE = Answers.NONE
            .with("sex", "1")
            .with("note", "あ")
            .with("tests.1.method", "21")
            .with("tests.2.method", "22");

    @Test
    void what_only_one_changed_holds_as_that_one_left_it() {
        var merged =
                MergedAnswers.of(BASE, BASE.with("sex", "2").with("onset-on", "2022-10-01"), BASE.with("note", ""));
        assertThat(merged.answers())
                .isEqualTo(BASE.with("sex", "2").with("onset-on", "2022-10-01").with("note", ""));
        assertThat(merged.disputed()).isEmpty();
    }

    @Test
    void of_what_both_changed_mine_stays_and_theirs_is_told() {
        var merged = MergedAnswers.of(BASE, BASE.with("note", "い"), BASE.with("note", "う"));
        assertThat(merged.answers().text("note")).isEqualTo("い");
        assertThat(merged.disputed()).containsExactly(new AnswerChange("note", "う", "い"));
    }

    @Test
    void what_both_made_the_same_is_no_dispute() {
        var both = BASE.with("note", "い").with("sex", "");
        assertThat(MergedAnswers.of(BASE, both, both)).isEqualTo(new MergedAnswers(both, java.util.List.of()));
    }

    @Test
    void what_one_took_away_and_the_other_changed_is_told() {
        var merged = MergedAnswers.of(BASE, BASE.with("note", ""), BASE.with("note", "う"));
        assertThat(merged.answers().has("note")).isFalse();
        assertThat(merged.disputed()).containsExactly(new AnswerChange("note", "う", ""));
    }

    @Test
    void two_lists_of_tests_are_never_mixed() {
        var mine = BASE.with("tests.2.method", "");
        var theirs = BASE.with("tests.1.method", "23");
        var merged = MergedAnswers.of(BASE, mine, theirs);
        assertThat(merged.answers()).isEqualTo(mine);
        assertThat(merged.disputed())
                .containsExactly(
                        new AnswerChange("tests.1.method", "23", "21"), new AnswerChange("tests.2.method", "22", ""));
    }

    @Test
    void over_a_form_it_changes_only_what_differs() {
        var merged = MergedAnswers.of(BASE, BASE.with("sex", "2"), BASE.with("note", ""));
        assertThat(merged.over(BASE.with("sex", "2"))).containsOnly(java.util.Map.entry("note", ""));
    }
}
