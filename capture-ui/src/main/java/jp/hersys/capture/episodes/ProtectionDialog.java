package jp.hersys.capture.episodes;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import jp.hersys.capture.frame.BlueButton;
import jp.hersys.codelists.Code;
import jp.hersys.episodes.Colleague;
import jp.hersys.episodes.Protection;
import org.jspecify.annotations.Nullable;

/// Asks why whereabouts are hidden, and which colleagues see them all the same.
final class ProtectionDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final RadioButtonGroup<Code> reason = new RadioButtonGroup<>();
    private final CheckboxGroup<Colleague> named = new CheckboxGroup<>();

    /// @param before  what holds now, null for nothing
    /// @param decided told the code and the log-ins
    ProtectionDialog(CareReader reader, @Nullable Protection before, BiConsumer<String, Set<String>> decided) {
        setHeaderTitle(getTranslation("protection.title"));
        setWidth("36rem");
        setMaxWidth("94vw");
        reason.setLabel(getTranslation("care.reason"));
        reason.setRequiredIndicatorVisible(true);
        var codes = reader.codes().codes("protection-reasons");
        reason.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        reason.setItems(codes);
        reason.setItemLabelGenerator(code -> code.label(reader.spoken().locale()));
        named.setLabel(getTranslation("protection.readers"));
        named.setHelperText(getTranslation("protection.readers.help"));
        named.setRequiredIndicatorVisible(true);
        var colleagues = reader.register().protectionDesk().colleagues(reader.actor());
        named.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        named.setItems(colleagues);
        named.setItemLabelGenerator(each ->
                each.name().equals(each.login()) ? each.login() : getTranslation("who", each.name(), each.login()));
        if (before != null) {
            codes.stream()
                    .filter(code -> code.code().equals(before.reason()))
                    .findFirst()
                    .ifPresent(reason::setValue);
            named.setValue(colleagues.stream()
                    .filter(each -> before.names(each.login()))
                    .collect(Collectors.toSet()));
        }
        var decide = new BlueButton(getTranslation("protection.do"), click -> decide(decided));
        add(new Paragraph(getTranslation("protection.sentence")), reason, named);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), decide);
    }

    private void decide(BiConsumer<String, Set<String>> decided) {
        reason.setErrorMessage(getTranslation("protection.reason.missing"));
        reason.setInvalid(reason.isEmpty());
        named.setErrorMessage(getTranslation("protection.readers.missing"));
        named.setInvalid(named.isEmpty());
        if (!reason.isEmpty() && !named.isEmpty()) {
            close();
            decided.accept(
                    reason.getValue().code(),
                    named.getValue().stream().map(Colleague::login).collect(Collectors.toSet()));
        }
    }
}
