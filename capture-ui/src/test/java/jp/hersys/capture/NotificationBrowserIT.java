package jp.hersys.capture;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsHiddenOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Two people of a health centre and one of a clinic at work at once, each in a browser of their own.
@ExtendWith(RegisterExtension.class)
class NotificationBrowserIT {

    private static final double SETTLED = 500; // a dialog fades in and out, which a picture would show

    private final Register register;

    NotificationBrowserIT(Register register) {
        this.register = register;
    }

    @Test
    void two_of_a_health_centre_see_each_other_and_confirm_by_keyboard() throws IOException {
        Chromium.assumeInstalled();
        Staff.make(register);
        var town = new Kanazawa(register);
        waiting(town);
        try (var program = new TestProgram(register);
                var chromium = new Chromium()) {
            var nakamura = logIn(chromium, program.address(), "nakamura");
            var kato = logIn(chromium, program.address(), "kato");
            refreshes(town, nakamura);
            byKeyboard(nakamura, kato);
            many(nakamura);
            together(nakamura, kato);
            printed(nakamura);
            var sato = logIn(chromium, program.address(), "sato");
            clinic(sato);
            if (Boolean.getBoolean("hersys.long")) {
                everybodyCanUse(nakamura, sato, chromium.page(), program.address());
            }
            new CaseJourney(register, town, chromium, program.address()).fromTheClinicToTheEditionOfTheNight();
        } finally {
            town.at(Kanazawa.MORNING);
        }
    }

    private static void everybodyCanUse(Page centre, Page clinic, Page stranger, String address) {
        var accessible = new Accessible();
        stranger.setViewportSize(1280, 900);
        stranger.navigate(address);
        assertThat(stranger.locator("input[name=password]")).isVisible();
        accessible.look(stranger, "login");
        accessible.look(clinic, "notification");
        clinic.navigate(address + "notifications/new");
        assertThat(clinic.getByText("当該者").first()).isVisible();
        accessible.look(clinic, "notification-entry");
        centre.navigate(address + "notifications");
        assertThat(centre.locator("vaadin-grid a[href^='notifications/']").first())
                .isVisible();
        accessible.look(centre, "notifications");
        centre.locator(".language-switch").getByText("English").click();
        assertThat(centre.locator("html")).hasAttribute("lang", "en");
        assertThat(centre.locator("h1")).containsText("Notifications");
        accessible.look(centre, "notifications-english");
        centre.locator("vaadin-grid a[href^='notifications/']").first().click();
        assertThat(centre.locator(".title-line")).isVisible();
        accessible.look(centre, "notification-english");
        accessible.assertAll();
    }

    /// Three of yesterday, nine of today, of which two tell of one person.
    private static void waiting(Kanazawa town) {
        town.at(Kanazawa.MORNING.minus(Duration.ofHours(26)));
        town.notify(List.of(person("能登 太郎", "のと たろう", 1), person("白山 よし子", "はくさん よしこ", 2)));
        town.at(Kanazawa.MORNING.minus(Duration.ofHours(3)));
        var rest = new ArrayList<Map<String, String>>();
        for (int i = 0; i < 8; i++) {
            rest.add(person("金沢 " + "一二三四五六七八".charAt(i) + "郎", "かなざわ " + "アイウエオカキク".charAt(i) + "ロウ", 10 + i));
        }
        rest.add(person("𠮷田 髙子", "よしだ たかこ", 30));
        rest.add(person("𠮷田 高子", "よしだ たかこ", 30));
        town.notify(rest);
        town.at(Kanazawa.MORNING);
    }

    private static Map<String, String> person(String name, String kana, int day) {
        return Map.of(
                "name-kanji",
                name,
                "name-kana",
                kana,
                "reported-on",
                "2022-10-04",
                "diagnosed-on",
                "2022-10-04",
                "tests.1.collected-on",
                "2022-10-04",
                "birth-date",
                java.time.LocalDate.of(1940, 1, 1).plusDays(day).toString());
    }

    private static Page logIn(Chromium chromium, String address, String login) {
        var page = chromium.page();
        page.setViewportSize(1280, 900);
        page.navigate(address);
        page.fill("input[name=username]", login);
        page.fill("input[name=password]", Staff.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).containsText("届出");
        return page;
    }

    private static void refreshes(Kanazawa town, Page page) {
        assertThat(page.locator("vaadin-side-nav-item .count")).containsText("12");
        assertThat(page.locator(".badge").getByText("24時間超")).hasCount(2);
        Chromium.picture(page, "notifications");
        town.notify(person("加賀 ハナ", "かが はな", 40));
        assertThat(page.getByText("加賀 ハナ")).isVisible(new IsVisibleOptions().setTimeout(Chromium.AT_ONCE));
        assertThat(page.locator("vaadin-side-nav-item .count")).containsText("13");
    }

    private static void byKeyboard(Page page, Page colleague) {
        page.getByText("能登 太郎").click();
        page.keyboard().press("c");
        assertThat(page.locator(".notice")).containsText("1 件の届出を確認しました");
        assertThat(page.locator("vaadin-grid").getByText("能登 太郎")).isHidden();
        assertThat(colleague.locator("vaadin-grid").getByText("能登 太郎"))
                .isHidden(new IsHiddenOptions().setTimeout(Chromium.AT_ONCE));
        page.keyboard().press("c");
        assertThat(page.locator(".notice")).containsText("1 件の届出を確認しました");
        assertThat(page.locator("vaadin-grid").getByText("白山 よし子")).isVisible();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("c");
        assertThat(page.locator("vaadin-grid").getByText("白山 よし子")).isHidden();
        Chromium.picture(page, "notifications-confirmed");
        page.getByText("元に戻す").click();
        assertThat(page.locator("vaadin-grid").getByText("白山 よし子")).isVisible();
        page.keyboard().press("/");
        page.keyboard().type("kanazawa");
        assertThat(page.locator("vaadin-grid a[href^='notifications/']:visible"))
                .hasCount(8);
        Chromium.picture(page, "notifications-search");
        page.fill(".search input", "");
    }

    private static void many(Page page) {
        assertThat(page.locator("vaadin-grid").getByText("白山 よし子")).isVisible();
        page.getByText("表示中の未確認をすべて選ぶ").click();
        page.getByText("選んだ 12 件を確認する").click();
        assertThat(page.locator(".preview-apart")).containsText("同じ人と思われる");
        page.waitForTimeout(SETTLED);
        Chromium.picture(page, "notifications-preview");
        page.keyboard().press("Escape");
    }

    private static void together(Page page, Page colleague) {
        page.locator("vaadin-grid a[href^='notifications/']").first().click();
        assertThat(page.locator("h1")).containsText("届出 2022-");
        Chromium.picture(page, "notification");
        colleague.navigate(page.url());
        assertThat(page.locator(".others")).containsText("加藤 誠", within());
        assertThat(colleague.locator(".others")).containsText("中村 健一", within());
        page.getByText("照会して差し戻す").click();
        page.locator("vaadin-text-area textarea").fill("発病日は正しいですか。");
        page.waitForTimeout(SETTLED);
        Chromium.picture(page, "notification-return");
        button(colleague, "確認する").click();
        assertThat(colleague.locator(".title-line")).containsText("保健所確認済");
        button(page, "差し戻す").click();
        assertThat(page.locator(".overtaken")).containsText("あなたの入力は残っています:「発病日は正しいですか。」");
        assertThat(page.locator("vaadin-dialog")).isHidden();
        page.waitForTimeout(SETTLED);
        Chromium.picture(page, "notification-overtaken");
        button(colleague, "元に戻す").click();
        assertThat(colleague.locator(".title-line")).containsText("提出済");
        assertThat(page.locator(".title-line")).containsText("提出済", within());
        page.getByText("← 届出の一覧").click();
        assertThat(page.locator(".others")).isHidden();
        assertThat(page.locator("vaadin-grid").getByText("金沢 一郎")).isVisible();
        page.locator("vaadin-grid a[href^='notifications/']").nth(1).click();
        assertThat(page.locator(".form-facts")).containsText("金沢 一郎");
        button(page, "照会して差し戻す").click();
        page.locator("vaadin-text-area textarea").fill("発病日は正しいですか。");
        button(page, "差し戻す").click();
        assertThat(page.locator(".timeline")).containsText("「発病日は正しいですか。」");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(java.nio.file.Path.of("target/pictures/notification-history.png"))
                .setFullPage(true));
        page.locator(".timeline").scrollIntoViewIfNeeded();
        Chromium.picture(page, "notification-timeline");
    }

    private static void printed(Page page) throws IOException {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(794, 1123);
        page.waitForTimeout(SETTLED);
        Chromium.picture(page, "notification-printed");
        var sheet = page.pdf(new Page.PdfOptions()
                .setFormat("A4")
                .setPath(java.nio.file.Path.of("target/pictures/notification.pdf")));
        try (var pdf = Loader.loadPDF(sheet)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("届出 2022-", "金沢 一郎", "診断時の年齢");
            assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(2);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.setViewportSize(1280, 900);
    }

    private static void clinic(Page page) {
        assertThat(page.locator("vaadin-side-nav-item .count")).containsText("1");
        Chromium.picture(page, "notifications-clinic");
        page.locator("vaadin-grid a[href^='notifications/']").first().click();
        assertThat(page.locator(".card-attention")).containsText("発病日は正しいですか。");
        Chromium.picture(page, "notification-clinic");
        button(page, "照会に答える").click();
        page.locator("vaadin-text-area textarea").fill("電話で確かめました。正しいです。");
        button(page, "答えて提出する").click();
        assertThat(page.locator(".title-line")).containsText("提出済");
    }

    private static Locator button(Page page, String words) {
        return page.locator("vaadin-button").getByText(words, new Locator.GetByTextOptions().setExact(true));
    }

    private static ContainsTextOptions within() {
        return new ContainsTextOptions().setTimeout(Chromium.AT_ONCE);
    }
}
