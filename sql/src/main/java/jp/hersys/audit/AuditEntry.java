package jp.hersys.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// An entry of the audit as the chain seals it: every column as text, as PostgreSQL writes it.
///
/// @param recordedAt microseconds since 1970
/// @param detail     JSON, as the database normalises it
public record AuditEntry(
        long id, long recordedAt, String actor, String publisherCode, String purpose, String subject, String detail) {

    /// The seal of this entry after the seal before it: SHA-256 over that hash and the columns, each with its length,
    /// so
    /// that nothing can move from one column to the next.
    String seal(String before) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before.getBytes(StandardCharsets.US_ASCII));
            for (var column : new String[] {
                Long.toString(id), Long.toString(recordedAt), actor, publisherCode, purpose, subject, detail
            }) {
                var bytes = column.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
