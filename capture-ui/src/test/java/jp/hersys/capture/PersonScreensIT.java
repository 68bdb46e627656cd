package jp.hersys.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.KeyPressEvent;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextField;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.hersys.accounts.Account;
import jp.hersys.capture.frame.SearchBox;
import jp.hersys.database.RegisterExtension;
import jp.hersys.episodes.WorkItem;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.notifications.FiledNotification;
import jp.hersys.notifications.Receipt;
import jp.hersys.organisations.Organisation;
import jp.hersys.persons.FoundPerson;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The search of persons, the page of one, and the records beside a notification, without a browser.
class PersonScreensIT extends WithoutBrowser {

    private static final Actor NATION = new Actor.Operator("test", LocalGovernmentCode.NATION);

    private Kanazawa town;

    @BeforeEach
    void a_town() {
        town = new Kanazawa(register);
    }

    @Test
    void the_name_on_a_notification_leads_to_the_persons_page_with_one_timeline() {
        var taken = town.notify(Map.of());
        as("nakamura", "notifications/" + taken.publicId());
        assertThat(linkToPerson().getText()).startsWith("加賀 ハナ さんの記録を開く（HER-SYS ID ");
        as("nakamura", linkToPerson().getHref());
        assertThat(heading()).isEqualTo("加賀 ハナ");
        assertThat(text())
                .contains("カガ　ハナ", "女", "1940-03-02(土)　82歳", "金沢市広坂1-1", "0760000002")
                .contains("金沢市保健所: 担当保健所になりました。", "ひがし内科: 届出・診療医療機関になりました。")
                .contains("採取日のほかは記入がありません。", "提出済", "sato");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .filteredOn(address -> address.equals("notifications/" + taken.publicId()))
                .hasSize(5);
        assertThat(audited("person.read")).hasSize(1);
    }

    @Test
    void a_foreign_person_looks_like_one_that_never_was() {
        var person = person(town.notify(Map.of()), "sato", town.clinic);
        var told = new ArrayList<String>();
        for (var address : List.of(person, UUID.randomUUID(), "x")) {
            as("watanabe", "persons/" + address);
            assertThat(heading()).isEqualTo("ここには何もありません");
            told.add(text());
        }
        assertThat(told).containsOnly(told.getFirst());
        assertThat(audited("person.not-found")).hasSize(2);
    }

    @Test
    void who_is_looked_for_is_found_and_enter_opens_the_only_one() {
        town.notify(Map.of());
        town.notify(Map.of("name-kanji", "加能 花", "name-kana", "かのう はな", "birth-date", "1950-01-01"));
        as("nakamura", "persons");
        assertThat(places()).contains("persons");
        assertThat(visible(H2.class)).contains("さがした人はここに並びます");
        search("加");
        assertThat(names()).containsExactly("加賀 ハナ", "加能 花");
        enter();
        assertThat(heading()).isEqualTo("対象者");
        search("かがはな");
        assertThat(names()).containsExactly("加賀 ハナ");
        enter();
        assertThat(heading()).isEqualTo("加賀 ハナ");
        as("nakamura", "persons");
        search("該当 しない");
        assertThat(visible(H2.class)).containsExactly("見つかりません");
        search("12345678901");
        assertThat(text()).contains("検査数字が合いません");
        search("届９９９９９９９９");
        assertThat(visible(H2.class)).containsExactly("見つかりません");
        search("届" + episodeOf("加能 花"));
        assertThat(names()).containsExactly("加能 花");
        search("");
        assertThat(visible(H2.class)).contains("さがした人はここに並びます");
    }

    @Test
    void who_sees_no_person_of_a_name_is_told_that_nobody_is_found() {
        town.notify(Map.of());
        for (var login : List.of("watanabe", "yamada")) {
            as(login, "persons");
            search("該当 しない");
            var nobody = text();
            for (var typed : List.of("加賀", "1940-03-02", "076-000-0002")) {
                search(typed);
                assertThat(text()).as(typed).isEqualTo(nobody);
            }
        }
    }

    @Test
    void who_works_by_a_list_finds_no_way_to_the_search() {
        contractor();
        as("kato", "help");
        assertThat(places()).contains("work-list").doesNotContain("persons", "notifications", "editions");
        as("kato", "persons");
        assertThat(visible(H2.class)).containsExactly("この機関では、担当一覧にある人だけを開けます");
        assertThat(find(SearchBox.class).all()).isEmpty();
        as("nakamura", "work-list");
        assertThat(heading()).isEqualTo("ここには何もありません");
    }

    @Test
    void a_contractor_finds_its_list_and_opens_from_it_until_it_is_taken_off() {
        var contractor = contractor();
        var filed = filed(town.notify(Map.of()));
        as("kato", "");
        assertThat(heading()).isEqualTo("担当一覧");
        assertThat(visible(H2.class)).containsExactly("担当一覧には、いま誰もいません");
        var desk = register.workListDesk();
        var nurse = Kanazawa.staff("nakamura", town.centre);
        var today = desk.today(nurse);
        desk.put(List.of(filed.episodeId()), contractor, today, "毎朝の電話", nurse);
        poll();
        assertThat(visible(H2.class)).isEmpty();
        assertThat(this.<WorkItem>list().rows()).extracting(WorkItem::nameKanji).containsExactly("加賀 ハナ");
        var place = "persons/" + this.<WorkItem>list().rows().getFirst().person();
        as("kato", place);
        assertThat(heading()).isEqualTo("加賀 ハナ");
        assertThat(text()).contains("← 担当一覧", "金沢市広坂1-1", "ああ見守りセンター: 健康観察の受託機関になりました。");
        desk.takeOff(filed.episodeId(), desk.followUps(filed.episodeId(), nurse).getFirst(), nurse);
        as("kato", place);
        assertThat(heading()).isEqualTo("ここには何もありません");
    }

    @Test
    void on_a_list_somebody_is_found_by_two_exact_items_and_one_alone_says_what_is_expected() {
        var contractor = contractor();
        var filed = filed(town.notify(Map.of()));
        town.notify(Map.of("name-kanji", "能登 太郎", "birth-date", "1950-01-01"));
        var nurse = Kanazawa.staff("nakamura", town.centre);
        var desk = register.workListDesk();
        desk.put(List.of(filed.episodeId()), contractor, desk.today(nurse), "", nurse);
        as("kato", "work-list");
        look("加賀 ハナ", "");
        assertThat(visible(Paragraph.class)).contains("2 つ以上の項目を入力してください。いまは 1 つです。");
        assertThat(audited("work-list.search")).isEmpty();
        look("加賀 ハナ", "昭和15年13月2日");
        assertThat(item("生年月日").isInvalid()).isTrue();
        assertThat(audited("work-list.search")).isEmpty();
        look("加賀 ハナ", "昭和15年3月2日");
        assertThat(visible(Paragraph.class)).noneMatch(words -> words.contains("2 つ以上"));
        assertThat(this.<WorkItem>list().rows()).hasSize(1);
        look("能登 太郎", "1950-01-01");
        assertThat(visible(H2.class)).containsExactly("担当一覧に、あてはまる人はいません");
        var ofSomebodyKnownElsewhere = text();
        look("該当 しない", "1950-01-01");
        assertThat(text()).isEqualTo(ofSomebodyKnownElsewhere);
        press("一覧に戻る");
        assertThat(this.<WorkItem>list().rows()).hasSize(1);
        assertThat(audited("work-list.search")).hasSize(3).noneMatch(row -> row.contains("加賀"));
    }

    @Test
    void of_a_protected_person_address_and_telephone_are_hidden_and_the_page_says_so() {
        var person = person(town.notify(Map.of()), "sato", town.clinic);
        as("sato", "persons/" + person);
        assertThat(text()).contains("広坂1-1");
        register.access()
                .write(
                        Kanazawa.staff("nakamura", town.centre),
                        () -> sql().sql("""
                        insert into protections (person_id, reason, readers, set_by)
                        select id, 'dv', '{kato}', 'staff:nakamura' from persons
                        """).update());
        poll();
        assertThat(text())
                .as("the page that is open")
                .contains("指定された職員のほかには表示されません")
                .doesNotContain("広坂", "0760000002");
        for (var login : List.of("nakamura", "sato")) {
            as(login, "persons/" + person);
            assertThat(text()).contains("指定された職員のほかには表示されません").doesNotContain("広坂", "0760000002");
        }
        as("kato", "persons/" + person);
        assertThat(text()).contains("広坂1-1", "0760000002", "口外しないでください");
    }

    @Test
    void records_that_may_tell_of_the_same_person_stand_side_by_side_and_are_decided_by_hand() {
        var known = town.notify(Map.of("name-kanji", "加賀 はな", "location-phone", "076-000-0008"));
        var here = town.notify("watanabe", town.neighbour, Map.of());
        as("nakamura", "notifications/" + here.publicId());
        assertThat(visible(H2.class)).contains("同じ人かもしれない記録");
        assertThat(text()).contains("氏名加賀 ハナ加賀 はな≠ 違う", "フリガナカガ　ハナカガ　ハナ＝ 同じ", "電話番号07600000020760000008≠ 違う");
        press("同じ人です");
        assertThat(visible(H2.class)).doesNotContain("同じ人かもしれない記録");
        assertThat(text()).contains("人手で同一", "加賀 はな（");
        as("nakamura", linkToPerson().getHref());
        assertThat(text()).contains(known.number(), here.number(), "次の記録について: 人手で同一");
        as("nakamura", "notifications/" + here.publicId());
        press("判定を取り消す");
        assertThat(text()).contains("判定を取り消しました。");
        assertThat(visible(H2.class)).contains("同じ人かもしれない記録");
        press("別の人です");
        assertThat(text()).contains("人手で別人");
        assertThat(visible(H2.class)).doesNotContain("同じ人かもしれない記録");
    }

    /// The same clinic does the same in two worlds: in one nobody knows the person, in the other one the
    /// neighbour does and the health centre has found both records to be one.
    @Test
    void a_clinic_that_types_its_neighbours_patient_reads_what_it_reads_of_a_stranger() throws SQLException {
        var ofAStranger = everythingTheNeighbourReads(town.notify("watanabe", town.neighbour, Map.of()));
        RegisterExtension.clear();
        Staff.make(register);
        town = new Kanazawa(register);
        var known = town.notify(Map.of());
        var typed = town.notify("watanabe", town.neighbour, Map.of());
        assertThat(everythingTheNeighbourReads(typed)).isEqualTo(ofAStranger);
        as("nakamura", "notifications/" + typed.publicId());
        press("同じ人です");
        assertThat(text()).contains("人手で同一");
        assertThat(everythingTheNeighbourReads(typed)).isEqualTo(ofAStranger);
        as("sato", "persons/" + person(known, "sato", town.clinic));
        assertThat(text()).doesNotContain("人手で同一", "にし医院");
    }

    @Test
    void the_prefecture_decides_about_the_form_and_nobody_else_finds_the_page() {
        var head = town.make("02", "石川県庁", new LocalGovernmentCode("170003"), null);
        register.access().write(NATION, () -> {
            for (var login : List.of("oka", "mori")) {
                var duty = login.equals("oka") ? Duty.PRESS : Duty.CLERK;
                register.accounts()
                        .insert(new Account(login, login, login, duty, head.publisherCode(), "x", true, null));
                register.organisations().join(login, head.id(), head.publisherCode());
            }
            return head;
        });
        for (var login : List.of("mori", "nakamura", "sato")) {
            as(login, "form-switches");
            assertThat(heading()).as(login).isEqualTo("ここには何もありません");
        }
        as("oka", "form-switches");
        assertThat(text()).contains("石川県", "まだ何も決めていません");
        var lowRisk = find(DatePicker.class).all().getFirst();
        lowRisk.setValue(LocalDate.of(2022, 8, 3));
        press("この内容に決める");
        assertThat(find(ConfirmDialog.class).all()).isEmpty();
        lowRisk.setValue(LocalDate.of(2022, 8, 15));
        press("この内容に決める");
        ComponentUtil.fireEvent(
                find(ConfirmDialog.class).single(),
                new ConfirmDialog.ConfirmEvent(find(ConfirmDialog.class).single(), true));
        assertThat(text()).contains("様式の切替を決めました", "最後に決めたのは oka");
        assertThat(audited("form-switches.set"))
                .singleElement()
                .asString()
                .contains("prefecture 170003", "2022-08-15", "null");
        assertThat(register.draftDesk()
                        .switches(town.clinic, Kanazawa.staff("sato", town.clinic))
                        .lowRiskFrom())
                .isEqualTo(LocalDate.of(2022, 8, 15));
    }

    private List<String> everythingTheNeighbourReads(Receipt.Taken taken) {
        var told = new ArrayList<String>();
        told.add(taken.notes() + " " + taken.repeated());
        as("watanabe", "notifications");
        told.add(text());
        as("watanabe", "notifications/" + taken.publicId());
        told.add(text());
        assertThat(text()).doesNotContain("同じ人");
        as("watanabe", linkToPerson().getHref());
        told.add(text());
        as("watanabe", "persons");
        for (var words : List.of("加賀", "0760000002", "1940-03-02")) {
            search(words);
            told.add(names() + " " + text());
        }
        return told.stream()
                .map(each -> each.replaceAll("\\d{4}-\\d{8}", "NUMBER")
                        .replaceAll("\\d{3}-\\d{4}-\\d{4}", "ID")
                        .replaceAll("\\d{4}-\\d{2}-\\d{2}\\(.\\) \\d{2}:\\d{2}", "WHEN"))
                .toList();
    }

    /// kato works there from now on.
    private Organisation contractor() {
        var contractor = town.make("09", "ああ見守りセンター", new LocalGovernmentCode("172014"), null);
        return register.access().write(NATION, () -> {
            register.organisations().join("kato", contractor.id(), contractor.publisherCode());
            return contractor;
        });
    }

    private FiledNotification filed(Receipt.Taken taken) {
        return register.notificationDesk()
                .find(taken.publicId(), Kanazawa.staff("nakamura", town.centre))
                .orElseThrow();
    }

    private TextField item(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> field.getLabel().startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    private long episodeOf(String name) {
        return register.access()
                .write(
                        Kanazawa.staff("nakamura", town.centre),
                        () -> sql().sql("""
                select e.id from episodes e join person_versions v on v.person_id = e.person_id where v.name_kanji = ?
                """).param(name).query(Long.class).single());
    }

    private void look(String name, String birthDate) {
        item("氏名").setValue(name);
        item("生年月日").setValue(birthDate);
        press("さがす");
        roundTrip();
    }

    private Anchor linkToPerson() {
        return find(Anchor.class).all().stream()
                .filter(link -> link.getHref().startsWith("persons/"))
                .findFirst()
                .orElseThrow();
    }

    private UUID person(Receipt.Taken taken, String login, Organisation organisation) {
        var actor = Kanazawa.staff(login, organisation);
        var filed = register.notificationDesk().find(taken.publicId(), actor).orElseThrow();
        return register.personDesk()
                .named(filed.personId(), actor)
                .orElseThrow()
                .publicId();
    }

    private List<String> names() {
        return this.<FoundPerson>list().rows().stream()
                .map(FoundPerson::nameKanji)
                .toList();
    }

    private List<String> places() {
        return find(SideNavItem.class).all().stream().map(SideNavItem::getPath).toList();
    }

    private void search(String typed) {
        find(SearchBox.class).single().setValue(typed);
        roundTrip();
    }

    private void enter() {
        var box = find(SearchBox.class).single();
        ComponentUtil.fireEvent(box, new KeyPressEvent(box, "Enter"));
        roundTrip();
    }

    private List<String> audited(String purpose) {
        return register.access()
                .look(
                        NATION,
                        () -> sql().sql("select subject || ' ' || detail from audit_entries where purpose = :purpose "
                                        + "order by id")
                                .param("purpose", purpose)
                                .query(String.class)
                                .list());
    }

    private JdbcClient sql() {
        return JdbcClient.create(register.dataSource());
    }
}
