package jp.hersys.persons;

import java.util.LinkedHashSet;
import java.util.Set;

/// A person's name as it was written. Every character is kept: 𠮷, 髙, variation sequences, emoji, combining
/// marks.
///
/// @param written 氏名 as on the form, empty where not known
/// @param kana    フリガナ, empty where not known
/// @param latin   in Roman letters as in the passport, empty where not known
public record PersonName(String written, String kana, String latin) {

    public PersonName {
        if (!isStorable(written) || !isStorable(kana) || !isStorable(latin)) {
            throw new IllegalArgumentException(
                    "A name has neither the character U+0000 nor half a character, but one was given.");
        }
    }

    /// Whether the register can keep `text` as it is: no U+0000 and no half of a surrogate pair.
    public static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    /// By what it is found: the keys of all its spellings. The same name always has the same keys.
    ///
    /// A name in Roman letters, or one with a middle dot (ジョン・スミス), has a key for every pair of its
    /// parts that may be said first, as people say them in any order; other names have one key for each
    /// spelling.
    public Set<NameKey> keys() {
        var keys = new LinkedHashSet<NameKey>();
        add(keys, NameKind.WRITTEN, written);
        add(keys, NameKind.KANA, kana);
        add(keys, NameKind.LATIN, latin);
        if (NameQuery.isLatin(NameFold.fold(written))) {
            add(keys, NameKind.LATIN, written);
        }
        return keys;
    }

    private static void add(Set<NameKey> keys, NameKind kind, String text) {
        for (var order : NameParts.orders(kind, text)) {
            var folded = NameFold.fold(order);
            if (!folded.isEmpty()) {
                keys.add(new NameKey(kind, folded));
            }
        }
    }

    /// Nothing of the name: names are not for logs.
    @Override
    public String toString() {
        return "PersonName";
    }
}
