package jp.hersys.capture.notifications;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import jp.hersys.intake.Finding;
import jp.hersys.notifications.AnswerType;
import jp.hersys.notifications.AskedItem;
import jp.hersys.notifications.GivenBy;
import jp.hersys.notifications.Notification;
import jp.hersys.notifications.NotificationSentences;

/// The fields of the form. When an answer changes what is asked, fields come and go around the one in which somebody
/// types: that one stays, with the focus and all that is typed.
final class NotificationFormPanel extends Div implements AnswerField.Typing {

    private static final long serialVersionUID = 1;
    private static final int MOST_IN_SIGHT = 7;
    private static final Pattern MEMBER = Pattern.compile("[a-z-]+[.#][0-9].*");

    private final transient NotificationFormParts parts;
    private final transient NotificationFormState state;
    private final transient NotificationFormWords words;
    private final transient NotificationSentences sentences;
    private final transient Runnable changed;
    private final transient Map<String, AnswerField> fields = new LinkedHashMap<>();
    private final transient Map<String, FormSection> sections = new LinkedHashMap<>();
    private final transient Map<String, String> filledFrom = new HashMap<>();

    /// @param changed after every change of an answer
    NotificationFormPanel(
            NotificationFormParts parts, NotificationFormState state, NotificationFormWords words, Runnable changed) {
        this.parts = parts;
        this.state = state;
        this.words = words;
        this.sentences = new NotificationSentences(parts.form(), words.locale());
        this.changed = changed;
        addClassName("notification-fields");
        draw();
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        attach.getUI().getPage().addJavaScript("context://kana.js");
        attach.getUI().getPage().addJavaScript("context://notification.js");
        followReading();
    }

    @Override
    public void changed(String path, String text) {
        if (!state.change(path, text)) {
            return;
        }
        var field = fields.get(path);
        if (field != null) {
            field.know(state.text(path));
        }
        if (field != null && path.endsWith("postal-code")) {
            fill(field);
        }
        var before = Set.copyOf(fields.keySet());
        draw();
        if (field instanceof ChoiceField) {
            beginWhatFollows(path, before);
        }
        changed.run();
    }

    /// A choice may bring a question right behind it (入院年月日 after 入院「有」): the Enter key has passed it by.
    private void beginWhatFollows(String path, Set<String> before) {
        var asked = state.asked().stream().map(each -> each.path().toString()).toList();
        int next = asked.indexOf(path) + 1;
        if (next > 0 && next < asked.size() && !before.contains(asked.get(next))) {
            begin(asked.get(next));
        }
    }

    @Override
    public void left(String path) {
        state.visit(path);
        tell();
    }

    /// Brings answers that nobody typed here, such as the institution that was chosen above.
    void bring(Map<String, String> texts) {
        texts.forEach(state::change);
        draw();
    }

    /// Puts the focus at the first field that nothing but a person fills.
    void begin() {
        state.asked().stream()
                .filter(each -> state.text(each.path().toString()).isEmpty())
                .filter(each -> each.item().givenBy() == GivenBy.HAND)
                .findFirst()
                .ifPresent(each -> begin(each.path().toString()));
    }

    /// Puts the focus at a field, if it is there.
    void begin(String path) {
        Optional.ofNullable(fields.get(path)).ifPresent(AnswerField::begin);
    }

    /// All sentences of what was found.
    String sentence(Finding finding) {
        return sentences.sentence(finding);
    }

    /// Says beside each field what was found there.
    void tell() {
        var found = state.found();
        fields.forEach((path, field) -> field.tell(state.toldAt(path, found), sentences::sentence, state));
    }

    private void draw() {
        var notification = state.notification();
        var asked = state.asked();
        var paths = new LinkedHashMap<String, AskedItem>();
        asked.forEach(each -> paths.put(each.path().toString(), each));
        fields.keySet().removeIf(path -> !paths.containsKey(path));
        var bySection = new LinkedHashMap<String, LinkedHashMap<String, Supplier<Component>>>();
        String open = "";
        for (var each : asked) {
            var lines = bySection.computeIfAbsent(each.item().section(), code -> new LinkedHashMap<>());
            open = beginGroup(open, each, lines);
            lines.put(each.path().toString(), () -> field(each));
        }
        FormSection.arrange(this, sections, bySection.keySet(), code -> new FormSection(words.section(code)));
        bySection.forEach((code, lines) -> {
            Objects.requireNonNull(sections.get(code)).arrange(closed(lines));
        });
        paths.forEach((path, each) -> say(Objects.requireNonNull(fields.get(path)), each, notification));
        tell();
        followReading();
    }

    /// A line before each member of a repeated group but the first.
    private String beginGroup(String open, AskedItem each, Map<String, Supplier<Component>> lines) {
        int number = each.path().number();
        var member = number == 0 ? "" : each.item().group() + "#" + number;
        if (number > 1 && !member.equals(open)) {
            lines.put(
                    member,
                    () -> new GroupLine(number, () -> {
                        state.remove(each.item().group(), number);
                        redrawn();
                    }));
        }
        return member;
    }

    /// With "one more" after the last member of a repeated group.
    private Map<String, Supplier<Component>> closed(Map<String, Supplier<Component>> lines) {
        var closed = new LinkedHashMap<String, Supplier<Component>>();
        String group = "";
        for (var line : lines.entrySet()) {
            var now = MEMBER.matcher(line.getKey()).matches() ? line.getKey().split("[.#]", 2)[0] : "";
            if (!group.isEmpty() && !now.equals(group)) {
                closed.put(group + "#more", more(group));
            }
            closed.put(line.getKey(), line.getValue());
            group = now;
        }
        if (!group.isEmpty()) {
            closed.put(group + "#more", more(group));
        }
        return closed;
    }

    private Supplier<Component> more(String group) {
        return () -> new GroupLine(() -> {
            state.add(group);
            redrawn();
        });
    }

    private void redrawn() {
        draw();
        changed.run();
    }

    private AnswerField field(AskedItem asked) {
        var field = made(asked);
        fields.put(field.path(), field);
        return field;
    }

    private AnswerField made(AskedItem asked) {
        return switch (asked.item().type()) {
            case CODE ->
                parts.form().codes().codes(asked.item().list()).size() <= MOST_IN_SIGHT
                        ? new ChoiceField(asked, this)
                        : new SearchField(asked, this);
            case CODES -> new SeveralField(asked, this);
            case MUNICIPALITY, AREA -> new SearchField(asked, parts, state.today(), this);
            case DERIVED -> new DerivedField(asked, this);
            case DAY, TEXT, KANA, NUMBER, PHONE, POSTAL_CODE -> new WordsField(asked, state::today, this);
        };
    }

    private void say(AnswerField field, AskedItem asked, Notification notification) {
        Locale locale = words.locale();
        field.ask(asked, parts.form().label(field.path(), locale), locale);
        if (asked.item().type() == AnswerType.DERIVED) {
            field.bring(words.derived(asked, notification));
            return;
        }
        if (asked.item().type() == AnswerType.CODE || asked.item().type() == AnswerType.CODES) {
            field.offer(parts.form().choices(asked, notification, state.today()), locale);
        }
        field.bring(state.text(field.path()));
        field.understand(words.understood(asked, notification));
    }

    /// A postal code gives municipality and town; a choice where it names several.
    private void fill(AnswerField field) {
        var code = state.text(field.path());
        if (code.equals(filledFrom.get(field.path()))) {
            return;
        }
        var places = PostalFill.places(code);
        filledFrom.put(field.path(), places.isEmpty() ? "" : code);
        if (places.size() == 1) {
            field.besides();
            fill(field, places.getFirst());
        } else {
            field.besides(PostalFill.buttons(places, words::place, place -> {
                field.besides();
                fill(field, place);
                draw();
                changed.run();
            }));
        }
    }

    private void fill(AnswerField field, PostalFill place) {
        state.change(field.path().replace("postal-code", "municipality"), place.municipality());
        var line = fields.get(field.path().replace("postal-code", "line"));
        if (line != null && !place.town().isEmpty()) {
            // In the browser, because somebody may be typing there already.
            line.control().getElement().executeJs("window.hersysPrefix && window.hersysPrefix(this, $0)", place.town());
        }
    }

    private void followReading() {
        var name = fields.get("name-kanji");
        var kana = fields.get("name-kana");
        if (name != null && kana != null && isAttached()) {
            kana.control()
                    .getElement()
                    .executeJs("window.hersysKana($0, this)", name.control().getElement());
        }
    }
}
