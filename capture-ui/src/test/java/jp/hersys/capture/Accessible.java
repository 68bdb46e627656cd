package jp.hersys.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Whether pages can be used by all: the rules of WCAG 2.2 AA that a machine can ask (axe-core), and no sideways
/// scrolling at
/// 200 %. All pages are looked at before anything fails, so that one run names everything.
final class Accessible {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;
    private static final String RULES = """
            async () => {
              const found = await axe.run({exclude: [['vaadin-connection-indicator']]}, {
                runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']},
                resultTypes: ['violations']});
              return found.violations.map(rule => rule.id + ' (' + rule.help + '): ' + rule.nodes.slice(0, 6).map(node =>
                node.target.flat().join(' ') + ' ' + node.html.slice(0, 160) + ' '
                  + (node.any[0] || node.all[0] || node.none[0] || {}).message).join(' | '));
            }""";

    /// What is wider than the page, but for tables of data, which scroll by themselves.
    private static final String TOO_WIDE = """
            () => {
              const root = document.documentElement;
              const wide = root.scrollWidth > root.clientWidth ? ['the page: ' + root.scrollWidth] : [];
              document.querySelectorAll('main, main *').forEach(each => {
                const style = getComputedStyle(each);
                const table = each.closest('vaadin-grid, table, .table-scroll, .chart');
                if (!table && each.getClientRects().length && each.getBoundingClientRect().right > root.clientWidth + 1
                    && style.position !== 'fixed') {
                  wide.push(each.localName + '.' + each.className + ' ' + (each.textContent || '').slice(0, 30));
                }
              });
              return wide.slice(0, 6);
            }""";

    private final List<String> found = new ArrayList<>();
    private final String axe = source();

    /// Looks at a page as it is now.
    @SuppressWarnings("unchecked")
    void look(Page page, String name) {
        page.evaluate(axe);
        for (var rule : (List<String>) page.evaluate(RULES)) {
            found.add(name + ": " + rule);
        }
        page.setViewportSize(WIDTH / 2, HEIGHT / 2);
        page.waitForTimeout(300); // the frame folds its places away
        for (var wide : (List<String>) page.evaluate(TOO_WIDE)) {
            found.add(name + " at 200 %: wider than the page: " + wide);
        }
        Chromium.picture(page, "zoomed-" + name);
        page.setViewportSize(WIDTH, HEIGHT);
    }

    void assertAll() {
        assertThat(String.join("\n", found)).as("accessible pages").isEmpty();
    }

    private static String source() {
        try (var in = Accessible.class.getResourceAsStream("/axe/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError("axe-core was expected among the test's resources.", e);
        }
    }
}
