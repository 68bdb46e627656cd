package jp.hersys.capture.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/// What a new password must be (ASVS 5.0, 6.2): long enough, not among those that are broken already, not the
/// name of the person or the system. Any characters; no rule about which kinds.
final class NewPassword {

    static final int SHORTEST = 8;
    static final int LONGEST = 128;

    private static final int FEWEST_DIFFERENT = 4;
    private static final int FEWEST_OWN_LETTERS = 4;
    private static final List<String> SYSTEM_WORDS =
            List.of("her-sys", "hersys", "password", "passw0rd", "パスワード", "corona", "コロナ", "covid", "hokenjo", "保健所");

    private NewPassword() {}

    /// Why a password is not taken.
    enum Objection {
        TOO_SHORT,
        TOO_LONG,
        BROKEN,
        OBVIOUS,
        DIFFERENT
    }

    /// The first reason not to take it, if there is one.
    static Optional<Objection> objection(String typed, String again, String login) {
        var password = normalised(typed);
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Objection.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Objection.TOO_LONG);
        }
        var small = password.toLowerCase(Locale.ROOT);
        if (Broken.PASSWORDS.contains(password) || Broken.PASSWORDS.contains(small)) {
            return Optional.of(Objection.BROKEN);
        }
        if (isObvious(small, login)) {
            return Optional.of(Objection.OBVIOUS);
        }
        return typed.equals(again) ? Optional.empty() : Optional.of(Objection.DIFFERENT);
    }

    /// The same however it was typed: half and full width, composed and decomposed letters (RFC 8265).
    static String normalised(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }

    /// Whether little is left without the person's name, the system's words, digits and signs.
    private static boolean isObvious(String small, String login) {
        var own = small.replace(login.toLowerCase(Locale.ROOT), "");
        for (var word : SYSTEM_WORDS) {
            own = own.replace(word, "");
        }
        boolean named = own.length() < small.length();
        long letters = own.codePoints().filter(Character::isLetter).count();
        return (named && letters < FEWEST_OWN_LETTERS)
                || small.codePoints().distinct().count() < FEWEST_DIFFERENT;
    }

    /// Read when the first password is chosen.
    private static final class Broken {

        static final Set<String> PASSWORDS = read();

        private static Set<String> read() {
            try (var lines = new BufferedReader(new InputStreamReader(
                    new GZIPInputStream(Objects.requireNonNull(
                            NewPassword.class.getResourceAsStream("/passwords/broken-passwords.txt.gz"))),
                    StandardCharsets.UTF_8))) {
                return lines.lines().collect(Collectors.toUnmodifiableSet());
            } catch (IOException failure) {
                throw new UncheckedIOException("The list of broken passwords could not be read.", failure);
            }
        }
    }
}
