package jp.hersys.reports;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Map;

/// What CP932 has, and what stands for what it lacks. Folded is only what another table of the same Japanese
/// standard, or Unicode itself, holds to be the same character; a name's variant is never exchanged for another.
final class Windows31jCharacters {
    /// 〓, by which Japanese type says since ever that a character was not at hand.
    static final String GETA = "〓";

    private static final Charset CP932 = Charset.forName("windows-31j");

    /// One entry for each 16-bit unit: whether CP932 writes it and reads the same back.
    private static final boolean[] WRITABLE = writable();

    /// The folds; the table stands in the README.
    private static final Map<Integer, String> FOLDS = Map.ofEntries(
            Map.entry(0x301C, "\uFF5E"),
            Map.entry(0x2212, "\uFF0D"),
            Map.entry(0x2016, "\u2225"),
            Map.entry(0x2014, "\u2015"),
            Map.entry(0x00A2, "\uFFE0"),
            Map.entry(0x00A3, "\uFFE1"),
            Map.entry(0x00AC, "\uFFE2"),
            Map.entry(0x00A6, "\uFFE4"),
            Map.entry(0x00A5, "\uFFE5"),
            Map.entry(0x203E, "\uFFE3"),
            Map.entry(0x2011, "\u2010"),
            Map.entry(0x00B5, "\u03BC"),
            Map.entry(0x00A0, " "));

    private Windows31jCharacters() {}

    private static boolean[] writable() {
        var writable = new boolean[1 << 16];
        var encoder = CP932.newEncoder();
        for (var c = 0; c < writable.length; c++) {
            var text = Character.toString(c);
            writable[c] = !Character.isSurrogate((char) c)
                    && encoder.canEncode((char) c)
                    && new String(text.getBytes(CP932), CP932).equals(text);
        }
        return writable;
    }

    /// Whether a text can be written as it is.
    static boolean areAllWritable(String text) {
        for (var i = 0; i < text.length(); i++) if (!WRITABLE[text.charAt(i)]) return false;
        return true;
    }

    /// A kana and the combining mark of its sound are one character, か゛ as が; other compositions stay away, because
    /// they would exchange characters that CP932 tells apart.
    static String composed(String text) {
        if (text.indexOf('\u3099') < 0 && text.indexOf('\u309A') < 0) return text;
        var composed = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            var pair = text.substring(i, Math.min(i + 2, text.length()));
            var one = pair.endsWith("\u3099") || pair.endsWith("\u309A")
                    ? Normalizer.normalize(pair, Normalizer.Form.NFC)
                    : pair;
            composed.append(one.charAt(0));
            if (pair.length() == 2 && one.length() == 1) i++;
        }
        return composed.toString();
    }

    /// A selector asks for another shape of the character before it and has none of its own.
    static boolean isVariation(int point) {
        return (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
    }

    /// What is written for a character: itself, its fold, or 〓.
    static String written(int point) {
        if (point < WRITABLE.length && WRITABLE[point]) return Character.toString(point);
        return FOLDS.getOrDefault(point, GETA);
    }
}
