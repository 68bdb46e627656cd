package jp.hersys.capture.language;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;

/// Japanese and English side by side, each in its own words; the one in use is marked.
public final class LanguageSwitch extends Div {

    private static final long serialVersionUID = 1;

    /// A switch for the current page.
    public LanguageSwitch() {
        addClassName("language-switch");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("language"));
        for (var locale : Messages.LOCALES) {
            add(button(locale));
        }
    }

    private Button button(Locale locale) {
        var button = new Button(locale.getDisplayLanguage(locale), click -> LanguageChoice.choose(locale));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        button.getElement().setAttribute("lang", locale.getLanguage());
        boolean current = new Spoken(getLocale()).locale().getLanguage().equals(locale.getLanguage());
        button.getElement().setAttribute("aria-pressed", Boolean.toString(current));
        return button;
    }
}
