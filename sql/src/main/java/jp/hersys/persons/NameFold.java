package jp.hersys.persons;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.hersys.codelists.ShippedTable;

/// Turns a spelling into what is compared. What a character becomes depends only on itself and on what stands
/// before it, so that the fold of a beginning is a beginning of the fold.
final class NameFold {

    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ς', "σ"));

    private final StringBuilder key = new StringBuilder();
    private int previous;

    private NameFold() {}

    /// The key of a text, empty when nothing in it counts.
    static String fold(String text) {
        var fold = new NameFold();
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(fold::take);
        return fold.key.toString();
    }

    /// A typed beginning without a last ヴ, which alone would become ブ, and before a small vowel something
    /// else.
    static String unfinished(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        return plain.endsWith("ヴ") || plain.endsWith("ゔ") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private void take(int c) {
        int kana = Kana.fromHiragana(c);
        if (isRepetition(kana)) {
            repeat(kana);
        } else if (isDash(kana)) {
            drawOut(kana);
        } else if (Kana.isKatakana(kana)) {
            takeKana(kana);
        } else if (NameQuery.isCased(kana)) {
            takeLetter(kana);
        } else if (counts(kana)) {
            key.appendCodePoint(Variants.BECOMES.getOrDefault(kana, kana));
        }
        previous = kana;
    }

    private void takeKana(int kana) {
        int before = last();
        int joined = previous == 'ヴ' ? Kana.afterVu(kana) : 0;
        if (joined != 0) {
            key.setCharAt(key.length() - 1, (char) joined);
            return;
        }
        int folded = Kana.folded(kana);
        key.appendCodePoint(Kana.drawsOut(before, folded) ? Kana.drawnOut(before) : folded);
    }

    private void takeLetter(int letter) {
        Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetter)
                .forEach(c -> key.append(LETTERS.getOrDefault(c, Character.toString(c))));
    }

    private static boolean isRepetition(int c) {
        return c == '々' || c == '〻' || c == 'ヽ' || c == 'ヾ';
    }

    private void repeat(int mark) {
        int before = last();
        if (before == 0) {
            return;
        }
        var voiced = Normalizer.normalize(Character.toString(before) + '\u3099', Normalizer.Form.NFC);
        key.appendCodePoint(mark == 'ヾ' && voiced.length() == 1 ? Kana.folded(voiced.charAt(0)) : before);
    }

    private static boolean isDash(int c) {
        return c == 'ー' || c == '−' || Character.getType(c) == Character.DASH_PUNCTUATION;
    }

    /// Every dash after kana is a long-vowel mark, however it was typed; the mark after a kanji can only be
    /// 一.
    private void drawOut(int mark) {
        int before = last();
        int vowel = Kana.drawnOut(before);
        if (vowel != 0) {
            key.appendCodePoint(vowel);
        } else if (mark == 'ー' && before != 0 && UnicodeScript.of(before) == UnicodeScript.HAN) {
            key.append('一');
        }
    }

    private int last() {
        return key.isEmpty() ? 0 : key.codePointBefore(key.length());
    }

    /// Letters, digits, signs and characters of one's own (外字) count; blanks, punctuation, marks that only
    /// dress another character (variation selectors, accents, vowel signs of Arabic) and invisible ones do
    /// not.
    private static boolean counts(int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.OTHER_SYMBOL,
                    Character.PRIVATE_USE -> true;
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK ->
                UnicodeScript.of(c) != UnicodeScript.INHERITED;
            default -> false;
        };
    }

    /// The shipped table of kanji that are written in several ways, read when the first name is folded.
    private static final class Variants {

        static final Map<Integer, Integer> BECOMES = ShippedTable.read(
                        "masters/name_variants.csv", java.util.List.of("character", "becomes", "source"), row -> row)
                .stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.filled("character").codePointAt(0),
                        row -> row.filled("becomes").codePointAt(0)));
    }
}
