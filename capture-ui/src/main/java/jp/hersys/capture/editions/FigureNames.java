package jp.hersys.capture.editions;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import jp.hersys.capture.language.Spoken;

/// Names, units, decimals and definitions of figures, tables and columns: those that the papers bear, so that screen
/// and paper say the same. What has no name yet is called by its id.
final class FigureNames {

    private static final String WORDS = "jp.hersys.batch.edition.figures";

    private final ResourceBundle words;

    FigureNames(Locale locale) {
        this.words = ResourceBundle.getBundle(
                WORDS,
                new Spoken(locale).isJapanese() ? Locale.JAPANESE : Locale.ENGLISH,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String figure(String id) {
        return word("figure." + id, id);
    }

    String unit(String id) {
        return word("figure." + id + ".unit", "");
    }

    int decimals(String id) {
        return Integer.parseInt(word("figure." + id + ".decimals", "0"));
    }

    String definition(String id) {
        return word("figure." + id + ".definition", "");
    }

    String table(String id) {
        return word("table." + id, id);
    }

    String tableDefinition(String id) {
        return word("table." + id + ".definition", "");
    }

    /// What the numbers of a table count.
    String column(String measure) {
        return word("column." + measure, measure);
    }

    String columnUnit(String measure) {
        return word("column." + measure + ".unit", "");
    }

    private String word(String key, String otherwise) {
        try {
            return words.getString(key);
        } catch (MissingResourceException unnamed) {
            return otherwise;
        }
    }
}
