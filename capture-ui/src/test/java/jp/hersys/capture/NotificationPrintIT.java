package jp.hersys.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.hersys.capture.frame.SearchBox;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.method.annotation.AuthenticationPrincipalArgumentResolver;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/// Notifications printed as the official form: who gets them, what the audit learns, and the way back from the paper.
class NotificationPrintIT extends WithoutBrowser {

    @Autowired
    private WebApplicationContext context;

    private Kanazawa town;

    @BeforeEach
    void a_town() {
        town = new Kanazawa(register);
    }

    @Test
    void a_notification_is_handed_out_as_the_official_form_and_stands_in_the_audit_once() throws Exception {
        var taken = town.notify(Map.of());
        as("nakamura", "notifications/" + taken.publicId());
        assertThat(printLink().getText()).isEqualTo("様式を印刷（PDF）");

        var answer = asked(printLink().getHref());

        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(answer.getHeader("Content-Disposition"))
                .contains("attachment", "hasseitodoke_" + taken.number() + ".pdf");
        assertThat(text(answer))
                .contains("新型コロナウイルス感染症　発生届", "金沢市長　殿（金沢市保健所長 経由）", taken.number(), "未確認", "加賀 ハナ", "■患者");
        assertThat(audited("notification.print")).containsExactly("notification " + taken.number());
    }

    @Test
    void several_chosen_are_one_file_with_an_audit_row_each() throws Exception {
        var taken = town.notify(List.of(Map.of(), Map.of("name-kanji", "能登 太郎", "birth-date", "1950-01-01")));
        as("nakamura", "notifications");
        press("表示中の未確認をすべて選ぶ");
        assertThat(printLink().getText()).isEqualTo("選んだ 2 件の様式を印刷（PDF）");

        assertThat(text(asked(printLink().getHref()))).contains("加賀 ハナ", "能登 太郎");
        assertThat(audited("notification.print"))
                .containsExactlyInAnyOrder(
                        "notification " + taken.getFirst().number(),
                        "notification " + taken.getLast().number());
    }

    @Test
    void a_foreign_notification_is_not_found_and_leaves_a_trace() throws Exception {
        var taken = town.notify(Map.of());
        var address = "downloads/notifications/form.pdf?id=";
        as("watanabe", "help");

        var foreign = asked(address + taken.publicId());
        var stranger = asked(address + UUID.randomUUID());
        var both = asked(address + taken.publicId() + "&id=" + UUID.randomUUID());

        assertThat(foreign.getStatus()).isEqualTo(404);
        assertThat(foreign.getContentAsString()).isEqualTo(stranger.getContentAsString());
        assertThat(both.getStatus()).isEqualTo(404);
        assertThat(asked("downloads/notifications/form.pdf").getStatus()).isEqualTo(404);
        assertThat(asked(address + "x").getStatus()).isEqualTo(404);
        assertThat(audited("notification.not-found")).hasSize(4);
        assertThat(audited("notification.print")).isEmpty();
    }

    @Test
    void one_that_is_not_there_keeps_the_others_back() throws Exception {
        var taken = town.notify(Map.of());
        as("nakamura", "help");

        assertThat(asked("downloads/notifications/form.pdf?id=" + taken.publicId() + "&id=" + UUID.randomUUID())
                        .getStatus())
                .isEqualTo(404);
        assertThat(audited("notification.print")).isEmpty();
    }

    @Test
    void the_scanned_code_leads_from_the_search_to_the_record() {
        var taken = town.notify(Map.of());
        as("nakamura", "notifications");

        test(find(SearchBox.class).single()).setValue("https://old.example.jp/notifications/" + taken.publicId());

        assertThat(heading()).isEqualTo("届出 " + taken.number());
    }

    private Anchor printLink() {
        return find(Anchor.class).all().stream()
                .filter(each -> each.isVisible() && each.getHref().startsWith("downloads/notifications/"))
                .findFirst()
                .orElseThrow();
    }

    private MockHttpServletResponse asked(String address) throws Exception {
        // Who is signed in is looked up where this context left it, and another program of this JVM may have moved
        // that.
        return MockMvcBuilders.standaloneSetup(context.getBean("notificationDownloads"))
                .setCustomArgumentResolvers(new AuthenticationPrincipalArgumentResolver())
                .build()
                .perform(get("/" + address))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        try (var pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private List<String> audited(String purpose) {
        return register.access()
                .look(
                        TestProgram.TEST,
                        () -> JdbcClient.create(register.dataSource())
                                .sql("select subject from audit_entries where purpose = ? order by id")
                                .param(purpose)
                                .query(String.class)
                                .list());
    }
}
