package jp.hersys.capture.editions;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import jp.hersys.capture.language.Spoken;

/// Names, units, decimals and definitions of figures, tables and columns: those that the papers bear, so that screen
/// and paper say the same. What has no name yet is called by its id.
final class FigureNames {

    private static final String WORDS = "jp.hersys.batch.edition.figures";

    // How many decimals a figure has is said once, whatever the language.
    private static final ResourceBundle LAYOUT = bundle(Locale.JAPANESE);

    private final ResourceBundle words;

    FigureNames(Locale locale) {
        this.words = bundle(new Spoken(locale).isJapanese() ? Locale.JAPANESE : Locale.ENGLISH);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                WORDS, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String figure(String id) {
        return word("figure." + id, id);
    }

    String unit(String id) {
        return word("figure." + id + ".unit", "");
    }

    int decimals(String id) {
        var key = "figure." + id + ".decimals";
        return LAYOUT.containsKey(key) ? Integer.parseInt(LAYOUT.getString(key)) : 0;
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
    String counted(String table) {
        return word(countedKey(table), table);
    }

    String countedUnit(String table) {
        return word(countedKey(table) + ".unit", "");
    }

    // A table has a column of counts of its own, or that of its group.
    private String countedKey(String table) {
        var own = "column." + table + ".count";
        return words.containsKey(own) ? own : "column." + table.substring(0, Math.max(table.indexOf('.'), 0));
    }

    private String word(String key, String otherwise) {
        try {
            return words.getString(key);
        } catch (MissingResourceException unnamed) {
            return otherwise;
        }
    }
}
