package jp.hersys.accounts;

import java.time.Instant;

/// One line of a person's sign-in history.
///
/// @param at      when
/// @param outcome how it ended
/// @param network the address that asked
/// @param device  browser and system in words
public record SignInEvent(Instant at, SignInOutcome outcome, String network, String device) {}
