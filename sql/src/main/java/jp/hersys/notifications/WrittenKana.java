package jp.hersys.notifications;

import java.text.Normalizer;
import java.util.regex.Pattern;
import jp.hersys.persons.Kana;
import jp.hersys.writing.Spelling;
import org.jspecify.annotations.Nullable;

/// The reading of a name as people type it: katakana, hiragana or half-width kana.
final class WrittenKana {

    private static final Pattern KATAKANA = Pattern.compile("[ァ-ヺー・ヽヾ　]+");

    private WrittenKana() {}

    /// The reading in katakana, its parts with one wide blank between them; null where it has other characters.
    static @Nullable String read(String typed) {
        var folded = Spelling.fold(Normalizer.normalize(typed, Normalizer.Form.NFKC));
        var kana = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            kana.append(c == ' ' ? '　' : (char) Kana.fromHiragana(c));
        }
        return KATAKANA.matcher(kana).matches() ? kana.toString() : null;
    }
}
