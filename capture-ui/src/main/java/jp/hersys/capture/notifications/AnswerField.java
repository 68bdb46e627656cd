package jp.hersys.capture.notifications;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.hersys.codelists.Code;
import jp.hersys.intake.Finding;
import jp.hersys.intake.Severity;
import jp.hersys.notifications.AskedItem;
import jp.hersys.notifications.GivenBy;
import org.jspecify.annotations.Nullable;

/// One item of the form on the screen: label with the number on the official form, the control, help, what was
/// understood, what was found and the reason that settles it.
abstract class AnswerField extends Div {

    private static final long serialVersionUID = 1;

    /// A draft is saved at most two seconds after a key was pressed.
    static final int TYPING_MILLIS = 1_500;

    /// Who is told what happens in a field.
    interface Typing {

        /// Something was typed or chosen.
        void changed(String path, String text);

        /// The focus left the field.
        void left(String path);
    }

    private final String path;
    private final transient Typing typing;
    private final Component control;
    private final Span understood = new Span();
    private final Div beside = new Div();
    private final Div remarks = new Div();
    private transient @Nullable List<Finding> told;
    private String known = "";
    private boolean quiet;

    AnswerField(AskedItem asked, Component control, Typing typing) {
        this.path = asked.path().toString();
        this.typing = typing;
        this.control = control;
        addClassName("answer");
        getElement().setAttribute("data-path", path);
        var given = asked.item().givenBy();
        if (given != GivenBy.HAND) {
            // The Enter key passes over what is given by itself.
            getElement()
                    .setAttribute(
                            "data-given",
                            given == GivenBy.READING || given == GivenBy.POSTAL_CODE ? "later" : "already");
        }
        understood.addClassName("understood");
        understood.getElement().setAttribute("aria-live", "polite");
        remarks.addClassName("remarks");
        add(control, understood, beside, remarks);
    }

    /// Where the answer stands.
    String path() {
        return path;
    }

    /// What a person works with.
    Component control() {
        return control;
    }

    /// Shows an answer.
    abstract void show(String text);

    /// Brings an answer that did not come from this field; what somebody typed here stays as it was typed.
    final void bring(String text) {
        if (!known.equals(text)) {
            known = text;
            quietly(() -> show(text));
        }
    }

    /// Changes the control for the form's own reasons: nobody typed.
    final void quietly(Runnable change) {
        quiet = true;
        try {
            change.run();
        } finally {
            quiet = false;
        }
    }

    /// Whether what changes now was typed by nobody.
    final boolean isQuiet() {
        return quiet;
    }

    /// The answer that was made of what was typed here.
    final void know(String text) {
        known = text;
    }

    /// Changes what is chosen from.
    void offer(List<Code> choices, Locale locale) {}

    /// Says what is asked, and whether it must be answered.
    void ask(AskedItem asked, String label, Locale locale) {
        var number = asked.item().number();
        var element = control.getElement();
        element.setProperty("label", number.isEmpty() ? label : number + " " + label);
        element.setProperty("helperText", asked.item().help(locale));
        require(asked.required());
        control.setClassName("optional", !asked.required());
    }

    /// Marks whether there must be an answer.
    void require(boolean required) {
        control.getElement().setProperty("required", required);
    }

    /// Says what was understood.
    void understand(String words) {
        if (!understood.getText().equals(words)) {
            understood.setText(words);
        }
    }

    /// Says what was found: what refuses beside the control, a question with a field for the reason.
    void tell(List<Finding> found, Function<Finding, String> sentence, NotificationFormState state) {
        if (found.equals(told)) {
            return;
        }
        told = found;
        var refused = found.stream()
                .filter(each -> each.severity() == Severity.REFUSE)
                .map(sentence)
                .collect(Collectors.joining(" "));
        control.getElement().setProperty("errorMessage", refused);
        control.getElement().setProperty("invalid", !refused.isEmpty());
        remarks.getChildren()
                .filter(RemarkField.class::isInstance)
                .map(RemarkField.class::cast)
                .filter(each -> found.stream().noneMatch(each::isAbout))
                .toList()
                .forEach(remarks::remove);
        for (var each : found) {
            if (each.severity() != Severity.REFUSE && remark(each) == null) {
                remarks.add(new RemarkField(each, sentence.apply(each), state, typing));
            }
        }
    }

    private @Nullable RemarkField remark(Finding finding) {
        return remarks.getChildren()
                .filter(RemarkField.class::isInstance)
                .map(RemarkField.class::cast)
                .filter(each -> each.isAbout(finding))
                .findFirst()
                .orElse(null);
    }

    /// Puts the focus where one types.
    void begin() {
        control.getElement().executeJs("window.hersysBegin && window.hersysBegin(this)");
    }

    /// What offers itself beside the control, such as the places of a postal code.
    void besides(Component... components) {
        beside.removeAll();
        beside.add(components);
    }

    final void changed(String text) {
        typing.changed(path, text);
    }

    final void left() {
        typing.left(path);
    }

    /// A control of words tells of every pause and of its end.
    static void follow(TextField field) {
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(TYPING_MILLIS);
        field.setManualValidation(true);
        field.getElement().setAttribute("autocomplete", "off");
    }

    static <T> void set(HasValue<?, T> control, T value) {
        if (!value.equals(control.getValue())) {
            control.setValue(value);
        }
    }
}
