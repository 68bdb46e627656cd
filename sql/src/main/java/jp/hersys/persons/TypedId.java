package jp.hersys.persons;

import java.text.Normalizer;

/// What somebody typed where an ID is asked for: a [HersysId], an ID of before, or neither.
public sealed interface TypedId permits HersysId, FormerId, NotAnId {

    /// Reads a typed ID. Full-width digits, blanks of every kind and hyphens of every kind are taken; nothing
    /// is corrected and nothing is guessed.
    static TypedId read(String typed) {
        var digits = new StringBuilder();
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (!isSeparator(c)) {
                return new NotAnId(NotAnId.Fault.OTHER_CHARACTERS);
            }
        }
        return ofDigits(digits.toString());
    }

    private static TypedId ofDigits(String digits) {
        if (FormerId.isValid(digits)) {
            return new FormerId(digits);
        }
        if (digits.length() != HersysId.LENGTH) {
            return new NotAnId(NotAnId.Fault.LENGTH);
        }
        return HersysId.isValid(digits) ? new HersysId(digits) : new NotAnId(NotAnId.Fault.CHECK_DIGIT);
    }

    private static boolean isSeparator(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION
                || Character.getType(c) == Character.FORMAT
                || c == '−'
                || c == 'ー';
    }
}
