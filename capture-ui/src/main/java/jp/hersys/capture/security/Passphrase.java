package jp.hersys.capture.security;

import java.security.SecureRandom;

/// Passwords that can be read out, such as `kamo-tesi-nuro-haki`.
public final class Passphrase {

    private static final String CONSONANTS = "bdfghjkmnprstwyz";
    private static final String VOWELS = "aeiou";

    private Passphrase() {}

    /// Draws one.
    ///
    /// @param blocks of two syllables, 12 bits each
    public static String draw(SecureRandom random, int blocks) {
        var password = new StringBuilder();
        for (int block = 0; block < blocks; block++) {
            password.append(block == 0 ? "" : "-");
            for (int syllable = 0; syllable < 2; syllable++) {
                password.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())))
                        .append(VOWELS.charAt(random.nextInt(VOWELS.length())));
            }
        }
        return password.toString();
    }
}
