package jp.hersys.commands;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What commands say: Japanese, or English where `HERSYS_LANG=en` is set.
public final class Words {

    private Words() {}

    /// The language of whoever types.
    public static Locale locale() {
        return "en".equals(System.getenv("HERSYS_LANG")) ? Locale.ENGLISH : Locale.JAPANESE;
    }

    /// The sentence of a key of `commands_ja.properties`, with its places filled.
    public static String say(String key, Object... arguments) {
        var sentences = ResourceBundle.getBundle(
                "jp.hersys.commands.commands",
                locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var texts = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(sentences.getString(key), Locale.ROOT).format(texts);
    }
}
