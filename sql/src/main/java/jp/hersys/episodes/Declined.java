package jp.hersys.episodes;

import java.time.Instant;
import java.util.UUID;

/// An offer of the care that another health centre declined, as the one that offered reads it.
///
/// @param publicId what stands in the address of the notification
/// @param number   届出番号 that was offered
/// @param centre   health centre that declined
/// @param at       when, by the database clock
/// @param by       label of who declined
/// @param reason   why; empty where what was typed is not for the reader
public record Declined(UUID publicId, String number, String centre, Instant at, String by, String reason) {}
