package jp.hersys.capture;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.database.TestClock;
import jp.hersys.notifications.FiledNotification;
import jp.hersys.notifications.NotificationSearch;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The common case of V1, V3, V4 and V5 typed by keyboard alone in a real browser (a second dose, as of V2b, needs a
/// button; `FieldsToFillTest` counts the fields of all). Somebody who looks at the field in which the cursor stands
/// types its answer, or Enter where there is none; fields and keystrokes are counted and compared with
/// `notifications/keystrokes.tsv`: they may only go down. V1 and V3 have their turn in the long run.
@ExtendWith(RegisterExtension.class)
class NotificationKeyboardIT {

    private static final boolean LONG = Boolean.getBoolean("hersys.long");

    /// Milliseconds between two keys, where only keystrokes are counted.
    private static final double HARDLY_ANY = 5;

    /// A version, its day, and what is typed.
    private record Form(String version, String day, double pace, Duration longest, Map<String, String> keys) {

        Form(String version, String day, double pace, int seconds, String keys) {
            this(version, day, pace, Duration.ofSeconds(seconds), Typist.byPath(keys));
        }
    }

    private static final List<Form> FORMS = List.of(
            new Form("V1", "2020-08-05", HARDLY_ANY, 60, Typist.LONG_FORM),
            new Form("V3", "2022-07-20", HARDLY_ANY, 60, Typist.SHORT_FORM),
            new Form(
                    "V4",
                    "2022-08-10",
                    Typist.FAST,
                    30,
                    "low-risk 1|category 1|name-kanji 能登 太郎⏎|sex 1|birth-date H2.3.2⏎|location-postal-code 9200962⏎"
                            + "|location-phone 09000000003⏎"),
            new Form("V5", "2022-10-05", Typist.FAST, 60, Typist.V5));

    /// @param fields     filled in
    /// @param keystrokes with F9
    private record Typed(int fields, int keystrokes) {}

    private final Register register;
    private final TestClock clock;
    private final Map<String, Typed> before = before();
    private final List<Form> forms = LONG ? FORMS : FORMS.subList(2, FORMS.size());

    NotificationKeyboardIT(Register register, TestClock clock) {
        this.register = register;
        this.clock = clock;
    }

    @AfterEach
    void the_clock_goes_on() {
        clock.set(Clock.systemUTC());
    }

    @Test
    void versions_are_typed_by_keyboard_with_no_more_keystrokes_than_before_v5_in_a_minute_v4_in_half_a_one() {
        Chromium.assumeInstalled();
        clock.set(moment(forms.getFirst()));
        Staff.make(register);
        var clinics = Clinics.make(register);
        register.access()
                .write(
                        Clinics.NATION,
                        () -> JdbcClient.create(register.dataSource())
                                .sql("insert into form_switches values ('170003', '2022-08-04', null, 'test')")
                                .update());
        try (var program = new TestProgram(register);
                var chromium = new Chromium()) {
            var found = new SoftAssertions();
            for (var form : forms) {
                clock.set(moment(form));
                found.check(() -> whole(chromium.page(), program.address(), form));
            }
            found.assertAll();
        }
        var filed = filed(clinics);
        assertThat(filed)
                .extracting(FiledNotification::formVersion)
                .containsExactlyElementsOf(
                        forms.reversed().stream().map(Form::version).toList());
        assertThat(filed)
                .allSatisfy(each ->
                        assertThat(each.answers().text("location-municipality")).isEqualTo("172014"));
        var last = filed.getFirst().answers();
        assertThat(last.text("name-kanji")).isEqualTo("加賀 ハナ");
        assertThat(last.text("location-line")).isEqualTo("広坂1-1");
        assertThat(last.text("name-kana")).isEqualTo("カガ　ハナ");
    }

    private void whole(Page page, String address, Form form) {
        logIn(page, address);
        Chromium.picture(page, "notification-new-" + form.version());
        try {
            assertNoMore(form, type(page, form));
        } finally {
            tall(page, "notification-ended-" + form.version());
        }
        page.keyboard().press("Enter");
        assertThat(page.getByText("入力すると下書きが保存されます")).isVisible();
        page.keyboard().press("F9");
        assertThat(page.locator(".form-findings")).isVisible();
        tall(page, "notification-findings-" + form.version());
        if (form.version().equals("V5")) {
            whatFollows(page, form);
        }
        page.context().close();
    }

    /// From the first key to the number of the notification on the screen.
    private Typed type(Page page, Form form) {
        long from = System.nanoTime();
        var typed = new Typed(form.keys().size(), 1 + Typist.type(page, form.keys(), "", form.pace()));
        assertThat(page.locator(".form-version")).containsText("様式 " + form.version());
        assertThat(page.locator(".save-state")).containsText("下書き保存済");
        tall(page, "notification-typed-" + form.version());
        page.keyboard().press("F9");
        page.keyboard().press("F9"); // a second press files nothing more
        assertThat(page.getByText("届出番号")).isVisible();
        var took = Duration.ofNanos(System.nanoTime() - from);
        System.out.println("typed by keyboard\t" + form.version() + "\t" + took.toMillis() + "\tms\t"
                + form.longest().toMillis());
        Chromium.picture(page, "notification-receipt-" + form.version());
        assertThat(took).isLessThan(form.longest());
        return typed;
    }

    private void assertNoMore(Form form, Typed typed) {
        var limit = before.get(form.version());
        System.out.println("fields to fill\t" + form.version() + "\t" + typed.fields() + "\tfields\t" + limit.fields());
        System.out.println(
                "keystrokes\t" + form.version() + "\t" + typed.keystrokes() + "\tkeys\t" + limit.keystrokes());
        assertThat(typed)
                .as("%s: fields and keystrokes may only go down; where they did, lower keystrokes.tsv", form.version())
                .isEqualTo(limit);
    }

    /// Who must be admitted is asked since when, next.
    private static void whatFollows(Page page, Form form) {
        Typist.type(page, form.keys(), "admitted-at-report", form.pace());
        page.keyboard().press("1");
        page.waitForTimeout(500);
        tall(page, "notification-follows-" + form.version());
        assertThat(page.locator("[data-path=admission-on] input")).isFocused();
    }

    private List<FiledNotification> filed(Clinics clinics) {
        var staff = new Actor.StaffMember(
                "sato", Clinics.KANAZAWA, Duty.CLERK, clinics.clinic().standing());
        return register.notificationLists()
                .search(
                        new NotificationSearch(null, List.of(), null, NotificationSearch.Order.NEWEST),
                        null,
                        10,
                        staff);
    }

    private static Instant moment(Form form) {
        return Instant.parse(form.day() + "T01:00:00Z");
    }

    private static Map<String, Typed> before() {
        var before = new LinkedHashMap<String, Typed>();
        try (var in = NotificationKeyboardIT.class.getResourceAsStream("/notifications/keystrokes.tsv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.matches("V.*\\d"))
                    .map(line -> line.split("\t"))
                    .forEach(row -> before.put(row[0], new Typed(Integer.parseInt(row[1]), Integer.parseInt(row[2]))));
        } catch (IOException e) {
            throw new AssertionError("The numbers of before were expected among the test's resources.", e);
        }
        return before;
    }

    private static void logIn(Page page, String address) {
        page.navigate(address + "notifications/new");
        page.fill("input[name=username]", "sato");
        page.fill("input[name=password]", Staff.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator(".notification-form")).isVisible();
        assertThat(page.locator(".form-version")).containsText("様式");
        page.waitForTimeout(300);
    }

    /// The whole form at once.
    private static void tall(Page page, String name) {
        page.setViewportSize(1280, 3600);
        page.waitForTimeout(300);
        Chromium.picture(page, name);
        page.setViewportSize(1280, 720);
    }
}
