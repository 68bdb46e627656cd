package jp.hersys.capture;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The search of persons by keyboard, the page of one and the records beside a notification, in a real browser; leaves
/// pictures of them.
@ExtendWith(RegisterExtension.class)
class PersonBrowserIT {

    private final Register register;

    PersonBrowserIT(Register register) {
        this.register = register;
    }

    @Test
    void somebody_is_found_opened_and_joined_without_a_mouse() {
        Chromium.assumeInstalled();
        Staff.make(register);
        var town = new Kanazawa(register);
        town.notify(Map.of("name-kanji", "加賀 はな", "location-phone", "076-000-0008"));
        var here = town.notify("watanabe", town.neighbour, Map.of());
        town.notify(Map.of(
                "name-kanji",
                "加能 花",
                "name-kana",
                "かのう はな",
                "birth-date",
                "1950-01-01",
                "location-phone",
                "076-000-0009"));
        try (var program = new TestProgram(register);
                var chromium = new Chromium()) {
            var page = chromium.page();
            page.setViewportSize(1280, 900);
            page.navigate(program.address());
            page.fill("input[name=username]", "nakamura");
            page.fill("input[name=password]", Staff.PASSWORD);
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).containsText("届出");
            page.locator("vaadin-side-nav-item[path='persons']").click();
            assertThat(page.locator("h1")).containsText("対象者");
            page.locator(".search input").pressSequentially("か");
            assertThat(page.locator("vaadin-grid a.person-name:visible")).hasCount(3);
            Chromium.picture(page, "persons");
            page.locator(".search input").fill("");
            // Enter comes sooner than the pause after which the search is sent.
            page.locator(".search input").pressSequentially("かのう");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).containsText("加能 花");
            Chromium.picture(page, "person");
            page.navigate(program.address() + "notifications/" + here.publicId());
            assertThat(page.locator(".candidates")).containsText("同じ人かもしれない記録");
            Chromium.picture(page, "same-person");
            page.getByLabel("と同じ人です").first().press("Enter");
            assertThat(page.locator(".person-panel")).containsText("人手で同一");
            page.locator(".person-panel > a").first().press("Enter");
            assertThat(page.locator("h1")).containsText("加賀 はな");
            assertThat(page.locator(".timeline")).containsText("次の記録について: 人手で同一");
            Chromium.picture(page, "person-of-two-records");
        } finally {
            town.at(Kanazawa.MORNING);
        }
    }
}
