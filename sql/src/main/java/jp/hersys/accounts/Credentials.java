package jp.hersys.accounts;

import java.util.List;

/// What a person has chosen by a one-time link.
///
/// @param passwordHash  Argon2id
/// @param factor        confirmed by a first code, whose step is its last one
/// @param recoveryCodes as shown to the person
public record Credentials(String passwordHash, Factor factor, List<String> recoveryCodes) {

    /// A list of its own.
    public Credentials {
        recoveryCodes = List.copyOf(recoveryCodes);
    }

    @Override
    public String toString() {
        return "Credentials";
    }
}
