package jp.hersys.persons;

/// Kana, as forms and keys want them.
public final class Kana {

    private static final int TO_KATAKANA = 'ァ' - 'ぁ';
    private static final String SMALL = "ァィゥェォッャュョヮヵヶ";
    private static final String LARGE = "アイウエオツヤユヨワカケ";
    private static final String LIKE = "ヂヅヰヱヲヴヷヸヹヺ";
    private static final String SAME = "ジズイエオブバビベボ";
    private static final String A = "アカガサザタダナハバパマヤラワ";
    private static final String I = "イキギシジチニヒビピミリ";
    private static final String U = "ウクグスズツヌフブプムユル";
    private static final String E = "エケゲセゼテデネヘベペメレ";
    private static final String O = "オコゴソゾトドノホボポモヨロ";

    private Kana() {}

    /// Hiragana as katakana; everything else as it stands.
    public static int fromHiragana(int c) {
        return (c >= 'ぁ' && c <= 'ゖ') || c == 'ゝ' || c == 'ゞ' ? c + TO_KATAKANA : c;
    }

    static boolean isKatakana(int c) {
        return c >= 'ァ' && c <= 'ヺ';
    }

    /// Small kana as large ones, and kana that sound alike as one of them.
    static int folded(int c) {
        int small = SMALL.indexOf(c);
        int like = LIKE.indexOf(c);
        return small >= 0 ? LARGE.charAt(small) : like >= 0 ? SAME.charAt(like) : c;
    }

    /// How the sound of `before` is written when it is drawn out, 0 where it cannot be: コー, コオ and コウ
    /// are one.
    static int drawnOut(int before) {
        return A.indexOf(before) >= 0
                ? 'ア'
                : I.indexOf(before) >= 0 || E.indexOf(before) >= 0
                        ? 'イ'
                        : U.indexOf(before) >= 0 || O.indexOf(before) >= 0 ? 'ウ' : 0;
    }

    /// Whether `c` after `before` only draws its sound out, although it is written as a vowel of its own: オ
    /// after コ, エ after ケ.
    static boolean drawsOut(int before, int c) {
        return (c == 'オ' && O.indexOf(before) >= 0) || (c == 'エ' && E.indexOf(before) >= 0);
    }

    /// バ for ヴァ and so on, 0 where `c` is no small vowel.
    static int afterVu(int c) {
        return switch (c) {
            case 'ァ' -> 'バ';
            case 'ィ' -> 'ビ';
            case 'ェ' -> 'ベ';
            case 'ォ' -> 'ボ';
            default -> 0;
        };
    }
}
