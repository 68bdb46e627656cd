package jp.hersys.notifications;

/// That an answer became another.
///
/// @param path   where, as `tests.1.method`
/// @param before text before, empty where nothing was answered
/// @param after  text after, empty where nothing is answered any more
public record AnswerChange(String path, String before, String after) {}
