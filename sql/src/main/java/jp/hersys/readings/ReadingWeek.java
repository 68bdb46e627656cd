package jp.hersys.readings;

import java.time.Instant;
import java.time.LocalDate;
import jp.hersys.organisations.Organisation;
import jp.hersys.register.Id;
import org.jspecify.annotations.Nullable;

/// What one person opened without a task in one week.
///
/// @param weekFrom         Monday
/// @param organisationId   for whom the person works
/// @param organisationName its name
/// @param login            who
/// @param persons          whose records were opened, each day's counted
/// @param reasons          what the person said meanwhile, empty where nothing was asked
/// @param lastAt           when the last record was opened in that week by anybody of the organisation
/// @param signedBy         who signed the week of the organisation last; null while nobody has
/// @param signedAt         when
public record ReadingWeek(
        LocalDate weekFrom,
        Id<Organisation> organisationId,
        String organisationName,
        String login,
        int persons,
        String reasons,
        Instant lastAt,
        @Nullable String signedBy,
        @Nullable Instant signedAt) {

    /// Whether all that was opened in the week is signed: what was opened after the signature is not.
    public boolean isSigned() {
        return signedAt != null && signedAt.isAfter(lastAt);
    }
}
