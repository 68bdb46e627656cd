package jp.hersys.episodes;

import java.time.Instant;
import jp.hersys.register.Id;

/// A look at a record in an emergency, as whoever signs it reads it.
///
/// @param number     届出番号 of the notification that was opened
/// @param by         label of who looked
/// @param openedBy   organisation of who looked
/// @param careCentre health centre that has the care
/// @param since      when it was opened, by the database clock
/// @param until      when it closed or closes
/// @param reason     typed before it was opened
public record EmergencyLook(
        Id<EmergencyLook> id,
        String number,
        String by,
        String openedBy,
        String careCentre,
        Instant since,
        Instant until,
        String reason) {}
