package jp.hersys.capture;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.assertions.PageAssertions.HasURLOptions;
import java.time.Instant;
import java.util.regex.Pattern;
import jp.hersys.accounts.Account;
import jp.hersys.capture.security.Totp;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A first day in a real browser, by keyboard alone: the link, a password, the second factor, and a page that
/// closes by itself when the account is closed elsewhere.
@ExtendWith(RegisterExtension.class)
class SignInBrowserIT {

    private static final Actor ADMIN = new Actor.Operator("admin", LocalGovernmentCode.NATION);
    private static final Account TANAKA =
            new Account("tanaka", "田中 一郎", "Tanaka Ichiro", Duty.PRESS, TestProgram.ISHIKAWA, null, false, null);
    private static final double LONG = 90_000;
    private static final String PASSWORD = "aoi asano basutei";

    private final Register register;
    private final Accessible accessible = new Accessible();

    SignInBrowserIT(Register register) {
        this.register = register;
    }

    @Test
    void a_first_day_begins_with_a_link_and_ends_when_the_account_is_closed() {
        Chromium.assumeInstalled();
        register.accountDesk().make(TANAKA, ADMIN);
        var token = register.signIns().links().issue("tanaka", ADMIN).orElseThrow();
        try (var program = new TestProgram(register);
                var chromium = new Chromium()) {
            var page = chromium.page();
            page.navigate(program.address() + "link#" + token);
            assertThat(page).hasURL(program.address() + "sign-in/password");
            password(page);
            secondFactor(page);
            assertThat(page.getByText("公表した版はここに並びます")).isVisible(new IsVisibleOptions().setTimeout(LONG));
            account(page);
            register.accountDesk().disable("tanaka", ADMIN);
            assertThat(page).hasURL(Pattern.compile(".*/login\\?ended"), new HasURLOptions().setTimeout(10_000));
            assertThat(page.getByText("ログインが終わりました")).isVisible();
            Chromium.picture(page, "sign-in-ended");
            page.navigate(program.address() + "link#" + token);
            assertThat(page.getByText("このリンクは使えません")).isVisible();
            Chromium.picture(page, "sign-in-link-void");
            accessible.assertAll();
        }
    }

    private void password(Page page) {
        page.keyboard().type("tanaka2021");
        page.keyboard().press("Tab");
        page.keyboard().type("tanaka2021");
        page.keyboard().press("Enter");
        assertThat(page.getByText("推測されます")).isVisible();
        Chromium.picture(page, "sign-in-password");
        accessible.look(page, "sign-in-password");
        page.keyboard().type(PASSWORD);
        page.keyboard().press("Tab");
        page.keyboard().type(PASSWORD);
        page.keyboard().press("Enter");
    }

    private void secondFactor(Page page) {
        var secret = page.locator(".plain-secret").textContent().replace(" ", "");
        Chromium.picture(page, "sign-in-enrol");
        accessible.look(page, "sign-in-enrol");
        page.locator("#code").focus();
        page.keyboard().type(Totp.code(secret, Instant.now()));
        page.keyboard().press("Enter");
        assertThat(page.locator(".plain-codes li")).hasCount(10);
        Chromium.picture(page, "sign-in-recovery-codes");
        accessible.look(page, "sign-in-recovery-codes");
        page.keyboard().press("Enter");
    }

    private void account(Page page) {
        page.getByText("田中 一郎").click();
        assertThat(page.getByText("成功（リンクによる設定）")).isVisible();
        Chromium.picture(page, "account");
        try (var elsewhere = page.context().browser().newContext()) {
            var other = elsewhere.newPage();
            other.navigate(page.url().replace("account", "login"));
            other.fill("input[name=username]", "tanaka");
            other.fill("input[name=password]", PASSWORD);
            other.keyboard().press("Enter");
            assertThat(other.locator("#code")).isFocused();
            other.keyboard().type("000000");
            other.keyboard().press("Enter");
            assertThat(other.getByText("コードが合わないか")).isVisible();
            Chromium.picture(other, "sign-in-code");
            other.getByText("English").click();
            assertThat(other.getByText("Type your code")).isVisible();
            Chromium.picture(other, "sign-in-code-en");
            accessible.look(other, "sign-in-code-english");
        }
        page.reload();
        assertThat(page.getByText("失敗（認証コード）")).isVisible();
        assertThat(page.getByText("失敗したログインが 1 回あります")).isVisible();
        Chromium.picture(page, "account-failed");
        page.getByText("ほかの画面をすべて終了する").click();
        assertThat(page.getByText("ほかの画面を終了しました")).isVisible();
        page.reload();
        assertThat(page.getByText("失敗（認証コード）")).isVisible();
        assertThat(register.signIns().sessions().stamp("tanaka")).hasValue(3);
    }
}
