package jp.hersys.notifications;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hersys.codelists.CodeLists;
import jp.hersys.intake.Finding;
import jp.hersys.intake.FindingSentences;
import org.jspecify.annotations.Nullable;

/// Says findings of a notification in the reader's language: paths become labels, codes become their words.
public final class NotificationSentences {

    private final Form form;
    private final Locale locale;
    private final FindingSentences sentences;

    /// @param locale Japanese unless the language is English
    public NotificationSentences(Form form, Locale locale) {
        this.form = form;
        this.locale = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.JAPANESE;
        this.sentences = new FindingSentences(this.locale);
    }

    /// The whole sentence: what was found, what is expected, where.
    public String sentence(Finding finding) {
        return sentences.sentence(new Finding(
                finding.code(),
                finding.severity(),
                form.label(finding.field(), locale),
                found(finding),
                finding.arguments().stream().map(this::argument).toList()));
    }

    private @Nullable String found(Finding finding) {
        var found = finding.found();
        var item = form.item(finding.field())
                .filter(each -> each.type() == AnswerType.CODE || each.type() == AnswerType.CODES);
        if (found == null || item.isEmpty()) {
            return found;
        }
        var between = locale.equals(Locale.JAPANESE) ? "、" : ", ";
        return Stream.of(found.split(" ", -1))
                .map(code -> label(item.get().list(), code).orElse(code))
                .collect(Collectors.joining(between));
    }

    /// A rule writes a code of a list as `list:code`; it never passes what people typed as an argument.
    private String argument(String argument) {
        int colon = argument.indexOf(':');
        return colon > 0 && CodeLists.NAMES.contains(argument.substring(0, colon))
                ? label(argument.substring(0, colon), argument.substring(colon + 1))
                        .orElse(argument)
                : argument;
    }

    private Optional<String> label(String list, String code) {
        return form.codes().find(list, code).map(found -> found.label(locale));
    }
}
