package jp.hersys.persons;

/// Whether a person's address, telephone and whereabouts are kept from staff who are not named (支援措置 and
/// the like).
public enum Protection {
    /// The person is not protected.
    NONE,
    /// The person is protected, and the reader is named.
    NAMED,
    /// The person is protected, and the register shows the reader nothing of this.
    HIDDEN
}
