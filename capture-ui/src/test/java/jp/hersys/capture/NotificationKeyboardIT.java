package jp.hersys.capture;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.database.TestClock;
import jp.hersys.notifications.NotificationSearch;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The common cases typed by keyboard alone in a real browser, with their fields and keystrokes: these may only go
/// down. A field that is passed by costs its Enter.
@ExtendWith(RegisterExtension.class)
class NotificationKeyboardIT {

    private static final double MILLIS_BETWEEN_KEYS = 60;

    /// V5, an elderly patient at home, on 2022-10-05. A digit chooses and goes on, so it stands without Enter.
    private static final List<String> V5 = List.of(
            "category:1",
            "name-kanji:かが→加賀 ハナ⏎",
            "-:⏎",
            "sex:2",
            "birth-date:S15.3.2⏎",
            "-:⏎",
            "location-postal-code:9200962⏎",
            "location-line:1-1⏎",
            "location-phone:0760000002⏎",
            "-:⏎",
            "tests.1.collected-on:0⏎",
            "diagnosed-on:0⏎",
            "onset-on:-2⏎",
            "vaccination-count:3",
            "admitted-at-report:2",
            "risk-factors:4⏎",
            "immune-suppressed:2",
            "pregnant:2",
            "severity:1",
            "admission-needed:2",
            "drug-needed:2",
            "oxygen-needed:2");

    /// V4, a young patient, on 2022-08-10 where the prefecture offers it.
    private static final List<String> V4 = List.of(
            "low-risk:1",
            "category:1",
            "name-kanji:能登 太郎⏎",
            "sex:1",
            "birth-date:H2.3.2⏎",
            "-:⏎",
            "location-postal-code:9200962⏎",
            "location-phone:09000000003⏎");

    private final Register register;
    private final TestClock clock;

    NotificationKeyboardIT(Register register, TestClock clock) {
        this.register = register;
        this.clock = clock;
    }

    @AfterEach
    void the_clock_goes_on() {
        clock.set(Clock.systemUTC());
    }

    @Test
    void v5_is_typed_within_a_minute() {
        typed("V5", Instant.parse("2022-10-05T01:00:00Z"), V5, 19, 63, Duration.ofSeconds(60));
    }

    @Test
    void v4_is_typed_within_half_a_minute() {
        typed("V4", Instant.parse("2022-08-10T01:00:00Z"), V4, 7, 38, Duration.ofSeconds(30));
    }

    private void typed(String version, Instant now, List<String> sequence, int fields, int keys, Duration longest) {
        Chromium.assumeInstalled();
        clock.set(now);
        Staff.make(register);
        var clinics = Clinics.make(register);
        register.access()
                .write(
                        Clinics.NATION,
                        () -> JdbcClient.create(register.dataSource())
                                .sql("insert into form_switches values ('170003', '2022-08-04', null, 'test')")
                                .update());
        long filled = sequence.stream().filter(each -> !each.startsWith("-")).count();
        long strokes =
                1 + sequence.stream().mapToLong(NotificationKeyboardIT::strokes).sum();
        System.out.println("fields to fill\t" + version + "\t" + filled + "\tfields\t" + fields);
        System.out.println("keystrokes\t" + version + "\t" + strokes + "\tkeys\t" + keys);
        assertThat(filled).isLessThanOrEqualTo(fields);
        assertThat(strokes).isLessThanOrEqualTo(keys);
        try (var program = new TestProgram(register);
                var chromium = new Chromium()) {
            var page = chromium.page();
            logIn(page, program.address());
            assertThat(page.locator(".form-version")).containsText("様式");
            page.waitForTimeout(500);
            Chromium.picture(page, "notification-new-" + version);
            long from = System.nanoTime();
            sequence.forEach(each -> press(page, each.substring(each.indexOf(':') + 1)));
            assertThat(page.locator(".form-version")).containsText("様式 " + version);
            assertThat(page.locator(".save-state")).containsText("下書き保存済");
            tall(page, "notification-typed-" + version);
            page.keyboard().press("F9");
            assertThat(page.getByText("届出番号")).isVisible();
            var took = Duration.ofNanos(System.nanoTime() - from);
            System.out.println(
                    "typed by keyboard\t" + version + "\t" + took.toMillis() + "\tms\t" + longest.toMillis());
            Chromium.picture(page, "notification-receipt-" + version);
            assertThat(took).isLessThan(longest);
            page.keyboard().press("Enter");
            assertThat(page.getByText("入力すると下書きが保存されます")).isVisible();
            page.keyboard().press("F9");
            assertThat(page.locator(".form-findings")).isVisible();
            tall(page, "notification-findings-" + version);
            if (version.equals("V5")) {
                sequence.subList(0, sequence.indexOf("admitted-at-report:2"))
                        .forEach(each -> press(page, each.substring(each.indexOf(':') + 1)));
                page.keyboard().press("1");
                page.waitForTimeout(500);
                tall(page, "notification-follows-" + version);
                assertThat(page.locator("[data-path=admission-on] input")).isFocused();
            }
        }
        var staff = new Actor.StaffMember(
                "sato", Clinics.KANAZAWA, Duty.CLERK, clinics.clinic().standing());
        var filed = register.notificationLists()
                .search(
                        new NotificationSearch(null, List.of(), null, NotificationSearch.Order.NEWEST),
                        null,
                        10,
                        staff);
        assertThat(filed).hasSize(1);
        assertThat(filed.getFirst().formVersion()).isEqualTo(version);
        assertThat(filed.getFirst().answers().texts())
                .containsEntry("location-municipality", "172014")
                .containsEntry("name-kanji", version.equals("V5") ? "加賀 ハナ" : "能登 太郎");
        if (version.equals("V5")) {
            assertThat(filed.getFirst().answers().text("location-line")).isEqualTo("広坂1-1");
            assertThat(filed.getFirst().answers().text("name-kana")).isEqualTo("カガ　ハナ");
        }
    }

    private static long strokes(String step) {
        return step.substring(step.indexOf(':') + 1).length();
    }

    private static void press(Page page, String keys) {
        var text = keys.replace("⏎", "");
        int converted = text.indexOf('→');
        if (converted > 0) {
            compose(page, text.substring(0, converted), text.substring(converted + 1, converted + 3));
            text = text.substring(converted + 3);
        }
        page.keyboard().type(text, new Keyboard.TypeOptions().setDelay(MILLIS_BETWEEN_KEYS));
        if (keys.endsWith("⏎")) {
            page.keyboard().press("Enter");
        }
        page.waitForTimeout(MILLIS_BETWEEN_KEYS);
    }

    /// As an input method does: shows the reading, takes the kanji.
    private static void compose(Page page, String reading, String kanji) {
        var session = page.context().newCDPSession(page);
        var shown = new JsonObject();
        shown.addProperty("text", reading);
        shown.addProperty("selectionStart", reading.length());
        shown.addProperty("selectionEnd", reading.length());
        session.send("Input.imeSetComposition", shown);
        var taken = new JsonObject();
        taken.addProperty("text", kanji);
        session.send("Input.insertText", taken);
        session.detach();
    }

    private static void logIn(Page page, String address) {
        page.navigate(address + "notifications/new");
        page.fill("input[name=username]", "sato");
        page.fill("input[name=password]", Staff.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator(".notification-form")).isVisible();
    }

    /// The whole form at once.
    private static void tall(Page page, String name) {
        page.setViewportSize(1280, 3600);
        page.waitForTimeout(300);
        Chromium.picture(page, name);
        page.setViewportSize(1280, 720);
    }
}
