package jp.hersys.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The checksum by which bytes are known again.
public final class Sha256 {

    private Sha256() {}

    /// A digest to be fed.
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }

    /// The digest of what was fed, as 64 hexadecimal digits.
    public static String end(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /// The checksum of a text in UTF-8: enough for a random secret, but not for a password, which can be guessed and
    /// needs a slow hash.
    public static String of(String text) {
        var digest = begin();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return end(digest);
    }
}
