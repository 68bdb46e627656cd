package jp.hersys.accounts;

/// What somebody tries on the way in; tries of each are counted apart, so that a right password does not clear
/// the count of wrong codes.
public enum SignInStep {
    /// Name and password.
    PASSWORD,
    /// A code of the second factor, or a recovery code.
    CODE,
    /// A one-time link.
    LINK
}
