package jp.hersys.capture;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// Somebody who types a notification by keyboard alone and looks only at the field in which the cursor stands. Keys are
/// written as they are pressed: `⏎` Enter, `↓` the arrow, `かが→加賀` what an input method converts.
final class Typist {

    /// Milliseconds between two keys of somebody who types fast.
    static final double FAST = 60;

    /// An elderly patient at home on the long forms. A digit chooses and goes on, so it stands without Enter.
    static final String LONG_FORM = """
            category 1|name-kanji かが→加賀 ハナ⏎|sex 2|birth-date S15.3.2⏎|occupation 無職⏎|address-postal-code 9200962⏎\
            |address-line 1-1⏎|address-phone 0760000002⏎|location-postal-code 9200962⏎|location-line 1-1⏎\
            |symptoms 12⏎|tests.1.method P↓⏎|tests.1.specimen 鼻咽↓⏎|tests.1.collected-on -1⏎|tests.1.result 1\
            |first-visit-on -1⏎|diagnosed-on 0⏎|onset-on -3⏎""";

    static final String AT_RISK =
            "|admitted-at-report 2|risk-factors 4⏎|immune-suppressed 2|pregnant 2" + "|severity 1|admission-needed 2";

    static final String SHORT_FORM = """
            category 1|name-kanji かが→加賀 ハナ⏎|sex 2|birth-date S15.3.2⏎|location-postal-code 9200962⏎\
            |location-line 1-1⏎|location-phone 0760000002⏎|tests.1.collected-on 0⏎|diagnosed-on 0⏎|onset-on -2⏎\
            |vaccination-count 3""" + AT_RISK;

    /// V5.
    static final String V5 = SHORT_FORM + "|drug-needed 2|oxygen-needed 2";

    /// Who was asked so often goes round in circles.
    private static final int LONGEST = 100;

    private Typist() {}

    /// Keys by the path of their item.
    static Map<String, String> byPath(String keys) {
        var byPath = new LinkedHashMap<String, String>();
        for (var each : keys.split("\\|")) {
            byPath.put(each.substring(0, each.indexOf(' ')), each.substring(each.indexOf(' ') + 1));
        }
        return byPath;
    }

    /// Types what is known of each field to which the cursor comes, and passes by the others, until everything is
    /// typed.
    ///
    /// @param until path of the field before which to stop, empty for none
    /// @return keystrokes
    static int type(Page page, Map<String, String> keys, String until, double pace) {
        var left = new LinkedHashMap<>(keys);
        var asked = new ArrayList<String>();
        int keystrokes = 0;
        while (!left.isEmpty()) {
            var path = focused(page);
            asked.add(path);
            if (path.isEmpty() || asked.size() > LONGEST) {
                throw new AssertionError("Nobody was asked for " + left.keySet() + ", but for " + asked);
            }
            if (path.equals(until)) {
                break;
            }
            var pressed = Objects.requireNonNullElse(left.remove(path), "⏎");
            keystrokes += pressed.length();
            press(page, pressed, pace);
        }
        return keystrokes;
    }

    /// The path of the field in which the cursor stands, once nothing is on its way any more; empty when it stands in
    /// none.
    private static String focused(Page page) {
        page.waitForFunction(
                "() => Object.values(window.Vaadin.Flow.clients).every(one => !one.isActive || !one.isActive())");
        return (String) page.evaluate("() => document.activeElement?.closest('[data-path]')?.dataset.path ?? ''");
    }

    private static void press(Page page, String keys, double pace) {
        var text = keys.replace("⏎", "").replace("↓", "");
        int converted = text.indexOf('→');
        if (converted > 0) {
            compose(page, text.substring(0, converted), text.substring(converted + 1, converted + 3));
            text = text.substring(converted + 3);
        }
        page.keyboard().type(text, new Keyboard.TypeOptions().setDelay(pace));
        if (keys.contains("↓")) {
            assertThat(page.locator("vaadin-combo-box-item:visible").first()).containsText(text); // it filters itself
            page.keyboard().press("ArrowDown");
        }
        if (keys.endsWith("⏎")) {
            page.keyboard().press("Enter");
        }
        page.waitForTimeout(pace);
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
}
