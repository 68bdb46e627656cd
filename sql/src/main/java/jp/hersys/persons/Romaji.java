package jp.hersys.persons;

import java.text.Normalizer;
import java.util.Map;

/// Roman letters as kana, for those who look for a Japanese reading without an input method. Hepburn and
/// Kunrei, as typed: `shi`, `si`, `ohno`.
final class Romaji {

    private static final String VOWELS = "aiueo";
    private static final Map<String, String> ROWS = Map.ofEntries(
            Map.entry("", "アイウエオ"),
            Map.entry("k", "カキクケコ"),
            Map.entry("g", "ガギグゲゴ"),
            Map.entry("s", "サシスセソ"),
            Map.entry("z", "ザジズゼゾ"),
            Map.entry("t", "タチツテト"),
            Map.entry("d", "ダヂヅデド"),
            Map.entry("n", "ナニヌネノ"),
            Map.entry("h", "ハヒフヘホ"),
            Map.entry("b", "バビブベボ"),
            Map.entry("p", "パピプペポ"),
            Map.entry("m", "マミムメモ"),
            Map.entry("y", "ヤ ユ ヨ"),
            Map.entry("r", "ラリルレロ"),
            Map.entry("w", "ワ   ヲ"),
            Map.entry("f", "  フ  "),
            Map.entry("j", " ジ   "),
            Map.entry("sh", " シ   "),
            Map.entry("ch", " チ   "),
            Map.entry("ts", "  ツ  "));
    private static final Map<String, String> TWISTED = Map.ofEntries(
            Map.entry("ky", "キ"),
            Map.entry("gy", "ギ"),
            Map.entry("sy", "シ"),
            Map.entry("sh", "シ"),
            Map.entry("zy", "ジ"),
            Map.entry("j", "ジ"),
            Map.entry("jy", "ジ"),
            Map.entry("ty", "チ"),
            Map.entry("ch", "チ"),
            Map.entry("ny", "ニ"),
            Map.entry("hy", "ヒ"),
            Map.entry("by", "ビ"),
            Map.entry("py", "ピ"),
            Map.entry("my", "ミ"),
            Map.entry("ry", "リ"));
    private static final String TWISTS = "ャ ュ ョ";

    private Romaji() {}

    /// Letters with a bar or a roof (Satō, Satô) with the vowel written twice, as a reading has it.
    static String spelledOut(String letters) {
        return Normalizer.normalize(letters, Normalizer.Form.NFC)
                .replaceAll("[ōŌôÔ]", "ou")
                .replaceAll("[ūŪûÛ]", "uu");
    }

    /// Katakana of small Roman letters without accents, empty when they spell no Japanese.
    ///
    /// @param whole whether the last letter is the name's last, so that a last n is ン; else a last syllable
    ///              that is not finished is left out
    static String toKana(String letters, boolean whole) {
        var kana = new StringBuilder();
        int at = 0;
        while (at < letters.length()) {
            int vowel = at;
            while (vowel < letters.length() && VOWELS.indexOf(letters.charAt(vowel)) < 0) {
                vowel++;
            }
            var consonants = closed(letters.substring(at, vowel), kana);
            if (vowel == letters.length()) {
                return ended(kana, consonants, whole);
            }
            var syllable = syllable(consonants, VOWELS.indexOf(letters.charAt(vowel)));
            if (syllable.isEmpty()) {
                return "";
            }
            kana.append(syllable);
            at = vowel + 1;
        }
        return kana.toString();
    }

    private static String ended(StringBuilder kana, String rest, boolean whole) {
        if (!whole || rest.isEmpty()) {
            return kana.toString();
        }
        return rest.equals("n")
                ? kana.append('ン').toString()
                : rest.equals("h") ? kana.append('ー').toString() : "";
    }

    /// What of some consonants begins the next syllable; what closes the one before (ン, ッ, the h of Ohno)
    /// is written.
    private static String closed(String consonants, StringBuilder kana) {
        var rest = consonants;
        if (rest.length() > 1 && rest.charAt(0) == 'h' && !kana.isEmpty() && rest.charAt(1) != 'y') {
            kana.append('ー');
            rest = rest.substring(1);
        }
        while (rest.length() > 1 && !rest.equals("ny") && (rest.charAt(0) == 'n' || isMBeforeLips(rest))) {
            kana.append('ン');
            rest = rest.substring(1);
        }
        if (rest.length() > 1 && (rest.charAt(0) == rest.charAt(1) || rest.startsWith("tch"))) {
            kana.append('ッ');
            rest = rest.substring(1);
        }
        return rest;
    }

    private static boolean isMBeforeLips(String rest) {
        return rest.charAt(0) == 'm' && "bmp".indexOf(rest.charAt(1)) >= 0;
    }

    private static String syllable(String consonants, int vowel) {
        var row = ROWS.get(consonants);
        if (row != null && row.charAt(vowel) != ' ') {
            return String.valueOf(row.charAt(vowel));
        }
        var twisted = TWISTED.get(consonants);
        return twisted == null || vowel >= TWISTS.length() || TWISTS.charAt(vowel) == ' '
                ? ""
                : twisted + TWISTS.charAt(vowel);
    }
}
