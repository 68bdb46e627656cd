package jp.hersys.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.AddScriptTagOptions;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// The reading follows what an input method shows, in a real browser that composes as for a person.
@NullUnmarked
class KanaIT {

    private static Chromium chromium;
    private static Page page;
    private static CDPSession session;

    @BeforeAll
    static void open() {
        Chromium.assumeInstalled();
        chromium = new Chromium();
        page = chromium.page();
        session = page.context().newCDPSession(page);
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void two_inputs() throws Exception {
        page.setContent("<input id=name><input id=kana><script>window.changes = 0</script>");
        try (var script = KanaIT.class.getResourceAsStream("/META-INF/resources/kana.js")) {
            page.addScriptTag(new AddScriptTagOptions().setContent(new String(script.readAllBytes(), "UTF-8")));
        }
        page.evaluate("""
                () => {
                  kana.addEventListener('change', () => window.changes++);
                  hersysKana(name$(), kana);
                  hersysKana(name$(), kana);
                  function name$() { return document.getElementById('name'); }
                }
                """);
        page.focus("#name");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/kana/compositions.csv", useHeadersInDisplayName = true)
    void the_reading_is_what_was_shown_before_it_was_converted(String shown, String name, String kana, String why) {
        for (var composition : List.of(shown.split(" / "))) {
            compose(composition.split(" "));
        }
        assertThat(page.inputValue("#name")).isEqualTo(name);
        assertThat(page.inputValue("#kana")).as(why).isEqualTo(kana);
    }

    @Test
    void a_reading_that_somebody_corrected_is_left_alone() {
        compose("y", "や", "やま", "やまだ", "山田");
        byHand("ヤマタ");
        compose("た", "たろ", "たろう", "太郎");
        assertThat(page.inputValue("#kana")).isEqualTo("ヤマタ");
    }

    @Test
    void a_reading_that_came_with_the_record_is_left_alone() {
        byHand("サイトウ");
        compose("さいとう", "斎藤");
        assertThat(page.inputValue("#kana")).isEqualTo("サイトウ");
    }

    @Test
    void an_emptied_reading_is_filled_again() {
        compose("やまだ", "山田");
        byHand("");
        compose("たろう", "太郎");
        assertThat(page.inputValue("#kana")).isEqualTo("ヤマダタロウ");
    }

    @Test
    void what_is_taken_out_of_the_name_leaves_the_reading_when_the_rest_is_known() {
        compose("やまだ", "山田");
        compose("たろう", "太郎");
        page.keyboard().press("Backspace");
        assertThat(page.inputValue("#kana")).as("太 alone is not known").isEqualTo("ヤマダタロウ");
        page.keyboard().press("Backspace");
        assertThat(page.inputValue("#kana")).isEqualTo("ヤマダ");
        compose("じろう", "次郎");
        assertThat(page.inputValue("#kana")).isEqualTo("ヤマダジロウ");
    }

    @Test
    void what_is_put_in_front_is_read_in_front() {
        compose("たろう", "太郎");
        page.keyboard().press("Home");
        compose("やまだ", "山田");
        assertThat(page.inputValue("#name")).isEqualTo("山田太郎");
        assertThat(page.inputValue("#kana")).isEqualTo("ヤマダタロウ");
    }

    @Test
    void a_pasted_name_has_no_reading_and_kana_typed_without_composition_are_their_own() {
        page.fill("#name", "山田");
        assertThat(page.inputValue("#kana")).isEmpty();
        page.fill("#name", "さくら");
        assertThat(page.inputValue("#kana")).isEqualTo("サクラ");
        page.fill("#name", "");
        assertThat(page.inputValue("#kana")).isEmpty();
    }

    @Test
    void every_change_of_the_reading_is_told_once() {
        compose("やまだ", "山田");
        compose("たろう", "太郎");
        assertThat(page.evaluate("() => window.changes")).isEqualTo(2);
    }

    @Test
    void hosts_of_inputs_are_followed_as_inputs_are() {
        page.evaluate("""
                () => {
                  document.body.innerHTML = '<div id=a><input id=name></div><div id=b><input id=kana></div>';
                  const a = document.getElementById('a');
                  const b = document.getElementById('b');
                  a.inputElement = a.firstChild;
                  b.inputElement = b.firstChild;
                  hersysKana(a, b);
                }
                """);
        page.focus("#name");
        compose("やまだ", "山田");
        assertThat(page.inputValue("#kana")).isEqualTo("ヤマダ");
    }

    private static void byHand(String reading) {
        page.fill("#kana", reading);
        page.focus("#name");
        page.keyboard().press("End");
    }

    /// Shows each text in turn and takes the last one; a lone "×" takes nothing.
    private static void compose(String... shown) {
        for (int i = 0; i < shown.length - 1; i++) {
            show(shown[i]);
        }
        var last = shown[shown.length - 1];
        if (last.equals("×")) {
            show("");
        } else {
            show(last);
            var parameters = new JsonObject();
            parameters.addProperty("text", last);
            session.send("Input.insertText", parameters);
        }
    }

    private static void show(String text) {
        var parameters = new JsonObject();
        parameters.addProperty("text", text);
        parameters.addProperty("selectionStart", text.length());
        parameters.addProperty("selectionEnd", text.length());
        session.send("Input.imeSetComposition", parameters);
    }
}
