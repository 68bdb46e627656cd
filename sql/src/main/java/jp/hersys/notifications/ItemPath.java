package jp.hersys.notifications;

import java.util.regex.Pattern;

/// Where an answer stands: an item, and for an item of a repeated group which of them.
///
/// @param item   name of the item: `name-kanji`, `tests.method`
/// @param number 1 for the first of a repeated group, up to 20; 0 for an item that is there once
public record ItemPath(String item, int number) {

    /// More are not taken: nobody types so many tests, and a file with a number of a milliard must not count to
    /// it.
    static final int MOST = 20;

    private static final Pattern REPEATED = Pattern.compile("([a-z-]+)\\.([1-9]|1[0-9]|20)\\.([a-z-]+)");

    /// The path that `text` writes: `name-kanji`, `tests.1.method`. A text that writes none names an item that no
    /// form has.
    public static ItemPath of(String text) {
        var repeated = REPEATED.matcher(text);
        if (repeated.matches()) {
            return new ItemPath(repeated.group(1) + "." + repeated.group(3), Integer.parseInt(repeated.group(2)));
        }
        return new ItemPath(text.startsWith(Answers.REASON) ? Answers.REASON_ITEM : text, 0);
    }

    /// The item `item` in the same place: `tests.specimen` beside `tests.1.method` is `tests.1.specimen`; an item
    /// of no repeated group is itself.
    ItemPath beside(String other) {
        return new ItemPath(other, group(other).isEmpty() ? 0 : number);
    }

    /// The group of a repeated item (`tests`), empty for an item that is there once.
    static String group(String item) {
        int dot = item.indexOf('.');
        return dot < 0 ? "" : item.substring(0, dot);
    }

    /// As it is written: `tests.1.method`.
    @Override
    public String toString() {
        int dot = item.indexOf('.');
        return dot < 0 ? item : item.substring(0, dot) + "." + number + item.substring(dot);
    }
}
