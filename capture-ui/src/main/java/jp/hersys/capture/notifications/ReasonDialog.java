package jp.hersys.capture.notifications;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/// Asks for the words that go with a decision: a question, an answer, a reason. Nothing goes on without
/// them.
final class ReasonDialog extends Dialog {

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 1_000;

    private final TextArea words = new TextArea();

    /// What is asked, by its texts: `.title`, `.sentence`, `.label`, `.do`.
    ///
    /// @param texts  first part of the keys of its texts
    /// @param number of the notification, which the sentence names
    /// @param typed  what was typed before and must not be lost
    ReasonDialog(String texts, String number, String typed, Consumer<String> decided) {
        setHeaderTitle(getTranslation(texts + ".title"));
        setWidth("36rem");
        setMaxWidth("94vw");
        words.setLabel(getTranslation(texts + ".label"));
        words.setRequiredIndicatorVisible(true);
        words.setWidthFull();
        words.setMinRows(3);
        words.setMaxLength(LONGEST);
        words.setValueChangeMode(ValueChangeMode.EAGER);
        words.setValue(typed);
        words.setAutofocus(true);
        var decide = new Button(getTranslation(texts + ".do"), click -> decide(decided));
        decide.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(getTranslation(texts + ".sentence", number)), words);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), decide);
    }

    private void decide(Consumer<String> decided) {
        var text = words.getValue().strip();
        if (text.isEmpty()) {
            words.setErrorMessage(getTranslation("notification.reason.missing"));
            words.setInvalid(true);
            return;
        }
        close();
        decided.accept(text);
    }
}
