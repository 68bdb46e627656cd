package jp.hersys.persons;

import java.security.SecureRandom;

/// HER-SYS ID: ten digits drawn at random and a check digit.
///
/// It is a name, never a secret: whoever knows one has no right by that, and nothing may be opened with it
/// alone. About one number in 265 with a right check digit belongs to somebody once 34 million are given out.
///
/// The check digit is Damm's (H. Michael Damm, 2004): of eleven digits it finds every single wrong one and
/// every swap of neighbours, which are most of what people mistype. The first digit is never 0, so that a
/// spreadsheet that takes the ID for a number loses nothing, and so that no ID looks like a mobile
/// telephone's number, which has eleven digits too.
///
/// @param digits eleven ASCII digits, the last of which is the check digit
public record HersysId(String digits) implements TypedId {

    /// How many digits it has, its check digit included.
    public static final int LENGTH = 11;

    private static final long LOWEST = 1_000_000_000L;
    private static final long BEYOND = 10_000_000_000L;

    /// A totally anti-symmetric quasigroup of order 10: whatever stands before two different digits, their
    /// order tells.
    private static final String[] DAMM = {
        "0317598642",
        "7092154863",
        "4206871359",
        "1750983426",
        "6123045978",
        "3674209581",
        "5869720134",
        "8945362017",
        "9438617205",
        "2581436790"
    };

    public HersysId {
        if (!isValid(digits)) {
            throw new IllegalArgumentException(
                    "A HER-SYS ID has eleven digits, the first of which is not 0 and the last of which is its check"
                            + " digit, but another text was given.");
        }
    }

    /// A new one. Whoever gives it out lets the register refuse one that is taken, and draws again.
    public static HersysId draw(SecureRandom random) {
        var ten = Long.toString(random.nextLong(LOWEST, BEYOND));
        return new HersysId(ten + checkDigit(ten));
    }

    /// Whether `text` is eleven ASCII digits, the first not 0, the last the right check digit.
    public static boolean isValid(String text) {
        return text.length() == LENGTH
                && text.charAt(0) != '0'
                && text.chars().allMatch(c -> c >= '0' && c <= '9')
                && checkDigit(text) == '0';
    }

    /// Damm's check digit of some ASCII digits; of digits that end with their own check digit it is 0.
    static char checkDigit(String digits) {
        int interim = 0;
        for (int i = 0; i < digits.length(); i++) {
            interim = DAMM[interim].charAt(digits.charAt(i) - '0') - '0';
        }
        return (char) ('0' + interim);
    }

    /// As people read and type it: 123-4567-8901.
    public String grouped() {
        return digits.substring(0, 3) + '-' + digits.substring(3, 7) + '-' + digits.substring(7);
    }

    @Override
    public String toString() {
        return grouped();
    }
}
