package jp.hersys.episodes;

import java.time.Instant;
import java.util.UUID;

/// What became of an attempt to open a record in an emergency (緊急閲覧).
public sealed interface Opening {

    /// It may be seen now.
    ///
    /// @param notification address of its newest notification
    /// @param until        when it closes by itself
    record Opened(UUID notification, Instant until) implements Opening {}

    /// It may be seen without an emergency: nothing was opened.
    ///
    /// @param notification address of its newest notification
    record Visible(UUID notification) implements Opening {}

    /// There is nothing of that number. The attempt is in the audit.
    record NothingThere() implements Opening {}

    /// What was typed is neither a HER-SYS ID nor the number of a notification. Nothing was looked up.
    record Unreadable() implements Opening {}

    /// The reason is shorter than {@link EmergencyDesk#SHORTEST_REASON}. Nothing was looked up.
    record ReasonTooShort() implements Opening {}

    /// The person tried {@link EmergencyDesk#MOST_IN_AN_HOUR} times within the hour: nothing was looked up. The attempt
    /// is in the audit.
    record TooMany() implements Opening {}
}
