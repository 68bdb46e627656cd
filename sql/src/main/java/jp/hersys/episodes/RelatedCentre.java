package jp.hersys.episodes;

import java.time.Instant;
import java.util.UUID;
import jp.hersys.register.Id;

/// A health centre that may see an episode of another one now (関係保健所).
///
/// @param centre address of the health centre
/// @param since  from when, by the database clock
/// @param setBy  label of who set it
/// @param reason why, empty where nobody said
public record RelatedCentre(
        Id<RelatedCentre> id, UUID centre, String name, Instant since, String setBy, String reason) {}
