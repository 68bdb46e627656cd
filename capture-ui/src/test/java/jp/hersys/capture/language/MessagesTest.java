package jp.hersys.capture.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java/jp/hersys/capture");
    private static final Pattern KEY = Pattern.compile("getTranslation\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern PAGE_KEY = Pattern.compile("#\\{([a-z][A-Za-z.-]*)[({}]");
    private static final Pattern WORDS = Pattern.compile(
            "(?:setText|setLabel|setTitle|(?<!esponse\\.|esponse\\(\\)\\.)setHeader|setHelperText|setPlaceholder|Notification\\.show|"
                    + "new (?:H1|H2|H3|Span|Paragraph|Button|Badge))\\(\\s*\"[^\"]*\\p{L}");

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(new TreeSet<>(Messages.bundle(Locale.ENGLISH).keySet()))
                .as("keys of messages_en.properties beside those of messages_ja.properties")
                .isEqualTo(new TreeSet<>(Messages.bundle(Locale.JAPANESE).keySet()));
    }

    @Test
    void every_text_that_a_screen_asks_for_is_there() throws IOException {
        var known = Messages.bundle(Locale.JAPANESE).keySet();
        var missing = new ArrayList<String>();
        for (var source : sources()) {
            KEY.matcher(Files.readString(source))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(key -> {
                        if (!known.contains(key)) {
                            missing.add(source.getFileName() + ": " + key);
                        }
                    });
        }
        assertThat(missing).as("add these keys to both messages files").isEmpty();
    }

    @Test
    void every_text_that_a_plain_page_asks_for_is_there() throws IOException {
        var known = Messages.bundle(Locale.JAPANESE).keySet();
        var asked = new TreeSet<String>();
        try (var pages = Files.walk(Path.of("src/main/resources/templates"))) {
            for (var page : pages.filter(Files::isRegularFile).toList()) {
                PAGE_KEY.matcher(Files.readString(page)).results().forEach(found -> asked.add(found.group(1)));
            }
        }
        assertThat(asked).hasSizeGreaterThan(20).isSubsetOf(known);
    }

    @Test
    void no_screen_has_words_of_its_own() throws IOException {
        var hardCoded = new ArrayList<String>();
        for (var source : sources()) {
            WORDS.matcher(Files.readString(source))
                    .results()
                    .forEach(found -> hardCoded.add(source.getFileName() + ": " + found.group()));
        }
        assertThat(hardCoded).as("move these words to both messages files").isEmpty();
    }

    @Test
    void fills_in_values_in_both_languages() {
        var messages = new Messages();
        assertThat(messages.getTranslation("edition.name", Locale.JAPANESE, "2021-07-20(火)", 2))
                .isEqualTo("2021-07-20(火) 第2報");
        assertThat(messages.getTranslation("edition.name", Locale.ENGLISH, "2021-07-20 (Tue)", 2))
                .isEqualTo("2021-07-20 (Tue) No. 2");
    }

    /// The command line speaks both languages at once and is not a screen.
    private static List<Path> sources() throws IOException {
        try (var all = Files.walk(SOURCES)) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/demo/"))
                    .toList();
        }
    }
}
