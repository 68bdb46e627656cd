package jp.hersys.notifications;

import org.jspecify.annotations.Nullable;

/// What kind of answer an item takes, and how what people type becomes its canonical text.
public enum AnswerType {
    /// A day, in ISO 8601.
    DAY,
    /// Words, kept exactly but for white space at their ends.
    TEXT,
    /// The reading of a name, in katakana.
    KANA,
    /// One code of a list.
    CODE,
    /// Several codes of a list, joined by a blank.
    CODES,
    /// A whole number within a range.
    NUMBER,
    /// A telephone number: its digits.
    PHONE,
    /// A postal code: its seven digits.
    POSTAL_CODE,
    /// A municipality or ward, by its code.
    MUNICIPALITY,
    /// A prefecture, municipality or ward, by its code.
    AREA,
    /// Nothing is typed: it follows from other answers.
    DERIVED;

    /// The canonical text of what was typed, null where it cannot be read as such an answer. What is canonical
    /// already stays as it is.
    public @Nullable String read(String typed) {
        return switch (this) {
            case DAY -> WrittenDay.read(typed);
            case TEXT, DERIVED -> typed.strip();
            case KANA -> WrittenKana.read(typed);
            case CODE -> WrittenCodes.one(typed);
            case CODES -> WrittenCodes.several(typed);
            case NUMBER -> WrittenCodes.number(typed);
            case PHONE -> WrittenPhone.read(typed);
            case POSTAL_CODE -> WrittenPostalCode.read(typed);
            case MUNICIPALITY -> WrittenCodes.municipality(typed);
            case AREA -> WrittenCodes.area(typed);
        };
    }
}
