package jp.hersys.capture.language;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/// All texts of the screens, from `messages_ja.properties` and `messages_en.properties`, which have the same keys.
@Component
public class Messages implements I18NProvider {

    private static final long serialVersionUID = 1;

    /// Japanese first, English beside it.
    public static final List<Locale> LOCALES = List.of(Locale.JAPANESE, Locale.ENGLISH);

    @Override
    public List<Locale> getProvidedLocales() {
        return LOCALES;
    }

    /// @throws java.util.MissingResourceException when there is no such text, so that a test finds it
    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        var pattern = bundle(locale).getString(key);
        return parameters.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(parameters);
    }

    /// Whether there is such a text.
    public boolean has(String key) {
        return bundle(Locale.JAPANESE).containsKey(key);
    }

    static ResourceBundle bundle(Locale locale) {
        var language = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.JAPANESE;
        return ResourceBundle.getBundle(
                "messages",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
