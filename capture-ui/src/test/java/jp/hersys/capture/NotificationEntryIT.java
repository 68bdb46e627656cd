package jp.hersys.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.hersys.database.TestClock;
import jp.hersys.notifications.Draft;
import jp.hersys.notifications.FiledNotification;
import jp.hersys.notifications.NotificationSearch;
import jp.hersys.notifications.Receipt;
import jp.hersys.notifications.Submission;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A notification is typed through the real fields, without a browser. All persons are invented.
class NotificationEntryIT extends FormWithoutBrowser {

    private static final Instant NOW = Instant.parse("2022-10-05T01:00:00Z");

    /// The common case of V5, as a clinic types it.
    private static final List<String> COMMON = List.of(
            "category=01",
            "name-kanji=加賀 ハナ",
            "sex=2",
            "birth-date=昭和15年3月2日",
            "location-postal-code=920-0962",
            "location-line=広坂1-1",
            "location-phone=076-000-0002",
            "tests.1.collected-on=2022-10-5",
            "diagnosed-on=0",
            "onset-on=-2",
            "vaccination-count=3",
            "admitted-at-report=N",
            "risk-factors=04",
            "immune-suppressed=N",
            "pregnant=N",
            "severity=1",
            "admission-needed=N",
            "drug-needed=N",
            "oxygen-needed=N");

    private Clinics clinics;

    @BeforeEach
    void a_clinic_on_a_day_of_v5() {
        ((TestClock) register.clock()).set(NOW);
        clinics = Clinics.make(register);
    }

    @AfterEach
    void the_clock_goes_on() {
        ((TestClock) register.clock()).set(Clock.systemUTC());
    }

    @Test
    void the_common_case_becomes_a_notification() {
        as("sato", "notifications/new");
        assertThat(text()).contains("様式 V5", "入力すると下書きが保存されます");
        assertThat(find(ComboBox.class).all().stream().map(each -> each.getLabel()))
                .doesNotContain("届け出た医療機関");
        type(COMMON);
        assertThat(text()).contains("1940-03-02（昭和15年3月2日） 82歳", "65歳以上の者", "下書き保存済 10:00");
        assertThat(drafts()).hasSize(1);
        press("届け出る (F9)");
        assertThat(heading()).isEqualTo("届け出ました");
        var filed = filed();
        assertThat(text()).contains(filed.number());
        assertThat(filed.answers().texts())
                .containsEntry("reported-on", "2022-10-05")
                .containsEntry("diagnosed-on", "2022-10-05")
                .containsEntry("onset-on", "2022-10-03")
                .containsEntry("institution", "金沢見本医院")
                .containsEntry("institution-phone", "0760000001")
                .containsEntry("location-municipality", "172014")
                .containsEntry("name-kanji", "加賀 ハナ");
        assertThat(drafts()).isEmpty();
        press("次の届出を入力する");
        assertThat(value("doctor-name")).isEqualTo(filed.answers().text("doctor-name"));
        assertThat(value("name-kanji")).isEqualTo("");
    }

    @Test
    void another_version_asks_for_other_items_and_keeps_what_was_typed() {
        as("sato", "notifications/new");
        type(COMMON);
        var name = field("name-kanji").orElseThrow();
        type("diagnosed-on=R4.7.20");
        assertThat(text()).contains("様式 V3", "この様式では尋ねない回答も残しています", "治療薬の投与の必要性");
        assertThat(field("drug-needed")).isEmpty();
        assertThat(field("name-kanji")).as("is not drawn anew").containsSame(name);
        assertThat(value("diagnosed-on")).as("stays as typed").isEqualTo("R4.7.20");
        type("diagnosed-on=2022-10-5");
        assertThat(text()).contains("様式 V5").doesNotContain("残しています");
        assertThat(value("drug-needed")).isEqualTo("N");
    }

    @Test
    void a_guardian_is_asked_for_only_where_the_patient_is_a_minor() {
        as("sato", "notifications/new");
        assertThat(field("guardian-name")).isEmpty();
        type("birth-date=平成22年3月2日");
        assertThat(field("guardian-name")).isPresent();
        type("birth-date=平成2年3月2日");
        assertThat(field("guardian-name")).isEmpty();
        type("tests.1.collected-on=0");
        press("もう 1 件");
        assertThat(field("tests.2.collected-on")).isPresent();
        press("2 件目を取り消す");
        assertThat(field("tests.2.collected-on")).isEmpty();
    }

    @Test
    void what_is_found_is_told_at_the_field_once_it_is_left_and_all_at_once_at_the_end() {
        as("sato", "notifications/new");
        type("onset-on=2099-1-1");
        assertThat(field("onset-on"))
                .as("not asked before the category is known")
                .isEmpty();
        type("category=01", "onset-on=2099-1-1", "location-phone=たぶん");
        assertThat(error("onset-on")).contains("2099");
        assertThat(error("location-phone")).contains("たぶん");
        assertThat(error("sex")).isEmpty();
        press("届け出る (F9)");
        assertThat(error("sex")).isNotEmpty();
        assertThat(text()).contains("届け出る前に直すところ");
        assertThat(filedOnes()).isEmpty();
        type(COMMON);
        assertThat(error("sex")).isEmpty();
        assertThat(error("location-phone")).isEmpty();
    }

    @Test
    void a_doubtful_value_is_taken_with_a_reason_typed_beside_it() {
        as("sato", "notifications/new");
        type(COMMON);
        type("birth-date=平成2年3月2日", "risk-factors=00", "drug-needed=Y");
        press("届け出る (F9)");
        assertThat(filedOnes()).isEmpty();
        for (var reason : labelled("このままでよい理由")) {
            test(reason).setValue("主治医の判断による。");
        }
        press("届け出る (F9)");
        assertThat(heading()).isEqualTo("届け出ました");
        assertThat(filed().answers().texts().values()).contains("主治医の判断による。");
        press("同じ世帯の人の届出を入力する");
        assertThat(value("location-line")).isEqualTo("広坂1-1");
        assertThat(value("location-phone")).isEqualTo(filed().answers().text("location-phone"));
        assertThat(value("name-kanji")).isEmpty();
    }

    @Test
    void a_postal_code_of_two_municipalities_offers_both() {
        as("sato", "notifications/new");
        type("location-postal-code=862-0970");
        assertThat(value("location-municipality")).isEqualTo("null");
        press("熊本県熊本市東区渡鹿");
        assertThat(value("location-municipality")).isEqualTo("431028");
        assertThat(buttons()).doesNotContain("熊本県熊本市中央区渡鹿");
    }

    @Test
    void the_form_says_who_is_responsible_for_the_place_if_not_the_one_that_is_notified() {
        as("sato", "notifications/new");
        type("location-municipality=石川県金沢市");
        assertThat(text()).doesNotContain("の管轄です");
        type("location-municipality=石川県白山市");
        assertThat(text()).contains("所在地の市区町村は「石川中央保健所」の管轄です");
        type("location-municipality=北海道札幌市");
        assertThat(text()).as("nobody knows, nobody guesses").doesNotContain("の管轄です");
    }

    @Test
    void a_draft_survives_a_lost_session_readable_or_not() {
        as("sato", "notifications/new");
        type("category=01", "name-kanji=𠮷田 髙子", "birth-date=昭和の終わりごろ", "risk-factors=04");
        var draft = drafts().getFirst();
        as("nakamura", "notifications/new");
        assertThat(text()).contains("入力の途中の届出: 1 件", "𠮷田 髙子");
        as("nakamura", "notifications/new/" + draft.id());
        assertThat(value("name-kanji")).isEqualTo("𠮷田 髙子");
        assertThat(value("birth-date")).isEqualTo("昭和の終わりごろ");
        assertThat(value("category")).isEqualTo("01");
        assertThat(value("risk-factors")).isEqualTo("[04]");
        as("watanabe", "notifications/new/" + draft.id());
        assertThat(heading()).isEqualTo("ここには何もありません");
    }

    @Test
    void a_draft_is_thrown_away_and_taken_back() {
        as("sato", "notifications/new");
        type("name-kanji=加賀 ハナ");
        as("sato", "notifications/new");
        press("捨てる");
        assertThat(drafts()).isEmpty();
        press("元に戻す");
        assertThat(drafts())
                .singleElement()
                .satisfies(
                        draft -> assertThat(draft.answers().text("name-kanji")).isEqualTo("加賀 ハナ"));
    }

    @Test
    void an_older_page_does_not_overwrite_a_newer_one_and_says_so() {
        as("sato", "notifications/new");
        type(COMMON);
        var draft = drafts().getFirst();
        var newer = draft.with(draft.institutionId(), "1", draft.answers().with("note", "新しい"));
        assertThat(register.draftDesk().save(newer, staff("nakamura"))).isPresent();
        press("届け出る (F9)");
        assertThat(text()).contains("別の画面で nakamura が", "新しい内容を開く", "下書きは保存されていません");
        type("note=古い");
        assertThat(value("note")).as("stays in sight").isEqualTo("古い");
        assertThat(drafts().getFirst().answers().text("note")).isEqualTo("新しい");
        assertThat(filedOnes()).isEmpty();
    }

    @Test
    void a_form_that_lies_open_over_midnight_in_japan_keeps_the_day_it_shows_and_knows_the_new_one() {
        var midnight = Instant.parse("2022-10-05T15:00:00Z");
        ((TestClock) register.clock()).set(midnight.minusSeconds(30));
        as("sato", "notifications/new");
        assertThat(value("reported-on")).isEqualTo("2022-10-05");
        type(COMMON);
        assertThat(value("diagnosed-on")).as("typed as 0").isEqualTo("2022-10-05");
        assertThat(value("onset-on")).as("typed as -2").isEqualTo("2022-10-03");
        ((TestClock) register.clock()).set(midnight.plusSeconds(30));
        type("onset-on=-2", "note=日付が変わりました。");
        assertThat(value("onset-on")).as("-2 at half a minute past midnight").isEqualTo("2022-10-04");
        type("tests.1.collected-on=2022-10-6");
        assertThat(error("tests.1.collected-on")).as("today is no future").doesNotContain("今日（");
        type("tests.1.collected-on=2022-10-5");
        press("届け出る (F9)");
        assertThat(heading()).isEqualTo("届け出ました");
        assertThat(filed().answers().texts())
                .containsEntry("reported-on", "2022-10-05")
                .containsEntry("diagnosed-on", "2022-10-05")
                .containsEntry("onset-on", "2022-10-04");
        assertThat(filed().reportedOn()).isEqualTo("2022-10-05");
        press("次の届出を入力する");
        assertThat(value("reported-on")).as("of the next one").isEqualTo("2022-10-06");
    }

    @Test
    void a_second_click_on_the_button_files_nothing_more() {
        as("sato", "notifications/new");
        type(COMMON);
        var button = find(Button.class).all().stream()
                .filter(each -> each.getText().equals("届け出る (F9)"))
                .findFirst()
                .orElseThrow();
        button.click();
        button.click();
        assertThat(heading()).isEqualTo("届け出ました");
        assertThat(filedOnes()).hasSize(1);
        assertThat(drafts()).isEmpty();
    }

    @Test
    void what_was_submitted_on_another_page_is_not_submitted_twice() {
        as("sato", "notifications/new");
        type(COMMON);
        var draft = drafts().getFirst();
        var submission = new Submission(draft.id(), clinics.clinic().id(), "1", draft.answers(), null);
        assertThat(register.notificationIntake().accept(List.of(submission), staff("sato")))
                .allMatch(Receipt.Taken.class::isInstance);
        press("届け出る (F9)");
        assertThat(text()).contains("二重には届け出ていません");
        assertThat(filedOnes()).hasSize(1);
    }

    @Test
    void a_health_centre_types_what_came_by_telephone() {
        as("watanabe", "notifications/new");
        assertThat(combo("届け出た医療機関").isVisible()).isTrue();
        assertThat(value("institution")).isEmpty();
        type(COMMON);
        press("届け出る (F9)");
        assertThat(filedOnes()).isEmpty();
        var institution = combo("届け出た医療機関");
        assertThat(institution.getErrorMessage()).contains("選ばれていません");
        test(institution).selectItem("金沢見本医院");
        assertThat(value("institution")).isEqualTo("金沢見本医院");
        group("受け取り方", "3 ");
        type("doctor-name=石川 一郎");
        press("届け出る (F9)");
        assertThat(filed().channelCode()).isEqualTo("3");
        assertThat(filed().submittedBy()).isEqualTo("staff:watanabe");
        press("次の届出を入力する");
        assertThat(value("doctor-name")).isEqualTo("石川 一郎");
        assertThat(value("institution")).isEqualTo("金沢見本医院");
    }

    private String error(String path) {
        var element = field(path).orElseThrow().getElement();
        return element.getProperty("invalid", false) ? element.getProperty("errorMessage", "") : "";
    }

    private List<TextField> labelled(String label) {
        return find(TextField.class).all().stream()
                .filter(each -> label.equals(each.getLabel()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Object> combo(String label) {
        return find(ComboBox.class).all().stream()
                .filter(each -> label.equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private void group(String label, String beginning) {
        var group = (RadioButtonGroup<String>) find(RadioButtonGroup.class).all().stream()
                .filter(each -> label.equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
        test(group).selectItem(group.getItemLabelGenerator().apply(beginning.strip()));
    }

    private List<Draft> drafts() {
        return register.draftDesk().newest(10, staff("sato"));
    }

    private FiledNotification filed() {
        return filedOnes().getFirst();
    }

    private List<FiledNotification> filedOnes() {
        return register.notificationLists()
                .search(
                        new NotificationSearch(null, List.of(), null, NotificationSearch.Order.NEWEST),
                        null,
                        10,
                        staff("sato"));
    }

    private Actor staff(String login) {
        return new Actor.StaffMember(
                login, Clinics.KANAZAWA, Duty.CLERK, clinics.clinic().standing());
    }
}
