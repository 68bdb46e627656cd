package jp.hersys.imports;

import java.time.Instant;
import java.util.UUID;
import jp.hersys.cases.LineListRow;
import org.jspecify.annotations.Nullable;

/// What was said of one case from one moment to another.
///
/// @param version      1 the first
/// @param withdrawn    whether the case was taken back; the content is then what was said last
/// @param recordedAt   from when
/// @param supersededAt until when; null while it holds
/// @param recordedBy   label of who recorded it
/// @param line         line of the file; null for a withdrawal
/// @param importId     address of the import that said so; null where none did
/// @param fileName     name of its file; null where there is none
/// @param now          what was said
public record CaseVersion(
        int version,
        boolean withdrawn,
        Instant recordedAt,
        @Nullable Instant supersededAt,
        String recordedBy,
        @Nullable Long line,
        @Nullable UUID importId,
        @Nullable String fileName,
        LineListRow now) {}
