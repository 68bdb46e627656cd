package jp.hersys.capture.frame;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/// A line of words and the button that goes on with them; nothing goes on without words.
public final class RemarkLine extends Div {

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 500;

    /// @param texts first part of the keys of its texts: `.label` and `.do`
    /// @param said  told the words
    public RemarkLine(String texts, Consumer<String> said) {
        addClassName("remark-line");
        var words = new TextField(getTranslation(texts + ".label"));
        words.setMaxLength(LONGEST);
        words.setRequiredIndicatorVisible(true);
        words.setManualValidation(true);
        words.setValueChangeMode(ValueChangeMode.EAGER);
        var go = new BlueButton(getTranslation(texts + ".do"), click -> {
            var text = words.getValue().strip();
            words.setInvalid(text.isEmpty());
            if (text.isEmpty()) {
                words.setErrorMessage(getTranslation("notification.reason.missing"));
                words.focus();
            } else {
                said.accept(text);
            }
        });
        add(words, go);
    }
}
