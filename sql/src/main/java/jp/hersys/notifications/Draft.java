package jp.hersys.notifications;

import java.time.Instant;
import java.util.UUID;
import jp.hersys.organisations.Organisation;
import jp.hersys.register.Id;
import org.jspecify.annotations.Nullable;

/// A notification while it is typed, or corrected (下書き): no fact yet, and gone once it is submitted.
///
/// @param id            drawn when the form was opened; the key of the submission
/// @param login         who typed last
/// @param institutionId of the physician; null while a health centre has not chosen it
/// @param channel       code of the list `submission-channels`
/// @param answers       as typed, readable or not
/// @param savedAt       when it was last saved
/// @param revision      how often it was saved: 0 never
/// @param corrects      the notification that is corrected; null for a new one
/// @param basedOn       its version over which one types; 0 for a new one
public record Draft(
        UUID id,
        String login,
        @Nullable Id<Organisation> institutionId,
        String channel,
        Answers answers,
        Instant savedAt,
        int revision,
        @Nullable Id<FiledNotification> corrects,
        int basedOn) {

    /// A new notification, or the correction of a filed one, of which nothing is saved yet.
    public static Draft begun(String login, Answers answers, Instant at, @Nullable FiledNotification corrects) {
        return corrects == null
                ? new Draft(UUID.randomUUID(), login, null, "1", answers, at, 0, null, 0)
                : new Draft(
                        UUID.randomUUID(),
                        login,
                        corrects.institutionId(),
                        corrects.channelCode(),
                        answers,
                        at,
                        0,
                        corrects.id(),
                        corrects.version());
    }

    /// With who types it now, and when.
    Draft typedBy(String typist, Instant at) {
        return new Draft(id, typist, institutionId, channel, answers, at, revision, corrects, basedOn);
    }

    /// With what is typed now.
    public Draft with(@Nullable Id<Organisation> institution, String by, Answers typed) {
        return new Draft(id, login, institution, by, typed, savedAt, revision, corrects, basedOn);
    }

    /// With what is typed now over this version of the notification.
    public Draft over(int version, Answers typed) {
        return new Draft(id, login, institutionId, channel, typed, savedAt, revision, corrects, version);
    }

    /// As it was before anything was saved.
    public Draft unsaved() {
        return new Draft(id, login, institutionId, channel, answers, savedAt, 0, corrects, basedOn);
    }

    // Records print their components; answers must not reach a log that way.
    @Override
    public String toString() {
        return "Draft[" + id + ", revision " + revision + "]";
    }
}
