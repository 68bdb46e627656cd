package jp.hersys.capture;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.util.List;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A press officer's evening in a real browser: a list comes in, a row is refused, an edition goes out.
@ExtendWith(RegisterExtension.class)
class BrowserIT {

    private static final double LONG = 90_000;

    private final Register register;

    BrowserIT(Register register) {
        this.register = register;
    }

    @Test
    void a_list_is_taken_in_and_an_edition_of_it_is_published() throws IOException {
        Chromium.assumeInstalled();
        Staff.make(register);
        try (var program = new TestProgram(register);
                var chromium = new Chromium()) {
            var page = chromium.page();
            page.setViewportSize(1280, 900);
            logIn(page, program.address());
            takeIn(page);
            fates(page);
            publish(page);
            assertThat(announcement(page)).contains("石川県 第1報", "令和3年7月20日", "累計陽性者数 － 1");
            chart(page);
            if (Boolean.getBoolean("hersys.long")) {
                everybodyCanUse(page, program.address());
            }
        }
    }

    private static void everybodyCanUse(Page page, String address) {
        var accessible = new Accessible();
        accessible.look(page, "edition");
        for (var place : List.of("editions", "editions/compare", "imports", "runs", "help", "account")) {
            page.navigate(address + place);
            assertThat(page.locator("h1")).isVisible();
            accessible.look(page, place.replace('/', '-'));
        }
        page.navigate(address + "imports");
        page.locator("vaadin-grid a[href^='imports/']").first().click();
        assertThat(page.getByText("七月ごろ", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        accessible.look(page, "import");
        page.locator(".language-switch").getByText("English").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        for (var place : List.of("editions", "runs")) {
            page.navigate(address + place);
            assertThat(page.locator("h1")).isVisible();
            accessible.look(page, place + "-english");
        }
        accessible.assertAll();
    }

    private static void logIn(Page page, String address) {
        page.navigate(address);
        page.fill("input[name=username]", "nakamura");
        page.fill("input[name=password]", "wrong");
        page.keyboard().press("Enter");
        assertThat(page.getByText("ログインできませんでした")).isVisible();
        Chromium.picture(page, "login");
        page.fill("input[name=username]", "nakamura");
        page.fill("input[name=password]", Staff.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.getByText("公表した版はここに並びます")).isVisible();
        Chromium.picture(page, "editions-empty");
    }

    private static void takeIn(Page page) {
        page.locator("vaadin-side-nav-item[path=imports]").click();
        assertThat(page.getByText("取り込んだファイルはここに並びます")).isVisible();
        Chromium.picture(page, "imports-empty");
        page.setInputFiles(
                "vaadin-upload input[type=file]",
                new FilePayload("石川県_陽性患者属性.csv", "text/csv", TestProgram.smallList()));
        assertThat(page.locator(".badge").first()).containsText("1 行は受付不可", new ContainsTextOptions().setTimeout(LONG));
        assertThat(page.getByText("七月ごろ", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        Chromium.picture(page, "import");
    }

    private static void fates(Page page) {
        page.locator(".chip").getByText("新規").click();
        page.getByLabel("番号 1 のこれまでを見る").click();
        assertThat(page.locator(".timeline")).containsText("金沢市");
        Chromium.picture(page, "history");
        page.keyboard().press("Escape");
        page.keyboard().press("F1");
        assertThat(page.getByText("このページの使い方", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        Chromium.picture(page, "help");
        page.keyboard().press("Escape");
    }

    private static void chart(Page page) {
        page.locator("vaadin-grid a[href^='editions/']").first().click();
        assertThat(page.locator(".ten-seconds")).containsText("1");
        var chart = page.locator(".chart").first();
        assertThat(chart.locator("canvas").first()).isVisible();
        chart.locator("vaadin-details-summary").click();
        assertThat(chart.locator("vaadin-grid")).containsText("2021-07-20(火)");
        Chromium.picture(page, "edition");
    }

    private static void publish(Page page) {
        page.locator("vaadin-side-nav-item[path=editions]").click();
        var day = page.locator("vaadin-date-picker input");
        day.fill("2021-07-20");
        day.press("Enter");
        assertThat(page.getByText("石川県の 2021-07-20(火) 分")).isVisible();
        Chromium.picture(page, "publish");
        page.locator("vaadin-confirm-dialog-overlay, vaadin-confirm-dialog")
                .locator("vaadin-button[theme~=primary]")
                .last()
                .click();
        assertThat(page.getByText("2021-07-20(火) 第1報 を公表しました")).isVisible(new IsVisibleOptions().setTimeout(LONG));
        Chromium.picture(page, "editions");
    }

    private static String announcement(Page page) throws IOException {
        var link = page.getByLabel("PDF 2021-07-20");
        assertThat(link).isVisible();
        var download = page.waitForDownload(link::click);
        assertThat(download.suggestedFilename()).isEqualTo("170003_2021-07-20_1_announcement.pdf");
        try (var pdf = Loader.loadPDF(download.path().toFile())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
