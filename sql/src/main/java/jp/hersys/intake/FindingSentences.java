package jp.hersys.intake;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// Says a finding as one whole sentence in the reader's language.
public final class FindingSentences {

    private final ResourceBundle sentences;

    /// @param locale Japanese unless the language is English
    public FindingSentences(Locale locale) {
        var language = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.JAPANESE;
        this.sentences = ResourceBundle.getBundle(
                "jp.hersys.intake.findings",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// The whole sentence: what was found, what is expected, where.
    public String sentence(Finding finding) {
        return format(finding.code(), finding);
    }

    /// What was expected in place of the value found, as a short phrase; empty where the code has none.
    public String expected(Finding finding) {
        var key = finding.code() + ".expected";
        return sentences.containsKey(key) ? format(key, finding) : "";
    }

    private String format(String key, Finding finding) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(finding.field());
        arguments.add(finding.found() == null ? "" : finding.found());
        arguments.addAll(finding.arguments());
        try {
            return new MessageFormat(sentences.getString(key), Locale.ROOT).format(arguments.toArray());
        } catch (MissingResourceException missing) {
            throw new IllegalStateException(
                    "The finding " + key + " has no sentence in findings_ja.properties.", missing);
        }
    }
}
