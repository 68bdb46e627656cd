package jp.hersys.imports;

/// Where a file is on its way into the register.
public enum ImportState {
    /// All bytes have arrived.
    RECEIVED,
    /// Every row is staged; no fact has been touched.
    READ,
    /// It would withdraw too much; a person must confirm.
    HELD,
    /// Its rows are in the register.
    APPLIED,
    /// Refused as a whole; nothing was changed.
    REFUSED;

    /// Whether nothing more happens without a person.
    public boolean isSettled() {
        return this == HELD || this == APPLIED || this == REFUSED;
    }
}
