package jp.hersys.notifications;

/// Who fills an item in the common case. Whatever is filled by itself can be changed by hand.
public enum GivenBy {
    /// A person types or chooses it.
    HAND,
    /// The account of whoever is logged in.
    ACCOUNT,
    /// The day of entry.
    TODAY,
    /// The reading with which the name is typed.
    READING,
    /// The postal code.
    POSTAL_CODE,
    /// It follows from other answers and is never typed.
    DERIVED
}
