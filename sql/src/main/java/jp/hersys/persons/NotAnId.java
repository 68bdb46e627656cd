package jp.hersys.persons;

/// That what was typed is no ID, and why not.
///
/// @param fault the first thing that is wrong with it
public record NotAnId(Fault fault) implements TypedId {

    /// What is wrong with a typed ID.
    public enum Fault {
        /// Something other than digits, blanks and hyphens is in it.
        OTHER_CHARACTERS,
        /// It has neither eleven digits nor six to eight.
        LENGTH,
        /// Eleven digits, but they do not go together: a digit is wrong, or two are swapped.
        CHECK_DIGIT
    }
}
