package jp.hersys.accounts;

/// A person's second factor.
///
/// @param secret   160 bits, base32
/// @param lastStep time step of the last code used
public record Factor(String secret, long lastStep) {

    // Records print their components; a secret must not reach a log that way.
    @Override
    public String toString() {
        return "Factor";
    }
}
