package jp.hersys.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.hersys.counting.CountedBy;
import jp.hersys.counting.DoubleCount;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.notifications.FiledNotification;
import jp.hersys.notifications.Receipt;
import jp.hersys.notifications.Submission;
import jp.hersys.register.Actor;
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

/// Who counts a case, and two notifications of one event, on the screens.
class CountingScreensIT extends WithoutBrowser {

    private static final Actor NATION = new Actor.Operator("test", LocalGovernmentCode.NATION);
    private static final LocalDate TOMORROW = LocalDate.of(2022, 10, 6);

    @Autowired
    private WebApplicationContext context;

    private Kanazawa town;

    @BeforeEach
    void a_town() {
        town = new Kanazawa(register);
    }

    @Test
    void who_publishes_sets_by_what_is_counted_from_tomorrow_on() {
        as("nakamura", "counting");
        assertThat(heading()).isEqualTo("計上");
        assertThat(find(SideNavItem.class).all())
                .extracting(SideNavItem::getPath)
                .contains("counting");
        assertThat(text()).contains("設定はありません。届出を受理した保健所の公表主体が数えます。", "二重計上の候補はありません");
        rule().setValue(CountedBy.RESIDENCE);
        press("この日から適用する");
        assertThat(text()).contains("設定しました。", "金沢市: 2022-10-06(木) に報告された届出から 受理した保健所を問わず、管内に居住する人を数える（nakamura さんが");
        assertThat(audited("counting.set")).containsExactly("publisher 172014 from 2022-10-06 publication 16");
    }

    @Test
    void a_case_that_two_publishers_count_is_listed_to_each_without_a_name_and_handed_out_as_csv() throws Exception {
        register.countingDesk().set(TestProgram.ISHIKAWA, TOMORROW, CountedBy.RESIDENCE, NATION);
        town.at(Kanazawa.MORNING.plus(Duration.ofDays(1)));
        var taken = town.notify(Map.of("reported-on", "2022-10-06"));
        confirm(taken);
        as("nakamura", "counting");
        assertThat(text()).contains("ほかの公表主体も数えている症例: 1 件");
        assertThat(this.<DoubleCount>list().rows()).singleElement().satisfies(each -> {
            assertThat(each.number()).matches("届\\d+");
            assertThat(each.otherPublishers()).containsExactly(TestProgram.ISHIKAWA);
        });
        var number = this.<DoubleCount>list().rows().getFirst().number();
        var csv = asked("countingDownloads", "downloads/counting/doubles.csv");
        assertThat(csv.getHeader("Content-Disposition")).contains("172014_counted_by_several.csv");
        assertThat(new String(csv.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF公表主体,症例番号,計上日,管内・管外,ほかに計上する公表主体\r\n金沢市," + number + ",2022-10-06,管内,石川県\r\n");
        assertThat(audited("counting.export")).hasSize(1);
        assertThat(audited("counting.look")).isNotEmpty().containsOnly("publisher 172014 publication 16");
        as("yamada", "counting");
        assertThat(this.<DoubleCount>list().rows())
                .singleElement()
                .satisfies(each -> assertThat(each.publisherCode()).isEqualTo(TestProgram.ISHIKAWA));
        as("sato", "counting");
        assertThat(heading()).as("a clinic has no statistics").isNotEqualTo("計上");
    }

    @Test
    void whether_somebody_lives_within_the_area_stands_beside_the_notification() {
        var within = town.notify(Map.of());
        var outside = town.notify(Map.of("address-municipality", "131016", "address-line", "千代田1-1"));
        as("nakamura", "notifications/" + within.publicId());
        assertThat(text()).contains("金沢市（管内）");
        as("nakamura", "notifications/" + outside.publicId());
        assertThat(text()).contains("千代田区（管外）");
    }

    @Test
    void two_notifications_of_one_event_are_seen_field_by_field_merged_and_parted_again() throws Exception {
        var kept = town.notify(Map.of());
        var second = again(kept);
        as("nakamura", "notifications/" + second.publicId());
        assertThat(text()).contains("同じ届出かもしれないもの", "どちらも未確認です。残すほうを先に確認してください。");
        assertThat(find(NativeTableHeaderCell.class).all())
                .extracting(NativeTableHeaderCell::getText)
                .contains(second.number(), kept.number(), "氏名", "医師が必要と認める事項");
        confirm(kept);
        as("nakamura", "notifications/" + second.publicId());
        press("この届出を " + kept.number() + " に統合する");
        find(TextArea.class).single().setValue("同じ検体の届出");
        press("統合する");
        assertThat(text()).contains("重複統合", "次の届出に統合されています。", "「同じ検体の届出」");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("notifications/" + kept.publicId());
        assertThat(buttons()).doesNotContain("確認する", "訂正する", "取り下げる");
        assertThat(audited("notification.M")).containsExactly("notification " + second.number() + " notification 12");
        try (var pdf = Loader.loadPDF(
                asked("notificationDownloads", "downloads/notifications/form.pdf?id=" + second.publicId())
                        .getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("重複 " + kept.number());
        }
        as("nakamura", "notifications/" + kept.publicId());
        assertThat(text()).contains("この届出に統合されたもの:", "届出 " + second.number());
        press("取り下げる");
        find(TextArea.class).single().setValue("別人の検体でした。");
        press("この届出を取り下げる");
        assertThat(text()).contains("この届出にはほかの届出が統合されているため、変えていません。");
        as("nakamura", "notifications/" + second.publicId());
        press("統合を取り消す");
        find(TextArea.class).single().setValue("別の日の感染");
        press("元に戻す");
        assertThat(text()).doesNotContain("次の届出に統合されています。");
        assertThat(buttons()).contains("確認する");
    }

    /// The same person is notified again at the same health centre.
    private Receipt.Taken again(Receipt.Taken taken) {
        var centre = Kanazawa.staff("nakamura", town.centre);
        var filed = seen(taken);
        var person = register.personDesk().named(filed.personId(), centre).orElseThrow();
        var submission = new Submission(
                UUID.randomUUID(),
                town.clinic.id(),
                "2",
                filed.answers().with("note", "再度の届出").with("reason.notification.notified-before", "別の医療機関からの届出"),
                person.publicId());
        return (Receipt.Taken) register.notificationIntake()
                .accept(List.of(submission), centre)
                .getFirst();
    }

    private void confirm(Receipt.Taken taken) {
        register.notificationDesk().confirm(List.of(seen(taken)), Kanazawa.staff("kato", town.centre));
    }

    private FiledNotification seen(Receipt.Taken taken) {
        return register.notificationDesk()
                .find(taken.publicId(), Kanazawa.staff("kato", town.centre))
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Select<CountedBy> rule() {
        return (Select<CountedBy>) find(Select.class).single();
    }

    private MockHttpServletResponse asked(String controller, String address) throws Exception {
        return MockMvcBuilders.standaloneSetup(context.getBean(controller))
                .setCustomArgumentResolvers(new AuthenticationPrincipalArgumentResolver())
                .build()
                .perform(get("/" + address))
                .andReturn()
                .getResponse();
    }

    private List<String> audited(String purpose) {
        return register.access()
                .look(
                        NATION,
                        () -> JdbcClient.create(register.dataSource())
                                .sql("select concat_ws(' ', subject, aim_code, article_code) from audit_entries"
                                        + " where purpose = ? order by id")
                                .param(purpose)
                                .query(String.class)
                                .list());
    }
}
