package jp.hersys.episodes;

import java.time.Instant;
import java.time.LocalDate;
import jp.hersys.organisations.Organisation;
import jp.hersys.persons.Episode;
import jp.hersys.register.Id;
import org.jspecify.annotations.Nullable;

/// An open offer of the care for an episode (移管). To whom it is offered, this is all that is shown before it is
/// accepted: enough to tell whether the person is in one's area, nothing that says who it is.
///
/// @param number       届出番号 of the newest notification
/// @param reportedOn   報告年月日
/// @param municipality code of the municipality where the person is; null where not known, or the person is protected
/// @param reason       why the other should have the care
/// @param offeredAt    by the database clock
/// @param offeredBy    label of who offered it
public record Transfer(
        Id<Transfer> id,
        Id<Episode> episodeId,
        String number,
        Id<Organisation> fromCentreId,
        String fromCentre,
        Id<Organisation> toCentreId,
        String toCentre,
        LocalDate reportedOn,
        @Nullable String municipality,
        String reason,
        Instant offeredAt,
        String offeredBy) {

    /// Whether it is offered to this organisation.
    public boolean isTo(Id<?> organisation) {
        return toCentreId.value() == organisation.value();
    }
}
