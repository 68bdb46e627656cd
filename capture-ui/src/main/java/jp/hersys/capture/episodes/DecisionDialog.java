package jp.hersys.capture.episodes;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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

/// Asks for what a decision about the care needs: a health centre, words, or both. Nothing goes on without what is
/// required.
final class DecisionDialog extends Dialog {

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
        words.setMinRows(2);
        words.setMaxLength(LONGEST);
        words.setValueChangeMode(ValueChangeMode.EAGER);
        words.setAutofocus(centre == null);
        add(words);
    }

    /// Asks for a health centre and for words.
    ///
    /// @param texts    first part of the keys of its texts: `.title`, `.sentence`, `.label`, `.do`
    /// @param proposed the one that is responsible for where the person is
    static DecisionDialog forCentre(
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
    static DecisionDialog forWords(String texts, String number, Consumer<String> decided) {
        var dialog = new DecisionDialog(texts, number, null, true);
        dialog.footer(texts, decided);
        return dialog;
    }

    private void footer(String texts, Consumer<String> decided) {
        var decide = new Button(getTranslation(texts + ".do"), click -> decide(decided));
        decide.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
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
