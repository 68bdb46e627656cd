package jp.hersys.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FindingSentencesTest {

    /// Where findings are made: in the readers, and by those who look at more than one row or file.
    private static final List<String> SOURCES =
            List.of("src/main/java/jp/hersys", "../sql/src/main/java/jp/hersys/imports");

    private static final Pattern CODE = Pattern.compile("\"((?:row|file)\\.[a-z0-9-]+)\"");

    @Test
    void every_code_has_its_sentence_in_both_languages_and_no_sentence_is_left_over() throws IOException {
        var used = new TreeSet<String>();
        for (var folder : SOURCES) {
            try (var sources = Files.walk(Path.of(folder))) {
                for (var source : sources.filter(Files::isRegularFile).toList()) {
                    CODE.matcher(Files.readString(source)).results().forEach(found -> used.add(found.group(1)));
                }
            }
        }
        for (var language : List.of("ja", "en")) {
            var keys = sentences(language).stringPropertyNames().stream()
                    .filter(key -> key.startsWith("row.") || key.startsWith("file."))
                    .collect(Collectors.toCollection(TreeSet::new));
            var wanted = new TreeSet<>(used);
            used.forEach(code -> wanted.add(code + ".expected"));
            assertThat(keys)
                    .as(
                            "Each finding code of the readers needs <code>= and <code>.expected= in findings_%s.properties of"
                                    + " the module sql; remove what no code uses any more.",
                            language)
                    .isEqualTo(wanted);
        }
    }

    @Test
    void both_languages_use_the_same_arguments() throws IOException {
        var japanese = sentences("ja");
        var english = sentences("en");
        for (var key : japanese.stringPropertyNames()) {
            if (!key.endsWith(".expected")) {
                assertThat(arguments(english.getProperty(key)))
                        .as("Arguments of %s: say the same in findings_en.properties as in findings_ja.properties", key)
                        .isEqualTo(arguments(japanese.getProperty(key)));
            }
        }
    }

    private static Set<String> arguments(String sentence) {
        return Pattern.compile("\\{\\d}")
                .matcher(sentence)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }

    private static Properties sentences(String language) throws IOException {
        var sentences = new Properties();
        try (var in = FindingSentencesTest.class.getResourceAsStream(
                "/jp/hersys/intake/findings_" + language + ".properties")) {
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return sentences;
    }
}
