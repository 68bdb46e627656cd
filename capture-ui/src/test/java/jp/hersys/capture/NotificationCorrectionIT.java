package jp.hersys.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import jp.hersys.database.TestClock;
import jp.hersys.notifications.FiledNotification;
import jp.hersys.notifications.NotificationDesk;
import jp.hersys.notifications.Receipt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A filed notification is corrected through the form of entry. All persons are invented.
class NotificationCorrectionIT extends FormWithoutBrowser {

    private static final String NOWHERE = "ここには何もありません";

    private Kanazawa town;
    private Receipt.Taken taken;

    @BeforeEach
    void one_is_filed() {
        town = new Kanazawa(register);
        taken = town.notify(Map.of());
    }

    @AfterEach
    void the_clock_goes_on() {
        ((TestClock) register.clock()).set(Clock.systemUTC());
    }

    @Test
    void what_will_change_is_seen_before_it_is_filed_with_its_reason() {
        as("nakamura", "notifications/" + taken.publicId());
        press("訂正する");
        assertThat(heading()).isEqualTo("届出 " + taken.number() + " の訂正");
        assertThat(text()).contains("内容の違いはありません");
        type("onset-on=2022-10-1");
        assertThat(text()).contains("2022-10-03(月)→2022-10-01(土)", "下書き保存済");
        press("訂正を登録する (F9)");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        file("本人に確認");
        assertThat(heading()).isEqualTo("届出 " + taken.number());
        assertThat(text()).contains("「本人に確認」", "2022-10-03(月)→2022-10-01(土)");
        assertThat(filed().answers().text("onset-on")).isEqualTo("2022-10-01");
        assertThat(filed().version()).isEqualTo(2);
        as("nakamura", "notifications/correct/" + taken.publicId());
        assertThat(text()).as("no draft is left").contains("内容の違いはありません").doesNotContain("下書きを続けています");
    }

    @Test
    void a_lost_session_loses_nothing_and_a_colleague_goes_on() {
        as("nakamura", "notifications/correct/" + taken.publicId());
        type("onset-on=2022-10-1");
        as("kato", "notifications/correct/" + taken.publicId());
        assertThat(text()).contains("nakamura が", "下書きを続けています", "2022-10-03(月)→2022-10-01(土)");
        press("下書きを捨てて戻る");
        assertThat(text()).contains("下書きを捨てました");
        press("元に戻す");
        assertThat(text()).contains("2022-10-03(月)→2022-10-01(土)");
        press("下書きを捨てて戻る");
        as("nakamura", "notifications/correct/" + taken.publicId());
        assertThat(text()).contains("内容の違いはありません");
    }

    @Test
    void what_a_colleague_typed_since_is_not_thrown_away() {
        as("kato", "notifications/correct/" + taken.publicId());
        type("onset-on=2022-10-1");
        as("nakamura", "notifications/correct/" + taken.publicId());
        var kato = Kanazawa.staff("kato", town.centre);
        var draft = register.draftDesk().correcting(filed(), kato).orElseThrow();
        register.draftDesk()
                .save(draft.over(1, draft.answers().with("onset-on", "2022-10-02")), kato)
                .orElseThrow();
        press("下書きを捨てて戻る");
        assertThat(text()).contains("kato");
        assertThat(register.draftDesk()
                        .correcting(filed(), kato)
                        .orElseThrow()
                        .answers()
                        .text("onset-on"))
                .isEqualTo("2022-10-02");
    }

    @Test
    void what_somebody_else_changes_meanwhile_comes_in_and_nothing_of_either_is_lost() {
        as("nakamura", "notifications/correct/" + taken.publicId());
        type("onset-on=2022-10-1", "name-kanji=加賀 花");
        other(filed(), "onset-on", "2022-10-02", "immune-suppressed", "Y");
        poll();
        assertThat(text())
                .contains("sato さんが", "2022-10-03(月)→2022-10-02(日)", "ほかの人も変えました", "2022-10-02(日)→2022-10-01(土)");
        assertThat(value("immune-suppressed")).as("only the other changed it").isEqualTo("Y");
        assertThat(value("name-kanji")).as("only I changed it").isEqualTo("加賀 花");
        file("本人に確認");
        assertThat(filed().answers().texts())
                .containsEntry("onset-on", "2022-10-01")
                .containsEntry("immune-suppressed", "Y")
                .containsEntry("name-kanji", "加賀 花");
    }

    @Test
    void who_files_in_the_same_second_is_told_and_files_again() {
        as("nakamura", "notifications/correct/" + taken.publicId());
        type("onset-on=2022-10-1");
        other(filed(), "onset-on", "2022-10-02");
        file("本人に確認");
        assertThat(text()).contains("sato さんが", "ほかの人も変えました");
        assertThat(filed().answers().text("onset-on")).isEqualTo("2022-10-02");
        press("訂正を登録する (F9)");
        assertThat(filed().answers().text("onset-on")).isEqualTo("2022-10-01");
    }

    @Test
    void a_draft_goes_on_over_what_the_notification_has_become() {
        as("nakamura", "notifications/correct/" + taken.publicId());
        type("onset-on=2022-10-1");
        other(filed(), "immune-suppressed", "Y");
        as("nakamura", "notifications/correct/" + taken.publicId());
        assertThat(value("onset-on")).isEqualTo("2022-10-01");
        assertThat(value("immune-suppressed")).isEqualTo("Y");
        assertThat(text()).contains("sato さんが").doesNotContain("ほかの人も変えました");
    }

    @Test
    void who_is_kept_from_seeing_where_the_person_is_corrects_no_more_and_a_named_colleague_goes_on() {
        as("nakamura", "notifications/correct/" + taken.publicId());
        type("onset-on=2022-10-1");
        var nurse = Kanazawa.staff("kato", town.centre);
        var facts = register.careDesk()
                .find(filed().episodeId(), nurse)
                .orElseThrow()
                .facts();
        register.protectionDesk().protect(facts, "1", Set.of("kato"), nurse);
        poll();
        assertThat(heading()).isEqualTo("届出 " + taken.number());
        assertThat(text()).contains("閲覧を認められた担当者が行います").doesNotContain("広坂1-1");
        as("kato", "notifications/correct/" + taken.publicId());
        assertThat(value("onset-on")).isEqualTo("2022-10-01");
        file("本人に確認");
        assertThat(filed().answers().text("onset-on")).isEqualTo("2022-10-01");
    }

    @Test
    void a_correction_is_no_new_notification() {
        as("nakamura", "notifications/correct/" + taken.publicId());
        type("onset-on=2022-10-1");
        var draft = register.draftDesk()
                .correcting(filed(), Kanazawa.staff("nakamura", town.centre))
                .orElseThrow();
        as("nakamura", "notifications/new/" + draft.id());
        assertThat(heading()).isEqualTo(NOWHERE);
    }

    @Test
    void what_the_rules_refuse_is_told_beside_its_field_and_changes_nothing() {
        as("nakamura", "notifications/correct/" + taken.publicId());
        type("name-kanji=", "onset-on=2099-1-1");
        file("試し");
        assertThat(find(TextField.class).all()).anyMatch(TextField::isInvalid);
        assertThat(heading()).endsWith("の訂正");
        assertThat(filed().version()).isEqualTo(1);
    }

    @Test
    void who_may_not_correct_it_finds_no_form() {
        for (var login : new String[] {"watanabe", "yamada"}) {
            as(login, "notifications/correct/" + taken.publicId());
            assertThat(heading()).as(login).isEqualTo(NOWHERE);
        }
        register.notificationDesk().confirm(java.util.List.of(filed()), Kanazawa.staff("nakamura", town.centre));
        as("sato", "notifications/correct/" + taken.publicId());
        assertThat(heading()).as("confirmed: out of the clinic's hands").isEqualTo(NOWHERE);
        as("nakamura", "notifications/correct/" + taken.publicId());
        type("onset-on=2022-10-1");
        file("本人に確認");
        assertThat(filed().stateCode()).as("still confirmed").isEqualTo("C");
    }

    private void other(FiledNotification seen, String... changed) {
        var answers = seen.answers();
        for (int i = 0; i < changed.length; i += 2) {
            answers = answers.with(changed[i], changed[i + 1]);
        }
        assertThat(register.notificationDesk().correct(seen, answers, "電話で聞いた", Kanazawa.staff("sato", town.clinic)))
                .isInstanceOf(NotificationDesk.Change.Done.class);
    }

    private void file(String reason) {
        find(TextArea.class).single().setValue(reason);
        press("訂正を登録する (F9)");
    }

    private FiledNotification filed() {
        return register.notificationDesk()
                .find(taken.publicId(), Kanazawa.staff("nakamura", town.centre))
                .orElseThrow();
    }
}
