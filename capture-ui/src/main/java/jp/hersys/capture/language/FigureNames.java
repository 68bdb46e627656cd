package jp.hersys.capture.language;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// Names, units, decimals and definitions of figures, tables and columns: those that the papers bear, so that screen
/// and paper say the same. What has no name yet is called by its id.
public final class FigureNames {

    private static final String WORDS = "jp.hersys.batch.edition.figures";

    // How many decimals a figure has is said once, whatever the language.
    private static final ResourceBundle LAYOUT = bundle(Locale.JAPANESE);

    private final ResourceBundle words;

    /// In the language of a reader.
    public FigureNames(Locale locale) {
        this.words = bundle(new Spoken(locale).isJapanese() ? Locale.JAPANESE : Locale.ENGLISH);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                WORDS, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// Name of a figure; its id where it has none.
    public String figure(String id) {
        return word("figure." + id, id);
    }

    /// In what a figure counts; empty where nothing is said.
    public String unit(String id) {
        return word("figure." + id + ".unit", "");
    }

    /// How many places after the point a figure is shown with.
    public int decimals(String id) {
        var key = "figure." + id + ".decimals";
        return LAYOUT.containsKey(key) ? Integer.parseInt(LAYOUT.getString(key)) : 0;
    }

    /// What a figure counts, in a sentence.
    public String definition(String id) {
        return word("figure." + id + ".definition", "");
    }

    /// Name of a table; its id where it has none.
    public String table(String id) {
        return word("table." + id, id);
    }

    /// What a table counts, in a sentence.
    public String tableDefinition(String id) {
        return word("table." + id + ".definition", "");
    }

    /// What the numbers of a table count.
    public String counted(String table) {
        return word(countedKey(table), table);
    }

    /// In what the numbers of a table count; empty where nothing is said.
    public String countedUnit(String table) {
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
