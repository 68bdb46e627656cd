package jp.hersys.notifications;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the caller knows beyond the form. A rule tells it to whoever reads the findings: leave empty what that
/// reader may not see.
///
/// @param otherHealthCentre name of the health centre that is responsible for where the person is, if it is not
///                          the one that is notified; empty otherwise
/// @param notifiedOn        day of the latest notification of the same person within the time that the publisher
///                          set (90 days unless said otherwise); null if there is none
public record KnownElsewhere(
        String otherHealthCentre, @Nullable LocalDate notifiedOn) {

    /// Nothing is known.
    public static final KnownElsewhere NOTHING = new KnownElsewhere("", null);
}
