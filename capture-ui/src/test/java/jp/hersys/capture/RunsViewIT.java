package jp.hersys.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import jp.hersys.editions.EditionRun;
import jp.hersys.schedule.OnDays;
import jp.hersys.schedule.PublicationRule;
import jp.hersys.schedule.SpeaksOf;
import org.junit.jupiter.api.Test;

/// The page that says how publishing goes, without a browser; the jobs rest.
class RunsViewIT extends WithoutBrowser {

    private static final LocalDate DAY = LocalDate.of(2021, 7, 20);

    @Test
    void a_press_officer_sets_a_time_and_ends_it() {
        as("nakamura", "runs");
        assertThat(heading()).isEqualTo("公表の実行状況");
        assertThat(visible(Paragraph.class)).contains("定時公表の時刻はまだ決まっていません。");
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("作成の記録はここに並びます");
        find(TimePicker.class).single().setValue(LocalTime.of(17, 30));
        press("この時刻で公表する");
        assertThat(rules()).containsExactly("石川県 開庁日の 17:30 に当日分を公表");
        var time = register.schedule().times(TestProgram.TEST).getFirst();
        assertThat(time.setBy()).isEqualTo("staff:nakamura");
        assertThat(find(com.vaadin.flow.component.html.DescriptionList.Description.class)
                        .all())
                .hasSize(5)
                .allSatisfy(slot -> assertThat(slot.getText()).contains(" 17:30 石川県（"));
        press("取りやめる");
        find(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class).single();
    }

    @Test
    void a_failed_run_says_what_to_do_and_is_opened_again_by_who_publishes() {
        var request = register.editionDesk().request(TestProgram.ISHIKAWA, DAY, null, TestProgram.TEST);
        assertThat(register.schedule().begin(request)).isTrue();
        register.access().write(TestProgram.TEST, () -> {
            register.editions().done(request, register.clock().instant(), "照合が合いません。");
            return request;
        });
        as("sato", "runs");
        assertThat(visible(Paragraph.class)).contains("照合が合いません。", "登録されている情報はそのままです。公表担当者に知らせてください。");
        assertThat(buttons()).doesNotContain("もう一度作成する", "この時刻で公表する");
        as("watanabe", "runs");
        assertThat(visible(Paragraph.class)).doesNotContain("照合が合いません。");
        as("nakamura", "runs");
        press("もう一度作成する");
        assertThat(register.editionRuns().newest(5, TestProgram.TEST))
                .extracting(EditionRun::state)
                .containsExactly(EditionRun.State.WAITING);
        assertThat(find(Span.class).all()).extracting(Span::getText).contains("待機中");
        assertThat(buttons()).doesNotContain("もう一度作成する");
    }

    @Test
    void a_reader_of_the_nation_sees_the_times_of_all_and_changes_none() {
        var daily = new PublicationRule(LocalTime.of(10, 0), OnDays.EVERY_DAY, Set.of(), SpeaksOf.DAY_BEFORE);
        register.schedule().set(TestProgram.ISHIKAWA, daily, TestProgram.TEST);
        as("yamada", "runs");
        assertThat(rules()).containsExactly("石川県 毎日 10:00 に前日分を公表");
        assertThat(buttons()).doesNotContain("取りやめる", "この時刻で公表する");
        as("watanabe", "runs");
        assertThat(rules()).isEmpty();
    }

    private List<String> rules() {
        return find(ListItem.class).all().stream()
                .map(line -> line.getChildren()
                        .filter(Span.class::isInstance)
                        .map(Span.class::cast)
                        .findFirst()
                        .orElseThrow()
                        .getText())
                .toList();
    }
}
