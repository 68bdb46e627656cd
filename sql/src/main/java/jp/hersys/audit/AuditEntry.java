package jp.hersys.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jp.hersys.register.Sha256;
import org.jspecify.annotations.Nullable;

/// An entry of the audit as the chain seals it: every column as text, as PostgreSQL writes it.
///
/// @param recordedAt microseconds since 1970
/// @param purpose     what was done, code list `audit-actions`
/// @param detail      JSON, as the database normalises it
/// @param aimCode     for which purpose; null in entries from before it was kept, which are sealed without it
/// @param articleCode on which article; null likewise
public record AuditEntry(
        long id,
        long recordedAt,
        String actor,
        String publisherCode,
        String purpose,
        String subject,
        String detail,
        @Nullable String aimCode,
        @Nullable String articleCode) {

    /// Null columns are left out: so entries of before keep their seals, and how many there are is sealed, too.
    private List<String> columns() {
        var columns = new ArrayList<>(
                List.of(Long.toString(id), Long.toString(recordedAt), actor, publisherCode, purpose, subject, detail));
        if (aimCode != null) {
            columns.add(aimCode);
        }
        if (articleCode != null) {
            columns.add(articleCode);
        }
        return columns;
    }

    /// The seal of this entry after the seal before it: SHA-256 over that hash and the columns, each with its length,
    /// so that nothing can move from one column to the next.
    String seal(String before) {
        var digest = Sha256.begin();
        digest.update(before.getBytes(StandardCharsets.US_ASCII));
        for (var column : columns()) {
            var bytes = column.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return Sha256.end(digest);
    }
}
