package jp.hersys.episodes;

import java.time.Instant;
import java.util.List;
import jp.hersys.organisations.Organisation;
import jp.hersys.persons.Episode;
import jp.hersys.persons.Person;
import jp.hersys.register.Id;
import org.jspecify.annotations.Nullable;

/// Who has the care for an episode, and who else may see it, as far as the reader may know.
///
/// @param facts          who received it, who has the care
/// @param related        health centres that are related now: all of them to the one that has the care, else one's own
/// @param offer          open offer of the care, known to both centres alone
/// @param declined       the last offer, where it was declined; known to who offered alone
/// @param emergencyUntil until when the reader's organisation looks in an emergency; null when it does not
public record Care(
        Facts facts,
        List<RelatedCentre> related,
        @Nullable Transfer offer,
        @Nullable Declined declined,
        @Nullable Instant emergencyUntil) {

    public Care {
        related = List.copyOf(related);
    }

    /// What stands at the episode itself.
    ///
    /// @param receivedById health centre that received the notification: counts the case, wherever the care is
    /// @param careCentreId health centre that has the care
    public record Facts(
            Id<Episode> episodeId,
            Id<Person> personId,
            Id<Organisation> receivedById,
            String receivedBy,
            Id<Organisation> careCentreId,
            String careCentre) {}

    /// Whether this organisation has the care.
    public boolean isWith(Id<?> organisation) {
        return facts.careCentreId().value() == organisation.value();
    }
}
