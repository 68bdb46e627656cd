package jp.hersys.jurisdictions;

/// 全国地方公共団体コード: six digits, of which the first two name the prefecture and the last is a check digit.
///
/// `000000` stands for the nation and has no check digit.
///
/// @param value six ASCII digits with a right check digit
public record LocalGovernmentCode(String value) implements Comparable<LocalGovernmentCode> {

    /// The nation as a whole.
    public static final LocalGovernmentCode NATION = new LocalGovernmentCode("000000");

    public LocalGovernmentCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "A local government code has six digits, the last of which is its check digit, but found " + value
                            + ".");
        }
    }

    /// Whether `text` is six digits with the right check digit, or `000000`.
    public static boolean isValid(String text) {
        if (text.length() != 6) {
            return false;
        }
        for (int i = 0; i < 6; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return "000000".equals(text) || checkDigit(text) == text.charAt(5);
    }

    /// The check digit of the first five digits: weights 6, 5, 4, 3, 2, modulo 11 (総務省, JIS X 0401 and 0402).
    public static char checkDigit(String firstFive) {
        int sum = 0;
        for (int i = 0; i < 5; i++) {
            sum += (firstFive.charAt(i) - '0') * (6 - i);
        }
        return (char) ('0' + (11 - sum % 11) % 10);
    }

    /// The two digits of its prefecture (JIS X 0401), `00` for the nation.
    public String prefecture() {
        return value.substring(0, 2);
    }

    /// Whether it names a whole prefecture.
    public boolean isPrefecture() {
        return value.startsWith("000", 2) && !isNation();
    }

    /// Whether it names the nation.
    public boolean isNation() {
        return "000000".equals(value);
    }

    @Override
    public int compareTo(LocalGovernmentCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
