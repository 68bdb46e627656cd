package jp.hersys.capture;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Pages of a real browser, and pictures of what they show. One browser serves all tests of a process, each page with
/// cookies of its own; what a test opened is closed with it.
final class Chromium implements AutoCloseable {

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final Path PICTURES = Path.of("target/pictures");
    private static final double PATIENCE = 30_000;

    /// Milliseconds within which a screen shows what others did. Held to two seconds and a picture's time in the long
    /// run; otherwise only that it shows, for other work on the machine must not fail a test.
    static final double AT_ONCE = Boolean.getBoolean("hersys.long") ? 2_500 : PATIENCE;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    private static Browser browser;

    private final List<Page> opened = new ArrayList<>();

    private static Browser browser() {
        if (browser == null) {
            browser = Playwright.create(
                            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(installed().orElseThrow())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }
        return browser;
    }

    /// Skips the test where there is none, unless `CI` is set.
    static void assumeInstalled() {
        assumeTrue(
                installed().isPresent() || System.getenv("CI") != null,
                "No Chromium was found in " + PLACES + ": install the package chromium to run this test.");
    }

    private static Optional<Path> installed() {
        return PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    Page page() {
        var page = browser().newPage();
        opened.add(page);
        page.setDefaultTimeout(PATIENCE);
        return page;
    }

    /// For people to look at; nothing is compared with them.
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    @Override
    public void close() {
        opened.forEach(page -> page.context().close());
    }
}
