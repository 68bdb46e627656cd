package jp.hersys.notifications;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import jp.hersys.codelists.ShippedTable;
import org.jspecify.annotations.Nullable;

/// An item of the notification, as `items.csv` tells it.
///
/// @param name      by which machines know it: `name-kanji`; an item of a repeated group bears the group before a
///                  dot
/// @param number    on the official form, empty where that has none
/// @param section   code of `form-sections`
/// @param type      what kind of answer it takes
/// @param list      code list of its answers, for a text of suggestions; empty where there is none
/// @param least     smallest number
/// @param most      largest number; of a text the most characters (code points)
/// @param givenBy   who fills it in the common case
/// @param condition when it is asked in those versions that ask conditionally; null where none does
/// @param asking    what each version asks
/// @param labelJa   Japanese label, after the official form where that has one
/// @param labelEn   English label
/// @param helpJa    one Japanese sentence of help
/// @param helpEn    one English sentence of help
public record Item(
        String name,
        String number,
        String section,
        AnswerType type,
        String list,
        int least,
        int most,
        GivenBy givenBy,
        @Nullable Condition condition,
        Map<FormVersion, Asking> asking,
        String labelJa,
        String labelEn,
        String helpJa,
        String helpEn) {

    private static final String FILE = "jp/hersys/notifications/items.csv";
    private static final List<String> COLUMNS = List.of(
            "item",
            "number",
            "section",
            "type",
            "list",
            "least",
            "most",
            "given_by",
            "when",
            "V1",
            "V2",
            "V2b",
            "V3",
            "V4",
            "V5",
            "label_ja",
            "label_en",
            "help_ja",
            "help_en");

    public Item {
        asking = Map.copyOf(asking);
    }

    /// All items that ship with the program, in the order of the form.
    ///
    /// @throws IllegalStateException if the table is not as it must be
    static List<Item> readAll() {
        return ShippedTable.read(FILE, COLUMNS, Item::read);
    }

    private static Item read(ShippedTable.Row row) {
        var asking = new EnumMap<FormVersion, Asking>(FormVersion.class);
        for (var version : FormVersion.values()) {
            asking.put(version, row.parsed(version.code(), "R, O, CR, CO or -", Asking::withSign));
        }
        return new Item(
                row.filled("item"),
                row.text("number"),
                row.filled("section"),
                row.parsed("type", "a type of answer", name -> AnswerType.valueOf(constant(name))),
                row.text("list"),
                row.parsed("least", "a number", Item::number),
                row.parsed("most", "a number", Item::number),
                row.parsed("given_by", "who fills it", name -> GivenBy.valueOf(constant(name))),
                row.text("when").isEmpty() ? null : row.parsed("when", "a condition", Condition::read),
                asking,
                row.filled("label_ja"),
                row.filled("label_en"),
                row.filled("help_ja"),
                row.filled("help_en"));
    }

    /// What a version asks.
    public Asking asking(FormVersion version) {
        return Objects.requireNonNull(asking.get(version));
    }

    /// The group of which there may be several (`tests`), empty for an item that is there once.
    public String group() {
        return ItemPath.group(name);
    }

    /// Its label: Japanese for every Japanese locale, English for all others.
    public String label(Locale locale) {
        return Locale.JAPANESE.getLanguage().equals(locale.getLanguage()) ? labelJa : labelEn;
    }

    /// Its sentence of help: Japanese for every Japanese locale, English for all others.
    public String help(Locale locale) {
        return Locale.JAPANESE.getLanguage().equals(locale.getLanguage()) ? helpJa : helpEn;
    }

    private static String constant(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static int number(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }
}
