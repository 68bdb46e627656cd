package jp.hersys.editions;

import java.time.Instant;
import java.time.LocalDate;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Id;
import org.jspecify.annotations.Nullable;

/// An edition that somebody asked for.
///
/// @param id            its key
/// @param publisherCode whose edition
/// @param day           day of which it speaks
/// @param knownAt       moment to look back to; null means now
/// @param revision      第N報 of that day, given when it was asked for
/// @param requestedAt   when
/// @param requestedBy   label of who
/// @param doneAt        when the job ended for good; null while it waits or runs
/// @param failure       why the last try failed, in one sentence; null when it has not
public record EditionRequest(
        Id<EditionRequest> id,
        LocalGovernmentCode publisherCode,
        LocalDate day,
        @Nullable Instant knownAt,
        int revision,
        Instant requestedAt,
        String requestedBy,
        @Nullable Instant doneAt,
        @Nullable String failure) {}
