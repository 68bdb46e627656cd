package jp.hersys.capture.frame;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import jp.hersys.organisations.Organisation;
import org.jspecify.annotations.Nullable;

/// Asks for what a decision needs: words (a question, an answer, a reason), or a health centre and words. Nothing
/// goes on without what is required.
public final class DecisionDialog extends Dialog {

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 1_000;

    private final @Nullable ComboBox<Organisation> centre;
    private final TextArea words = new TextArea();
    private final boolean wordsRequired;

    private DecisionDialog(
            String texts, String number, @Nullable ComboBox<Organisation> centre, boolean wordsRequired) {
        this.centre = centre;
        this.wordsRequired = wordsRequired;
        setHeaderTitle(getTranslation(texts + ".title"));
        setWidth("36rem");
        setMaxWidth("94vw");
        add(new Paragraph(getTranslation(texts + ".sentence", number)));
        if (centre != null) {
            centre.setLabel(getTranslation("care.centre"));
            centre.setPlaceholder(getTranslation("care.centre.example"));
            centre.setItemLabelGenerator(Organisation::name);
            centre.setRequiredIndicatorVisible(true);
            centre.setWidthFull();
            centre.setAutofocus(true);
            add(centre);
        }
        words.setLabel(getTranslation(texts + ".label"));
        words.setRequiredIndicatorVisible(wordsRequired);
        words.setWidthFull();
        words.setMinRows(centre == null ? 3 : 2);
        words.setMaxLength(LONGEST);
        words.setValueChangeMode(ValueChangeMode.EAGER);
        words.setAutofocus(centre == null);
        add(words);
    }

    /// Asks for a health centre and for words.
    ///
    /// @param texts    first part of the keys of its texts: `.title`, `.sentence`, `.label`, `.do`
    /// @param number   of the notification, which the sentence names
    /// @param proposed the one that is responsible for where the person is
    public static DecisionDialog forCentre(
            String texts,
            String number,
            List<Organisation> centres,
            Optional<Organisation> proposed,
            boolean wordsRequired,
            BiConsumer<Organisation, String> decided) {
        var box = new ComboBox<Organisation>();
        box.setItems((centre, typed) -> centre.name().contains(typed.strip()), centres);
        var dialog = new DecisionDialog(texts, number, box, wordsRequired);
        proposed.ifPresent(centre -> {
            box.setValue(centre);
            box.setHelperText(dialog.getTranslation("care.centre.proposed"));
        });
        dialog.footer(texts, said -> decided.accept(box.getValue(), said));
        return dialog;
    }

    /// Asks for words.
    ///
    /// @param texts  first part of the keys of its texts: `.title`, `.sentence`, `.label`, `.do`
    /// @param number of the notification, which the sentence names
    /// @param typed  what was typed before and must not be lost
    public static DecisionDialog forWords(String texts, String number, String typed, Consumer<String> decided) {
        var dialog = new DecisionDialog(texts, number, null, true);
        dialog.words.setValue(typed);
        dialog.footer(texts, decided);
        return dialog;
    }

    private void footer(String texts, Consumer<String> decided) {
        var decide = new BlueButton(getTranslation(texts + ".do"), click -> decide(decided));
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), decide);
    }

    private void decide(Consumer<String> decided) {
        boolean complete = true;
        if (centre != null && centre.isEmpty()) {
            centre.setErrorMessage(getTranslation("care.centre.missing"));
            centre.setInvalid(true);
            complete = false;
        }
        var text = words.getValue().strip();
        if (wordsRequired && text.isEmpty()) {
            words.setErrorMessage(getTranslation("notification.reason.missing"));
            words.setInvalid(true);
            complete = false;
        }
        if (complete) {
            close();
            decided.accept(text);
        }
    }
}
