package jp.hersys.persons;

/// An ID that the ministry's HER-SYS gave out: six to eight digits without a check digit. It is kept as an
/// alias of the person and is still typed by those who have it on paper; by its length nobody takes it for a
/// [HersysId].
///
/// @param digits six to eight ASCII digits; leading zeros belong to it
public record FormerId(String digits) implements TypedId {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 8;

    public FormerId {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("An ID of before has six to eight digits, but another text was given.");
        }
    }

    /// Whether `text` is six to eight ASCII digits.
    public static boolean isValid(String text) {
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public String toString() {
        return digits;
    }
}
