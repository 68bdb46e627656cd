package jp.hersys.capture.notifications;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hersys.organisations.Organisation;
import jp.hersys.register.Id;
import org.jspecify.annotations.Nullable;

/// For which institution a health centre types, and how it reached the health centre. An institution that types for
/// itself sees nothing of it.
final class NotificationFormSender extends Div {

    private static final long serialVersionUID = 1;

    /// Typed on the screen by the institution itself.
    static final String BY_ITSELF = "1";

    /// By fax, by telephone, on paper during an outage.
    private static final List<String> ON_BEHALF = List.of("2", "3", "6");

    private final transient List<Organisation> institutions;
    private final boolean onBehalf;
    private final ComboBox<Organisation> institution = new ComboBox<>(getTranslation("notify.institution"));
    private final RadioButtonGroup<String> channel = new RadioButtonGroup<>(getTranslation("notify.channel"));

    /// @param institutions for which the person may type
    /// @param changed      after another one, or another way, was chosen
    NotificationFormSender(
            List<Organisation> institutions, boolean onBehalf, NotificationFormWords words, Runnable changed) {
        this.institutions = institutions;
        this.onBehalf = onBehalf;
        addClassName("form-lines");
        setVisible(onBehalf);
        institution.setItems(institutions);
        institution.setItemLabelGenerator(Organisation::name);
        institution.setRequiredIndicatorVisible(true);
        institution.setManualValidation(true);
        institution.setHelperText(getTranslation("notify.institution.help"));
        institution.addValueChangeListener(change -> after(change.isFromClient(), changed));
        channel.setItems(ON_BEHALF);
        var keys = new LinkedHashMap<String, String>();
        ON_BEHALF.forEach(code -> keys.put(code, code + " " + words.label("submission-channels", code)));
        channel.setItemLabelGenerator(code -> keys.getOrDefault(code, code));
        channel.getElement().setAttribute("data-keys", String.join(" ", ON_BEHALF));
        channel.setManualValidation(true);
        channel.setValue(ON_BEHALF.getFirst());
        channel.addValueChangeListener(change -> after(change.isFromClient(), changed));
        if (onBehalf) {
            add(institution, channel);
        }
    }

    private static void after(boolean byHand, Runnable changed) {
        if (byHand) {
            changed.run();
        }
    }

    /// The institution, once it is known.
    Optional<Organisation> institution() {
        return onBehalf
                ? Optional.ofNullable(institution.getValue())
                : institutions.stream().findFirst();
    }

    /// Code of the list `submission-channels`.
    String channel() {
        return onBehalf ? channel.getValue() : BY_ITSELF;
    }

    /// Takes over what a draft or the notification before says.
    void choose(@Nullable Id<Organisation> id, String code) {
        if (onBehalf) {
            institutions.stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .ifPresent(institution::setValue);
            channel.setValue(ON_BEHALF.contains(code) ? code : ON_BEHALF.getFirst());
        }
    }

    /// Says that the institution is missing.
    void tellMissing() {
        institution.setErrorMessage(getTranslation("notify.institution.missing"));
        institution.setInvalid(institution().isEmpty());
        institution.focus();
    }

    /// What is known of an institution, by the items that say it.
    static Map<String, String> answers(Organisation institution) {
        var answers = new LinkedHashMap<String, String>();
        answers.put("institution", institution.name());
        answers.put("institution-address", institution.address());
        answers.put("institution-phone", institution.telephone());
        return answers;
    }
}
