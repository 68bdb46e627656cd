package jp.hersys.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.internal.ShortcutsKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.CellFocusEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.hersys.accounts.Account;
import jp.hersys.codelists.Code;
import jp.hersys.database.RegisterExtension;
import jp.hersys.episodes.Colleague;
import jp.hersys.episodes.Decision;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.notifications.FiledNotification;
import jp.hersys.notifications.Receipt;
import jp.hersys.organisations.Organisation;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who sees what, on the screens: related health centres, transfers, looks in an emergency, protections.
///
/// At 石川中央保健所 work kita (clerk) and minami (supervisor); nakamura is supervisor at 金沢市保健所.
class CareScreensIT extends WithoutBrowser {

    private static final Actor NATION = new Actor.Operator("test", LocalGovernmentCode.NATION);
    private static final String REASON = "搬送中の救急隊からの照会のため";

    private Kanazawa town;
    private Receipt.Taken taken;
    private String place;

    @BeforeEach
    void a_town_and_a_notification() {
        town = new Kanazawa(register);
        register.access().write(NATION, () -> {
            staff("kita", Duty.CLERK);
            staff("minami", Duty.PRESS);
            staff("higashi", Duty.CLERK, town.centre);
            return NATION;
        });
        taken = town.notify(Map.of());
        place = "notifications/" + taken.publicId();
    }

    @Test
    void a_related_centre_sees_it_at_once_and_loses_sight_when_the_relation_ends() {
        as("higashi", place);
        assertThat(text()).contains("受理保健所（計上）金沢市保健所", "担当保健所金沢市保健所", "関係保健所はありません");
        press("関係保健所を加える");
        press("加える");
        assertThat(centres().isInvalid()).isTrue();
        centres().setValue(town.otherCentre);
        say("勤務先が管内");
        press("加える");
        assertThat(text()).contains("石川中央保健所 を関係保健所にしました", "「勤務先が管内」");

        as("kita", "notifications");
        assertThat(text()).contains("この保健所が関係保健所になった届出が 1 件", taken.number());
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains(place);
        as("kita", place);
        assertThat(heading()).isEqualTo("届出 " + taken.number());
        assertThat(text()).contains("加賀 ハナ");
        assertThat(buttons()).doesNotContain("関係保健所を加える", "移管を申し出る", "住所などを保護する", "確認する");

        // Elsewhere, on another node, the relation ends: nothing stays on the screen that is open here.
        try (var another = RegisterExtension.another()) {
            var desk = another.careDesk();
            var nurse = Kanazawa.staff("higashi", town.centre);
            var filed = another.notificationDesk().find(taken.publicId(), nurse).orElseThrow();
            var related = desk.find(filed.episodeId(), nurse).orElseThrow().related();
            desk.end(filed.episodeId(), related.getFirst(), nurse);
        }
        poll();
        assertThat(text()).contains("この届出は表示できなくなりました").doesNotContain("加賀", "1940");
        as("kita", place);
        assertThat(heading()).isEqualTo("ここには何もありません");
    }

    @Test
    void who_is_responsible_for_where_the_person_is_is_proposed() {
        var far = town.notify(Map.of("location-municipality", "172103", "location-postal-code", ""));
        as("higashi", "notifications/" + far.publicId());
        press("関係保健所を加える");
        assertThat(centres().getValue()).isEqualTo(town.otherCentre);
        assertThat(centres().getHelperText()).isEqualTo("所在地を管轄する保健所を選んであります。");
        press("加える");
        assertThat(text()).contains("石川中央保健所 を関係保健所にしました");
    }

    @Test
    void the_page_of_the_health_centre_follows_what_others_decide() {
        as("higashi", place);
        var nurse = Kanazawa.staff("kato", town.centre);
        register.careDesk().relate(filed().episodeId(), town.otherCentre.id(), "", nurse);
        poll();
        assertThat(text()).contains("石川中央保健所");
        press("終了する");
        assertThat(text()).contains("石川中央保健所 との関係を終了しました", "関係保健所はありません");
    }

    @Test
    void the_care_is_offered_declined_offered_again_and_accepted() {
        as("higashi", place);
        offer("転居のため");
        assertThat(text()).contains("石川中央保健所 に移管を申し出ました", "答えを待っています");
        assertThat(buttons()).contains("申し出を取り消す").doesNotContain("移管を申し出る");

        as("kita", "notifications");
        assertThat(text())
                .contains("金沢市保健所 から、届出 " + taken.number(), "転居のため", "2022-10-05(水)", "金沢市")
                .doesNotContain("加賀", "広坂", "1940");
        as("kita", place);
        assertThat(heading()).as("until it is accepted").isEqualTo("ここには何もありません");
        as("kita", "notifications");
        press("断る");
        say("管外のため");
        pressLast("断る");
        assertThat(text()).contains("の移管を断りました").doesNotContain("引き受けると");

        as("higashi", "notifications");
        assertThat(text()).contains("ほかの保健所が断った移管が 1 件", taken.number(), "石川中央保健所", "kita", "「管外のため」");
        as("higashi", place);
        assertThat(text()).contains("石川中央保健所 が移管を断りました", "kita", "断る理由管外のため");
        offer("転居のため");
        as("kita", "notifications");
        press("引き受ける");
        assertThat(text()).contains("を引き受けました");
        as("kita", place);
        assertThat(text()).contains("加賀 ハナ", "受理保健所（計上）金沢市保健所", "担当保健所石川中央保健所");
        assertThat(buttons()).contains("関係保健所を加える");
        as("higashi", place);
        assertThat(text()).contains("加賀 ハナ");
        assertThat(buttons()).contains("確認する").doesNotContain("関係保健所を加える");
    }

    @Test
    void the_reason_of_a_relation_leaves_the_open_list_when_the_person_is_hidden() {
        var nurse = Kanazawa.staff("kato", town.centre);
        register.careDesk().relate(filed().episodeId(), town.otherCentre.id(), "広坂の実家", nurse);
        as("kita", "notifications");
        assertThat(text()).contains("「広坂の実家」");
        hide(taken, nurse);
        secondsLater();
        assertThat(text()).contains(taken.number()).doesNotContain("広坂の実家");
    }

    @Test
    void the_address_of_a_candidate_leaves_the_open_page_when_the_person_is_hidden() {
        var other = town.notify(Map.of("location-line", "隠れ家9-9", "location-phone", "076-999-9999"));
        as("higashi", place);
        assertThat(text()).contains("隠れ家9-9", "0769999999");
        hide(other, Kanazawa.staff("kato", town.centre));
        poll();
        assertThat(text()).contains("同じ人かもしれない記録").doesNotContain("隠れ家9-9", "0769999999");
    }

    @Test
    void what_is_asked_of_a_contractor_stays_in_the_dialog_when_the_care_has_moved_meanwhile() {
        town.make("09", "見守りセンター", town.centre.publisherCode(), null);
        as("higashi", place);
        press("受託機関などの担当一覧に入れる");
        var care = register.careDesk();
        var taker = Kanazawa.staff("kita", town.otherCentre);
        care.offer(filed().episodeId(), town.otherCentre.id(), "転居のため", Kanazawa.staff("kato", town.centre));
        care.accept(care.news(taker).offers().getFirst(), taker);
        say("毎朝の電話");
        press("一覧に入れる");
        assertThat(find(Dialog.class).all()).isNotEmpty();
        assertThat(visible(Paragraph.class)).contains("1 件は、担当がほかの保健所のため、入れていません。");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("毎朝の電話");
    }

    @Test
    void a_key_confirms_nobody_to_whom_no_one_moved() {
        var second = town.notify(Map.of("name-kanji", "能登 太郎", "name-kana", "のと たろう", "birth-date", "1950-01-01"));
        var nurse = Kanazawa.staff("kato", town.centre);
        var desk = register.notificationDesk();
        as("higashi", "notifications");
        moveTo(0);
        desk.confirm(List.of(filed()), nurse);
        secondsLater();
        assertThat(this.<FiledNotification>list().rows())
                .extracting(FiledNotification::publicId)
                .containsExactly(second.publicId());
        pressC();
        assertThat(desk.find(second.publicId(), nurse).orElseThrow().stateCode())
                .as("who came into the place of another")
                .isEqualTo("S");
        moveTo(0);
        pressC();
        assertThat(desk.find(second.publicId(), nurse).orElseThrow().stateCode())
                .isEqualTo("C");
    }

    @Test
    void who_accepts_too_late_is_told() {
        as("higashi", place);
        offer("転居のため");
        as("kita", "notifications");
        var nurse = Kanazawa.staff("higashi", town.centre);
        var offer = register.careDesk()
                .find(filed().episodeId(), nurse)
                .orElseThrow()
                .offer();
        register.careDesk().takeBack(offer, nurse);
        press("断る");
        say("管外のため");
        pressLast("断る");
        assertThat(text()).contains("ほかの人が先に決めたため、何も変えていません", "「管外のため」").doesNotContain("引き受けると");
    }

    @Test
    void in_an_emergency_it_is_opened_with_a_reason_and_signed_by_both() {
        as("kita", "notifications");
        assertThat(find(SideNavItem.class).all())
                .extracting(SideNavItem::getPath)
                .contains("emergency");
        as("kita", "emergency");
        open(taken.number(), "急ぎ");
        var foreign = text();
        var foreignError = find(TextArea.class).single().getErrorMessage();
        open("2022-99999999", "急ぎ");
        assertThat(text().replace("2022-99999999", "")).isEqualTo(foreign.replace(taken.number(), ""));
        assertThat(find(TextArea.class).single().getErrorMessage())
                .isEqualTo(foreignError)
                .contains("10文字以上", "いまは2文字");
        open("加賀ハナ", REASON);
        assertThat(find(TextField.class).single().isInvalid()).isTrue();
        open("2022-99999999", REASON);
        assertThat(text()).contains("「2022-99999999」の届出はありません");
        assertThat(audited("emergency.not-found")).hasSize(1);
        open(taken.number(), REASON);
        assertThat(heading()).isEqualTo("届出 " + taken.number());
        assertThat(text()).contains("緊急閲覧中", "加賀 ハナ");
        assertThat(buttons()).doesNotContain("関係保健所を加える", "確認する");
        as("kita", "emergency");
        assertThat(text()).doesNotContain("署名を待つ緊急閲覧");

        for (var login : List.of("minami", "nakamura")) {
            as(login, "emergency");
            assertThat(text()).contains("石川中央保健所 の kita が、金沢市保健所 の届出 " + taken.number() + " を開きました", REASON);
            press("確かめて署名する");
            assertThat(remark().isInvalid()).isTrue();
            remark().setValue("救急隊の記録と一致");
            press("確かめて署名する");
            assertThat(text()).contains("の緊急閲覧に署名しました", "署名を待つ緊急閲覧はありません");
        }
        assertThat(audited("emergency.review")).hasSize(2);
    }

    @Test
    void clinics_find_no_emergency_and_a_search_finds_nothing_of_others() {
        as("sato", "notifications");
        assertThat(find(SideNavItem.class).all())
                .extracting(SideNavItem::getPath)
                .doesNotContain("emergency");
        as("sato", "emergency");
        assertThat(heading()).isEqualTo("ここには何もありません");
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_protected_record_says_so_and_named_staff_see_it_all_the_same() {
        as("higashi", place);
        press("住所などを保護する");
        press("保護する");
        assertThat(((RadioButtonGroup<Code>) dialog(RadioButtonGroup.class)).isInvalid())
                .isTrue();
        var reason = (RadioButtonGroup<Code>) dialog(RadioButtonGroup.class);
        reason.setValue(reason.getListDataView().getItem(0));
        var named = (CheckboxGroup<Colleague>) dialog(CheckboxGroup.class);
        assertThat(named.getListDataView().getItems().map(Colleague::login)).contains("kato", "nakamura", "higashi");
        named.setValue(Set.of(named.getListDataView()
                .getItems()
                .filter(each -> each.login().equals("kato"))
                .findFirst()
                .orElseThrow()));
        press("保護する");
        assertThat(text())
                .contains("住所・電話・所在を保護しました", "住所・電話・所在は保護のため表示していません", "DV等支援措置", "責任者に頼んでください")
                .doesNotContain("広坂1-1", "076-000-0002");
        assertThat(text().split("保護のため表示していません", -1))
                .as("said once above, and at each of the fields that are hidden")
                .hasSizeGreaterThan(4);
        as("kato", place);
        assertThat(text()).contains("あなたは見ることを認められています", "広坂1-1");
        as("sato", place);
        assertThat(text()).contains("住所・電話・所在は保護のため表示していません").doesNotContain("広坂1-1", "DV等");
        as("nakamura", place);
        assertThat(text()).doesNotContain("広坂1-1");
        press("保護を終える");
        assertThat(text()).contains("保護を終えました", "広坂1-1");
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_health_centre_puts_several_on_a_work_list_and_takes_one_off() {
        var contractor = town.make("09", "見守りセンター", town.centre.publisherCode(), null);
        town.notify(Map.of("name-kanji", "能登 太郎"));
        as("higashi", "notifications");
        press("表示中の未確認をすべて選ぶ");
        press("選んだ 2 件を担当一覧に入れる");
        var until = dialog(DatePicker.class);
        var last = until.getValue();
        until.setValue(last.minusDays(30));
        press("一覧に入れる");
        assertThat(until.isInvalid()).isTrue();
        assertThat(until.getErrorMessage()).startsWith("終了日は ");
        until.setValue(last);
        say("毎朝の電話");
        press("一覧に入れる");
        assertThat(text()).contains("見守りセンター の担当一覧に 2 件を入れました。");
        var caller = Kanazawa.staff("oka", contractor);
        assertThat(register.workListDesk().list(null, 50, caller)).hasSize(2);

        as("higashi", place);
        assertThat(text()).contains("担当一覧に入れている機関見守りセンター", "higashi", "「毎朝の電話」");
        press("一覧から外す");
        assertThat(text()).contains("見守りセンター の担当一覧から外しました").doesNotContain("担当一覧に入れている機関");
        assertThat(register.workListDesk().list(null, 50, caller)).hasSize(1);
        as("sato", place);
        assertThat(buttons()).doesNotContain("受託機関などの担当一覧に入れる");
    }

    private void offer(String why) {
        press("移管を申し出る");
        press("申し出る");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        centres().setValue(town.otherCentre);
        say(why);
        press("申し出る");
    }

    private void hide(Receipt.Taken notified, Actor nurse) {
        var other = register.notificationDesk().find(notified.publicId(), nurse).orElseThrow();
        var facts =
                register.careDesk().find(other.episodeId(), nurse).orElseThrow().facts();
        assertThat(register.protectionDesk().protect(facts, "1", Set.of("kato"), nurse))
                .isEqualTo(Decision.DONE);
    }

    /// Longer than a pulse is fresh.
    private void secondsLater() {
        try {
            Thread.sleep(900);
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
        poll();
    }

    /// Somebody comes to a row by an arrow key.
    private void moveTo(int row) {
        var grid = this.<FiledNotification>list().grid();
        var key = grid.getDataCommunicator()
                .getKeyMapper()
                .key(this.<FiledNotification>list().rows().get(row));
        ComponentUtil.fireEvent(grid, new CellFocusEvent<>(grid, true, key, null, "body"));
    }

    private void pressC() {
        ShortcutsKt._fireShortcut(this.<FiledNotification>list().grid(), Key.KEY_C);
        roundTrip();
    }

    private void open(String name, String reason) {
        find(TextField.class).all().getFirst().setValue(name);
        find(TextArea.class).single().setValue(reason);
        press("理由を残して開く");
        roundTrip();
    }

    private TextField remark() {
        return find(TextField.class).all().stream()
                .filter(each -> "確かめたこと".equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Organisation> centres() {
        return (ComboBox<Organisation>) dialog(ComboBox.class);
    }

    private <T extends Component> T dialog(Class<T> type) {
        assertThat(find(Dialog.class).all()).isNotEmpty();
        return find(type).single();
    }

    private void say(String words) {
        find(TextArea.class).single().setValue(words);
    }

    private void pressLast(String words) {
        var all = find(com.vaadin.flow.component.button.Button.class).all().stream()
                .filter(each -> each.getText().equals(words))
                .toList();
        test(all.getLast()).click();
    }

    private FiledNotification filed() {
        return register.notificationDesk()
                .find(taken.publicId(), Kanazawa.staff("higashi", town.centre))
                .orElseThrow();
    }

    private void staff(String login, Duty duty) {
        staff(login, duty, town.otherCentre);
    }

    private void staff(String login, Duty duty, Organisation organisation) {
        register.accounts()
                .insert(new Account(login, login, login, duty, organisation.publisherCode(), "x", true, null));
        register.organisations().join(login, organisation.id(), organisation.publisherCode());
    }

    private List<String> audited(String purpose) {
        return register.access()
                .look(
                        NATION,
                        () -> JdbcClient.create(register.dataSource())
                                .sql("select subject || ' ' || detail from audit_entries where purpose = :purpose")
                                .param("purpose", purpose)
                                .query(String.class)
                                .list());
    }
}
