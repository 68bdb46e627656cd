package jp.hersys.persons;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Which keys a typed name, or the beginning of one, is looked for by. A person is meant when any key fits.
///
/// Characters decide: kana are looked for in readings and in names written so, Roman letters in passport
/// names, in names written so, and, as far as they spell Japanese, in readings; everything else in names as
/// written.
///
/// @param exact      keys that a whole name has, none when nothing is left to look for
/// @param beginnings ranges of the keys of all names that begin as typed
public record NameQuery(List<NameKey> exact, List<KeyRange> beginnings) {

    private static final Set<UnicodeScript> CASED =
            Set.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC);

    public NameQuery {
        exact = List.copyOf(exact);
        beginnings = List.copyOf(beginnings);
    }

    /// What to look for when somebody typed `text`: whole names, or names that begin so. Text that holds
    /// neither letter nor sign (blanks, dots, hyphens) leads to a query without keys, which finds nobody.
    public static NameQuery of(String text) {
        return new NameQuery(
                keys(text, true),
                keys(NameFold.unfinished(text), false).stream()
                        .map(NameKey::beginning)
                        .toList());
    }

    private static List<NameKey> keys(String text, boolean whole) {
        var folded = NameFold.fold(text);
        var keys = new ArrayList<NameKey>();
        if (!folded.isEmpty()) {
            keys.add(new NameKey(NameKind.WRITTEN, folded));
            if (isKana(folded)) {
                keys.add(new NameKey(NameKind.KANA, folded));
            } else if (isLatin(folded)) {
                keys.add(new NameKey(NameKind.LATIN, folded));
                var kana = NameFold.fold(Romaji.toKana(NameFold.fold(Romaji.spelledOut(text)), whole));
                if (!kana.isEmpty()) {
                    keys.add(new NameKey(NameKind.KANA, kana));
                }
            }
        }
        return keys;
    }

    static boolean isKana(String folded) {
        return !folded.isEmpty() && folded.codePoints().allMatch(Kana::isKatakana);
    }

    static boolean isLatin(String folded) {
        return folded.codePoints().anyMatch(NameQuery::isCased)
                && folded.codePoints().allMatch(c -> isCased(c) || Character.isDigit(c));
    }

    static boolean isCased(int c) {
        return Character.isLetter(c) && CASED.contains(UnicodeScript.of(c));
    }

    /// The kinds only: what somebody looks for is not for logs.
    @Override
    public String toString() {
        return "NameQuery" + exact;
    }
}
