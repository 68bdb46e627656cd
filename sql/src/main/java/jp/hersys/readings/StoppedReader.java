package jp.hersys.readings;

import java.time.Instant;
import jp.hersys.organisations.Organisation;
import jp.hersys.register.Id;

/// Somebody who waits to be released.
///
/// @param login            who
/// @param organisationId   for whom the person works
/// @param organisationName its name
/// @param persons          whose records were opened without a task within the last hour
/// @param lastAt           when the last one was opened
/// @param reasons          what the person said meanwhile
public record StoppedReader(
        String login,
        Id<Organisation> organisationId,
        String organisationName,
        int persons,
        Instant lastAt,
        String reasons) {}
