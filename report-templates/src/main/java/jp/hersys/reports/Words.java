package jp.hersys.reports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/// The words of the papers that are not in the input, one file a language; never the default locale's.
final class Words {
    static final Words JA = new Words("ja");
    static final Words EN = new Words("en");

    private final String file;
    private final Properties words = new Properties();

    private Words(String language) {
        file = "reports/messages_" + language + ".properties";
        try (var in = Words.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null)
                throw new IllegalStateException(
                        "The words of the papers lie on the class path at " + file + "; found nothing.");
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The words of the papers in " + file + " cannot be read.", e);
        }
    }

    /// The words of a key, with {0}, {1} … replaced by texts that are already formatted.
    String say(String key, String... texts) {
        var words = this.words.getProperty(key);
        if (words == null)
            throw new IllegalArgumentException("The papers need the words '%s'; %s lacks them.".formatted(key, file));
        for (var i = 0; i < texts.length; i++) words = words.replace("{" + i + "}", texts[i]);
        return words;
    }

    /// The words of a code that others define (a reason, a basis), or the code itself: a new code must not stop a
    /// paper.
    String code(String kind, String code) {
        return words.getProperty(kind + "." + code, code);
    }
}
