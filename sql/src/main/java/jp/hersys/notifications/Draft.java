package jp.hersys.notifications;

import java.time.Instant;
import java.util.UUID;
import jp.hersys.organisations.Organisation;
import jp.hersys.register.Id;
import org.jspecify.annotations.Nullable;

/// A notification while it is typed (下書き): no fact yet, and gone once it is submitted.
///
/// @param id            drawn when the form was opened; the key of the submission
/// @param login         who typed last
/// @param institutionId of the physician; null while a health centre has not chosen it
/// @param channel       code of the list `submission-channels`
/// @param answers       as typed, readable or not
/// @param savedAt       when it was last saved
/// @param revision      how often it was saved: 0 never
public record Draft(
        UUID id,
        String login,
        @Nullable Id<Organisation> institutionId,
        String channel,
        Answers answers,
        Instant savedAt,
        int revision) {

    // Records print their components; answers must not reach a log that way.
    @Override
    public String toString() {
        return "Draft[" + id + ", revision " + revision + "]";
    }
}
