package jp.hersys.editions;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Id;
import org.jspecify.annotations.Nullable;

/// One line of the list of editions: what was asked for and, once it is published, what became of it.
///
/// @param requestId     what was asked for
/// @param publisherCode whose edition
/// @param day           day of which it speaks
/// @param revision      第N報 of that day
/// @param requestedAt   when it was asked for
/// @param doneAt        when the job ended for good; null while it waits or runs
/// @param failure       why the last try failed, in one sentence; null when it has not
/// @param late          whether a slot was begun later than it should have been
/// @param publicId      what stands in the address of the edition; null until published, as all that follows
/// @param knownAt       all that was recorded up to this moment is counted
/// @param publishedAt   when it was closed
/// @param received      row identities known
/// @param counted       cases counted
/// @param newCases      published figure `cases.new`; null also for "no data"
/// @param cumulative    published figure `cases.cumulative`; null also for "no data"
/// @param papers        paths of the papers that lie in no folder, joined by `|`
public record EditionEntry(
        Id<EditionRequest> requestId,
        LocalGovernmentCode publisherCode,
        LocalDate day,
        int revision,
        Instant requestedAt,
        @Nullable Instant doneAt,
        @Nullable String failure,
        boolean late,
        @Nullable UUID publicId,
        @Nullable Instant knownAt,
        @Nullable Instant publishedAt,
        @Nullable Long received,
        @Nullable Long counted,
        @Nullable BigDecimal newCases,
        @Nullable BigDecimal cumulative,
        @Nullable String papers) {

    /// Where it is.
    public EditionState state() {
        if (publicId != null) {
            return EditionState.PUBLISHED;
        }
        return doneAt == null ? EditionState.WAITING : EditionState.FAILED;
    }

    /// Paths of the papers that lie in no folder.
    public List<String> paperPaths() {
        return papers == null || papers.isEmpty() ? List.of() : List.of(papers.split("\\|"));
    }
}
