package jp.hersys.epidemic;

import org.jspecify.annotations.Nullable;

/// One thing that the publisher did to a list between two publications.
///
/// @param kind    what
/// @param no      the number it was done to
/// @param otherNo the new number of a renumbered person, the other one of a swapped pair; null for all else
public record Change(Kind kind, String no, @Nullable String otherNo) {

    /// What publishers do to their lists.
    public enum Kind {
        /// A person announced since the last list.
        ADDED,
        /// Another age, sex or residence.
        CHANGED,
        /// The number vanishes.
        WITHDRAWN,
        /// A withdrawn number comes back with what it said.
        RETURNED,
        /// The person gets another number: one is withdrawn, one added.
        RENUMBERED,
        /// Another day of announcement.
        REDATED,
        /// Two numbers exchange what they say.
        SWAPPED,
        /// A person added whose day of announcement is past.
        LATE
    }
}
