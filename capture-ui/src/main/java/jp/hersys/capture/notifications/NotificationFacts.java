package jp.hersys.capture.notifications;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import jp.hersys.notifications.AnswerType;
import jp.hersys.notifications.Answers;
import jp.hersys.notifications.AskedItem;
import jp.hersys.notifications.FiledNotification;
import jp.hersys.notifications.Form;
import jp.hersys.rights.DataGroup;

/// What a notification tells, in the order and with the numbers of the official form, so that paper and
/// screen can be read side by side.
final class NotificationFacts extends Div {

    private static final long serialVersionUID = 1;

    private final transient NotificationWords words;
    private final transient FiledNotification filed;
    private final transient Set<DataGroup> seen = EnumSet.noneOf(DataGroup.class);

    NotificationFacts(FiledNotification filed, NotificationWords words) {
        this.filed = filed;
        this.words = words;
        addClassName("form-facts");
        filed.answers().texts().keySet().forEach(path -> seen.add(form().group(path)));
        sections();
        reasons();
        notAsked();
    }

    private Form form() {
        return words.form();
    }

    private void sections() {
        var sections = new LinkedHashMap<String, DescriptionList>();
        for (var asked : form().asked(filed.notification())) {
            fact(asked)
                    .ifPresent(row -> sections.computeIfAbsent(
                                    asked.item().section(), code -> section(words.label("form-sections", code)))
                            .add(row));
        }
    }

    private DescriptionList section(String title) {
        var list = new DescriptionList();
        var section = new Div(new H2(title), list);
        section.addClassName("form-section");
        add(section);
        return list;
    }

    private Optional<Div> fact(AskedItem asked) {
        var path = asked.path().toString();
        var text = asked.item().type() == AnswerType.DERIVED
                ? words.derived(path, filed)
                : words.answer(path, filed.answers().text(path));
        boolean hidden = filed.hidden() && form().group(path) == DataGroup.WHEREABOUTS;
        if (text.isEmpty() && !asked.required() && !hidden) {
            return Optional.empty();
        }
        var value = new Span(text);
        if (text.isEmpty()) {
            // Of a group of which nothing is seen nobody can say that there is nothing.
            value.setText(getTranslation(
                    hidden
                            ? "protection.hidden.here"
                            : seen.contains(form().group(path))
                                    ? "notification.not-answered"
                                    : "notification.not-shown"));
            value.addClassName("secondary");
        }
        return Optional.of(row(asked.item().number(), words.label(path), value));
    }

    private static Div row(String number, String label, Span value) {
        var sign = new Span(number);
        sign.addClassName("form-number");
        return new Div(new Term(sign, new Span(label)), new Description(value));
    }

    private void reasons() {
        var paths = filed.answers().texts().keySet().stream()
                .filter(path -> path.startsWith(Answers.REASON))
                .toList();
        if (!paths.isEmpty()) {
            var list = section(getTranslation("notification.reasons"));
            paths.forEach(path -> list.add(row(
                    "",
                    path.substring(Answers.REASON.length()),
                    new Span(filed.answers().text(path)))));
        }
    }

    private void notAsked() {
        var paths = form().notAsked(filed.notification());
        if (!paths.isEmpty()) {
            var list = section(getTranslation("notification.not-asked"));
            paths.forEach(path -> list.add(row(
                    "",
                    words.label(path),
                    new Span(words.answer(path, filed.answers().text(path))))));
        }
    }
}
