package jp.hersys.persons;

import java.util.UUID;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Id;

/// An episode of infection of one person (症例).
///
/// @param publisherCode publisher that counts it: that of the receiving health centre, whatever becomes of the care
/// @param receivedById  health centre that received the notification
/// @param careCentreId  health centre that has the care now
public record Episode(
        Id<Episode> id,
        UUID publicId,
        Id<Person> personId,
        LocalGovernmentCode publisherCode,
        Id<?> receivedById,
        Id<?> careCentreId) {}
