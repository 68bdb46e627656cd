package jp.hersys.episodes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What concerns a health centre since a moment beside what it received itself.
///
/// @param offers   open offers of the care to it
/// @param related  notifications to which it was related, the newest first
/// @param declined offers of its own that others declined, the newest first
public record CareNews(List<Transfer> offers, List<Related> related, List<Declined> declined) {

    public CareNews {
        offers = List.copyOf(offers);
        related = List.copyOf(related);
        declined = List.copyOf(declined);
    }

    /// A notification that it may see since it was related.
    ///
    /// @param publicId what stands in its address
    /// @param by       health centre that has the care
    public record Related(UUID publicId, String number, String by, Instant since, String reason) {}
}
