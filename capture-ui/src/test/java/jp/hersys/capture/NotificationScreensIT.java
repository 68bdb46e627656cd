package jp.hersys.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.hersys.capture.frame.SearchBox;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.notifications.FiledNotification;
import jp.hersys.register.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The list of notifications and the page of one, without a browser: who sees what, search, confirming
/// many, undo, overtaken, question and answer, history.
class NotificationScreensIT extends WithoutBrowser {

    private static final boolean LONG = Boolean.getBoolean("hersys.long");

    private static final Actor NATION = new Actor.Operator("test", LocalGovernmentCode.NATION);

    private Kanazawa town;

    @BeforeEach
    void a_town() {
        town = new Kanazawa(register);
    }

    @Test
    void clinic_and_health_centre_see_it_and_nobody_else_does() {
        var taken = town.notify(Map.of());
        for (var login : List.of("sato", "nakamura")) {
            as(login, "notifications");
            assertThat(numbers()).containsExactly(taken.number());
            as(login, "notifications/" + taken.publicId());
            assertThat(heading()).isEqualTo("届出 " + taken.number());
            assertThat(text()).contains("加賀 ハナ", "カガ　ハナ", "1940-03-02(土)", "82歳", "〒920-0962", "患者(確定例)");
        }
        for (var login : List.of("watanabe", "yamada")) {
            as(login, "notifications");
            assertThat(list().rows()).isEmpty();
            assertThat(visible(H2.class)).contains("届出はここに並びます");
            for (var typed : List.of("加賀", taken.number(), "076-000-0002", "1940-03-02")) {
                search(typed);
                assertThat(list().rows()).as(typed).isEmpty();
            }
            as(login, "notifications/" + taken.publicId());
            assertThat(heading()).isEqualTo("ここには何もありません");
            var stranger = text();
            as(login, "notifications/" + UUID.randomUUID());
            assertThat(text()).isEqualTo(stranger);
        }
        assertThat(audited("notification.not-found")).hasSize(4);
    }

    @Test
    void each_comes_to_the_first_place_that_they_may_see() {
        as("nakamura", "");
        assertThat(heading()).isEqualTo("届出");
        assertThat(find(SideNavItem.class).all().getFirst().getPath()).isEqualTo("notifications");
        as("watanabe", "");
        assertThat(heading()).isEqualTo("届出");
        assertThat(buttons()).contains("届出を書く").noneMatch(words -> words.contains("確認する"));
        as("yamada", "");
        assertThat(buttons()).doesNotContain("届出を書く");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "加賀",
                "加賀　ハナ",
                "かが",
                "カガハナ",
                "ｶｶﾞ",
                "kaga",
                "Kaga Hana",
                "昭和15年3月2日",
                "1940-03-02",
                "S15.3.2",
                "０７６－０００－０００２",
                "0760000002"
            })
    void a_notification_is_found_by_each_key(String typed) {
        var wanted = town.notify(Map.of());
        town.notify(Map.of(
                "name-kanji", "能登 太郎",
                "name-kana", "のと たろう",
                "birth-date", "1950-01-01",
                "location-phone", "076-000-0009"));
        as("nakamura", "notifications");
        search(typed);
        assertThat(numbers()).containsExactly(wanted.number());
        var row = audited("notification.search").getLast();
        assertThat(row).contains("\"rows\": 1").doesNotContain(typed, "加賀", "1940");
    }

    @Test
    void a_notification_is_found_by_its_number_and_by_the_hersys_id_of_its_person() {
        var wanted = town.notify(Map.of());
        town.notify(Map.of("name-kanji", "能登 太郎", "name-kana", "のと たろう"));
        as("nakamura", "notifications");
        search("　" + wanted.number().replace("-", "ー") + " ");
        assertThat(numbers()).containsExactly(wanted.number());
        search(hersysId(wanted.number()).replaceFirst("(....)(....)", "$1-$2 "));
        assertThat(numbers()).containsExactly(wanted.number());
        search("該当 しない");
        assertThat(visible(H2.class)).contains("条件に合うものはありません");
        search("・ー");
        assertThat(list().rows()).isEmpty();
    }

    @Test
    void what_is_confirmed_leaves_the_list_is_found_by_a_search_and_returns_by_undo() {
        var taken = town.notify(Map.of());
        as("nakamura", "notifications");
        choose(this.<FiledNotification>list().rows());
        press("選んだ 1 件を確認する");
        press("1 件を確認する");
        assertThat(list().rows()).isEmpty();
        assertThat(text()).contains("1 件の届出を確認しました");
        search("加賀");
        assertThat(numbers()).containsExactly(taken.number());
        assertThat(text()).contains("1 件の届出を確認しました"); // it stays until it is dismissed
        press("元に戻す");
        search("");
        assertThat(numbers()).containsExactly(taken.number());
        assertThat(text()).contains("1 件の確認を取り消しました");
        press("閉じる");
        assertThat(audited("notification.C")).hasSize(1);
    }

    @Test
    void those_with_remarks_and_those_of_one_person_are_listed_apart_and_may_be_left_out() {
        town.notify(person(1));
        town.notify(Map.of());
        town.notify(Map.of("name-kanji", "加賀 はな"));
        as("nakamura", "notifications");
        press("表示中の未確認をすべて選ぶ");
        press("選んだ 3 件を確認する");
        var apart = find(Checkbox.class).all().stream()
                .filter(each -> each.getLabel() != null && each.getLabel().startsWith("次の"))
                .findFirst()
                .orElseThrow();
        assertThat(apart.getLabel()).startsWith("次の 2 件も確認する");
        test(apart).click();
        press("1 件を確認する");
        assertThat(list().rows()).hasSize(2);
    }

    @Test
    void those_that_a_colleague_decided_first_are_named_by_number() {
        var first = town.notify(person(1));
        town.notify(person(2));
        as("nakamura", "notifications");
        var seen = List.copyOf(this.<FiledNotification>list().rows());
        register.notificationDesk().giveBack(seen.getFirst(), "発病日は正しいですか。", Kanazawa.staff("kato", town.centre));
        choose(seen);
        press("選んだ 2 件を確認する");
        press("2 件を確認する");
        assertThat(text()).contains("1 件の届出を確認しました", "ほかの人が先に処理した", first.number());
    }

    @Test
    void three_hundred_are_confirmed_in_under_two_minutes() {
        int pages = LONG ? 12 : 2;
        var batch = new ArrayList<Map<String, String>>();
        for (int i = 0; i < 25 * pages; i++) {
            batch.add(person(i));
        }
        town.notify(batch);
        as("nakamura", "notifications");
        long begin = System.nanoTime();
        for (int page = 0; page < pages; page++) {
            press("表示中の未確認をすべて選ぶ");
            press("選んだ 25 件を確認する");
            press("25 件を確認する");
        }
        var seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1_000.0;
        System.out.println(25 * pages + " notifications confirmed through the list: " + seconds + " s");
        assertThat(list().rows()).isEmpty();
        assertThat(audited("notification.C")).hasSize(25 * pages);
        if (LONG) {
            assertThat(seconds).isLessThan(120);
        }
    }

    @Test
    void what_waited_for_more_than_a_day_is_marked_and_stands_first() {
        var old = town.notify(person(1));
        town.at(Kanazawa.MORNING.plus(Duration.ofHours(25)));
        var fresh = town.notify(person(2));
        as("nakamura", "notifications");
        assertThat(numbers()).containsExactly(old.number(), fresh.number());
        as("sato", "notifications");
        assertThat(numbers()).containsExactly(fresh.number(), old.number());
        register.notificationDesk().giveBack(find(old.publicId()), "?", Kanazawa.staff("nakamura", town.centre));
        as("sato", "notifications");
        assertThat(numbers()).containsExactly(old.number(), fresh.number());
    }

    @Test
    void a_list_refreshes_itself_when_something_came() throws InterruptedException {
        as("nakamura", "notifications");
        assertThat(list().rows()).isEmpty();
        var taken = town.notify(Map.of());
        Thread.sleep(1_000);
        poll();
        assertThat(numbers()).containsExactly(taken.number());
        long looked = audited("notification.list").size();
        poll();
        poll();
        assertThat(audited("notification.list"))
                .as("nothing came, nothing was read")
                .hasSize((int) looked);
    }

    @Test
    void a_question_is_returned_answered_and_told_in_the_history() {
        var taken = town.notify(Map.of());
        as("nakamura", "notifications/" + taken.publicId());
        press("照会して差し戻す");
        press("差し戻す");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        say("発病日は<b>正しい</b>ですか。", "差し戻す");
        assertThat(text()).contains("照会:「発病日は<b>正しい</b>ですか。」", "医療機関の回答を待っています");
        as("sato", "notifications/" + taken.publicId());
        press("照会に答える");
        say("電話で確かめました。", "答えて提出する");
        assertThat(text()).contains("提出済(保健所未確認)", "「電話で確かめました。」", "nakamura", "sato");
        as("nakamura", "notifications/" + taken.publicId());
        press("確認する");
        assertThat(text()).contains("保健所確認済");
        as("sato", "notifications/" + taken.publicId());
        assertThat(buttons()).doesNotContain("取り下げる", "照会に答える");
        as("nakamura", "notifications/" + taken.publicId());
        press("取り下げる");
        assertThat(find(TextArea.class).single().isVisible()).isTrue();
        say("別人の検体でした。", "この届出を取り下げる");
        assertThat(text()).contains("取下げ", "「別人の検体でした。」");
    }

    @Test
    void who_is_overtaken_sees_both_field_by_field_and_loses_nothing() {
        var taken = town.notify(Map.of());
        as("nakamura", "notifications/" + taken.publicId());
        press("照会して差し戻す");
        var seen = find(taken.publicId());
        register.notificationDesk()
                .correct(
                        seen,
                        seen.answers().with("onset-on", "2022-10-01"),
                        "本人に確認",
                        Kanazawa.staff("sato", town.clinic));
        say("発病日は正しいですか。", "差し戻す");
        assertThat(text())
                .contains("sato さんが", "2022-10-03(月)→2022-10-01(土)", "「本人に確認」", "あなたの入力は残っています:「発病日は正しいですか。」");
        press("入力した内容でもう一度");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("発病日は正しいですか。");
        press("差し戻す");
        assertThat(find(taken.publicId()).stateCode()).isEqualTo("R");
    }

    @Test
    void what_is_hidden_meanwhile_is_told_by_no_card_and_no_dialog() throws InterruptedException {
        var taken = town.notify(Map.of());
        as("nakamura", "notifications/" + taken.publicId());
        var seen = find(taken.publicId());
        register.notificationDesk()
                .correct(
                        seen,
                        seen.answers().with("location-line", "本多町3-3"),
                        "本人に確認",
                        Kanazawa.staff("sato", town.clinic));
        Thread.sleep(1_100);
        poll();
        assertThat(text()).contains("広坂1-1→本多町3-3");
        press("照会して差し戻す");
        var nurse = Kanazawa.staff("kato", town.centre);
        var facts =
                register.careDesk().find(seen.episodeId(), nurse).orElseThrow().facts();
        register.protectionDesk().protect(facts, "1", java.util.Set.of("kato"), nurse);
        poll();
        assertThat(text()).contains("保護のため表示していません").doesNotContain("広坂1-1", "本多町", "0760000002");
        say("発病日は正しいですか。", "差し戻す");
        assertThat(text()).doesNotContain("広坂1-1", "本多町", "0760000002");
        assertThat(find(taken.publicId()).stateCode()).isEqualTo("S");
    }

    private static Map<String, String> person(int i) {
        var kana = "" + (char) ('ア' + 2 * (i % 5)) + (char) ('カ' + 2 * (i / 5 % 5)) + (char) ('サ' + 2 * (i / 25 % 5));
        return Map.of(
                "name-kanji",
                "患者 " + kana + i,
                "name-kana",
                kana,
                "birth-date",
                java.time.LocalDate.of(1930, 1, 1).plusDays(i).toString());
    }

    private FiledNotification find(UUID publicId) {
        return register.notificationDesk()
                .find(publicId, Kanazawa.staff("nakamura", town.centre))
                .orElseThrow();
    }

    private List<String> numbers() {
        return this.<FiledNotification>list().rows().stream()
                .map(FiledNotification::number)
                .toList();
    }

    private void search(String typed) {
        find(SearchBox.class).single().setValue(typed);
        roundTrip();
    }

    private void say(String words, String button) {
        find(TextArea.class).single().setValue(words);
        press(button);
    }

    @SuppressWarnings("unchecked")
    private void choose(List<FiledNotification> rows) {
        ((Grid<FiledNotification>) find(Grid.class).all().getFirst())
                .asMultiSelect()
                .setValue(new LinkedHashSet<>(rows));
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

    private String hersysId(String number) {
        return register.access()
                .look(
                        Kanazawa.staff("nakamura", town.centre),
                        () -> sql().sql("""
                                select hersys_id from persons p join notifications n on n.person_id = p.id
                                where n.number = :number
                                """)
                                .param("number", number)
                                .query(String.class)
                                .single());
    }

    private JdbcClient sql() {
        return JdbcClient.create(register.dataSource());
    }
}
