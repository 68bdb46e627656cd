package jp.hersys.notifications;

import java.util.UUID;
import jp.hersys.organisations.Organisation;
import jp.hersys.register.Id;
import org.jspecify.annotations.Nullable;

/// A notification as it arrives at the door.
///
/// @param key         drawn when the form was opened: what arrives twice with one key is one notification
/// @param institution institution of the physician
/// @param channel     code of the list `submission-channels`; on behalf of the institution where it says so
/// @param answers     as typed
/// @param person      the person that somebody recognised among candidates; null opens a new one
public record Submission(
        UUID key,
        Id<Organisation> institution,
        String channel,
        Answers answers,
        @Nullable UUID person) {}
