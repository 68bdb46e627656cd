package jp.hersys.intake;

/// How much a finding weighs.
public enum Severity {
    /// The row or file does not enter the register.
    REFUSE,
    /// Nothing enters until a person decides.
    HOLD,
    /// It enters, and a person is told.
    NOTE
}
