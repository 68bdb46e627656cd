package jp.hersys.capture.security;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/// Time-based codes (RFC 6238) as every authenticator app makes them: SHA-1, six digits, a new one each 30 s.
public final class Totp {

    /// Steps that a clock may be wrong by, on either side (RFC 6238, 5.2).
    private static final int DRIFT = 1;

    private static final int SECRET_BYTES = 20;
    private static final int SECRET_LETTERS = SECRET_BYTES * 8 / 5;
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String ISSUER = "HER-SYS";
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

    private Totp() {}

    /// A secret of 160 bits, in base32 as people type it into an app.
    static String drawSecret(SecureRandom random) {
        var digits = new BigInteger(SECRET_BYTES * 8, random).toString(32);
        var secret = new StringBuilder("A".repeat(SECRET_LETTERS - digits.length()));
        digits.chars().forEach(digit -> secret.append(BASE_32.charAt(Character.digit(digit, 32))));
        return secret.toString();
    }

    /// What the QR code says.
    static String address(String login, String secret) {
        return "otpauth://totp/" + ISSUER + ":" + login + "?secret=" + secret + "&issuer=" + ISSUER;
    }

    /// The code of a moment.
    public static String code(String secret, Instant moment) {
        try {
            return CODES.generateOneTimePasswordString(new SecretKeySpec(bytes(secret), CODES.getAlgorithm()), moment);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("Every secret is a key of HMAC.", impossible);
        }
    }

    /// The time step of a code, if it is one of now, just before or just after.
    static OptionalLong step(String secret, String code, Instant now) {
        long seconds = CODES.getTimeStep().toSeconds();
        var found = OptionalLong.empty();
        for (int drift = -DRIFT; drift <= DRIFT; drift++) {
            var moment = now.plusSeconds(drift * seconds);
            // every step is looked at, so that the time tells nothing
            if (MessageDigest.isEqual(utf8(code(secret, moment)), utf8(code))) {
                found = OptionalLong.of(moment.getEpochSecond() / seconds);
            }
        }
        return found;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String secret) {
        var digits = new StringBuilder();
        secret.chars().forEach(letter -> digits.append(Character.forDigit(BASE_32.indexOf(letter), 32)));
        var number = new BigInteger(digits.toString(), 32).toByteArray();
        var bytes = new byte[SECRET_BYTES];
        int length = Math.min(number.length, SECRET_BYTES); // a sign byte may stand before it
        System.arraycopy(number, number.length - length, bytes, SECRET_BYTES - length, length);
        return bytes;
    }
}
