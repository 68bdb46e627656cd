package jp.hersys.capture;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.nio.file.Path;
import java.time.Duration;
import jp.hersys.database.Register;
import jp.hersys.jurisdictions.LocalGovernmentCode;

/// One case in real browsers, from a doctor's keyboard to the figures of that night: Mori of a clinic notifies,
/// Hayashi of the city's health centre confirms and relates the one next to it, Matsui there sees it, Honda
/// publishes. Every screen leaves a picture.
final class CaseJourney {

    private static final LocalGovernmentCode KANAZAWA = new LocalGovernmentCode("172014");
    private static final double LONG = 90_000;
    private static final double SETTLED = 300; // the frame folds its places away

    private final Register register;
    private final Kanazawa town;
    private final Chromium chromium;
    private final String address;
    private final Accessible accessible = new Accessible();

    CaseJourney(Register register, Kanazawa town, Chromium chromium, String address) {
        this.register = register;
        this.town = town;
        this.chromium = chromium;
        this.address = address;
    }

    void fromTheClinicToTheEditionOfTheNight() {
        var matsui = logIn("matsui", "notifications", "届出");
        var mori = logIn("mori", "notifications/new", "発生届");
        var number = notified(mori);
        var hayashi = logIn("hayashi", "notifications", "届出");
        confirmed(hayashi, number);
        related(hayashi);
        seen(matsui, number);
        loggedOut(mori);
        published();
        accessible.assertAll();
    }

    private String notified(Page page) {
        picture(page, "1-form");
        Typist.type(page, Typist.byPath(Typist.V5), "", Typist.FAST);
        assertThat(page.locator(".save-state")).containsText("下書き保存済");
        picture(page, "2-typed");
        page.keyboard().press("F9");
        assertThat(page.getByText("届出番号")).isVisible();
        picture(page, "3-receipt");
        accessible.look(page, "receipt");
        var number = page.locator(".receipt").textContent().replaceAll(".*?(\\d{4}-\\d{8}).*", "$1");
        page.locator(".receipt a").click();
        assertThat(page.locator("h1")).containsText(number);
        picture(page, "4-clinic");
        return number;
    }

    private void confirmed(Page page, String number) {
        assertThat(page.locator("vaadin-grid a[href^='notifications/']").first())
                .isVisible();
        picture(page, "5-waiting");
        open(page, number);
        picture(page, "6-centre");
        button(page, "確認する").click();
        assertThat(page.locator(".title-line")).containsText("保健所確認済");
        picture(page, "7-confirmed");
    }

    private void related(Page page) {
        button(page, "関係保健所を加える").click();
        page.locator("vaadin-combo-box input").fill("石川中央");
        page.locator("vaadin-combo-box-item").getByText("石川中央保健所（見本）").first().click();
        page.locator("vaadin-text-area textarea").fill("同居の家族が管内に住んでいます。");
        page.waitForTimeout(500);
        picture(page, "8-relating");
        accessible.look(page, "relating");
        button(page, "加える").click();
        assertThat(page.getByText("石川中央保健所（見本） を関係保健所にしました")).isVisible();
        page.waitForTimeout(SETTLED); // the dialog fades
        picture(page, "9-related");
    }

    private void seen(Page page, String number) {
        assertThat(page.getByText("関係保健所になった届出が 1 件")).isVisible(new IsVisibleOptions().setTimeout(Chromium.AT_ONCE));
        picture(page, "10-second-centre");
        accessible.look(page, "second-centre");
        open(page, number);
        assertThat(page.locator("main")).containsText("加賀 ハナ");
        assertThat(button(page, "確認する")).isHidden();
        picture(page, "11-second-centre");
        page.locator("a[href^='persons/']").first().click();
        assertThat(page.locator("h1")).containsText("加賀 ハナ");
        picture(page, "12-person");
    }

    private static void open(Page page, String number) {
        page.fill(".search input", number);
        var found = page.locator("vaadin-grid a[href^='notifications/']:visible");
        assertThat(found).hasCount(1);
        found.click();
        assertThat(page.locator("h1")).containsText(number);
    }

    /// What was on the screen does not come back with the back button.
    private void loggedOut(Page page) {
        assertThat(page.locator("main")).containsText("加賀 ハナ");
        page.getByText("ログアウト").first().click();
        assertThat(page.locator("input[name=password]")).isVisible();
        page.goBack();
        assertThat(page.locator("input[name=password]")).isVisible();
        assertThat(page.locator("body")).not().containsText("加賀");
        picture(page, "13-logged-out");
    }

    private void published() {
        town.at(Kanazawa.MORNING.plus(Duration.ofHours(11)));
        Staff.press(register, "honda", KANAZAWA);
        var page = logIn("honda", "editions", "公表");
        page.locator("vaadin-date-picker input").press("Enter");
        page.locator("vaadin-confirm-dialog-overlay, vaadin-confirm-dialog")
                .locator("vaadin-button[theme~=primary]")
                .last()
                .click();
        assertThat(page.getByText("2022-10-05(水) 第1報 を公表しました")).isVisible(new IsVisibleOptions().setTimeout(LONG));
        picture(page, "14-editions");
        page.locator("vaadin-grid a[href^='editions/']").first().click();
        assertThat(page.locator(".ten-number")).hasText("1");
        assertThat(page.locator("main")).not().containsText("加賀");
        picture(page, "15-edition");
    }

    private Page logIn(String login, String place, String heading) {
        var page = chromium.page();
        page.setViewportSize(1280, 900);
        page.navigate(address + place);
        page.fill("input[name=username]", login);
        page.fill("input[name=password]", Staff.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).containsText(heading, new ContainsTextOptions().setTimeout(LONG));
        page.waitForTimeout(300);
        return page;
    }

    /// As it is; with `-Dhersys.pictures=all` also at 200 % and in a narrow window.
    private static void picture(Page page, String name) {
        Chromium.picture(page, "case-" + name);
        if ("all".equals(System.getProperty("hersys.pictures"))) {
            picture(page, 640, 450, "zoomed-case-" + name);
            picture(page, 400, 800, "narrow-case-" + name);
            page.setViewportSize(1280, 900);
            page.waitForTimeout(SETTLED);
        }
    }

    private static void picture(Page page, int width, int height, String name) {
        page.setViewportSize(width, height);
        page.waitForTimeout(SETTLED);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/pictures/" + name + ".png"))
                .setFullPage(true));
    }

    private static Locator button(Page page, String words) {
        return page.locator("vaadin-button").getByText(words, exactly());
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
