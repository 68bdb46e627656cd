package jp.hersys.epidemic;

/// What a written age or sex means where lists have several spellings for one thing: 50 代 and 50歳代, 男児 and 男性.
///
/// A register keeps the meaning. A change that only a spelling shows would be true here and unseen there.
final class Meaning {

    private static final int OLDEST_BAND = 90;

    private Meaning() {}

    /// The first year of the age band, 0 for everything under ten, 90 for everything above; other words as they stand.
    static String ofAge(String words) {
        int years = -1;
        for (int i = 0; i < words.length(); i++) {
            int digit = Character.digit(words.charAt(i), 10);
            if (digit >= 0) {
                years = Math.max(years, 0) * 10 + digit;
            }
        }
        if (years < 0) {
            return words.strip();
        }
        return words.contains("未満") ? "0" : Integer.toString(Math.min(OLDEST_BAND, years / 10 * 10));
    }

    /// 男 or 女, children included; other words as they stand.
    static String ofSex(String words) {
        if (words.startsWith("男")) {
            return "男";
        }
        return words.startsWith("女") ? "女" : words.strip();
    }
}
