package jp.hersys.episodes;

/// Somebody who works for the same organisation.
///
/// @param name as it is shown in Japanese; the log-in where the account is kept elsewhere
public record Colleague(String login, String name) {}
