package jp.hersys.editions;

import java.time.Instant;
import java.time.LocalDate;

/// How far an edition looks: it counts the cases that are announced up to its day, as known at its moment.
///
/// @param day     last day of announcement that counts
/// @param knownAt moment of knowledge
public record Reach(LocalDate day, Instant knownAt) {

    /// What an edition counts.
    public static Reach of(Edition edition) {
        return new Reach(edition.day(), edition.knownAt());
    }
}
