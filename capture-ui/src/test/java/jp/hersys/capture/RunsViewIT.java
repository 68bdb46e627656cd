package jp.hersys.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.editions.EditionRun;
import jp.hersys.schedule.OnDays;
import jp.hersys.schedule.PublicationRule;
import jp.hersys.schedule.SpeaksOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/// The page that says how publishing goes, without a browser; the jobs rest.
@SpringBootTest(
        classes = {WebApplication.class, RunsViewIT.OpenedRegister.class},
        properties = {"hersys.routes.enabled=false", "hersys.batch.enabled=false"})
class RunsViewIT extends SpringBrowserlessTest {

    private static final LocalDate DAY = LocalDate.of(2021, 7, 20);

    @Autowired
    private Register register;

    @Autowired
    private UserDetailsService accounts;

    @TestConfiguration
    static class OpenedRegister {

        @Bean(destroyMethod = "")
        Register register() {
            return RegisterExtension.register();
        }
    }

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        try {
            RegisterExtension.clear(register);
        } catch (java.sql.SQLException failure) {
            throw new AssertionError(failure);
        }
        Staff.make(register);
        SecurityContextHolder.clearContext();
        super.initVaadinEnvironment();
        UI.getCurrent().getSession().setLocale(Locale.JAPANESE);
    }

    @Test
    void a_press_officer_sets_a_time_and_ends_it() {
        as("nakamura");
        assertThat(find(H1.class).single().getText()).isEqualTo("公表の実行状況");
        assertThat(texts()).contains("定時公表の時刻はまだ決まっていません。");
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
        as("sato");
        assertThat(texts()).contains("照合が合いません。", "登録されている情報はそのままです。公表担当者に知らせてください。");
        assertThat(buttons()).doesNotContain("もう一度作成する", "この時刻で公表する");
        as("watanabe");
        assertThat(texts()).doesNotContain("照合が合いません。");
        as("nakamura");
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
        as("yamada");
        assertThat(rules()).containsExactly("石川県 毎日 10:00 に前日分を公表");
        assertThat(buttons()).doesNotContain("取りやめる", "この時刻で公表する");
        as("watanabe");
        assertThat(rules()).isEmpty();
    }

    private void as(String login) {
        var user = accounts.loadUserByUsername(login);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        UI.getCurrent().navigate("help");
        UI.getCurrent().navigate("runs");
        roundTrip();
    }

    private void press(String text) {
        find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow()
                .click();
        roundTrip();
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

    private List<String> texts() {
        return find(Paragraph.class).all().stream()
                .filter(Component::isVisible)
                .map(Paragraph::getText)
                .toList();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }
}
