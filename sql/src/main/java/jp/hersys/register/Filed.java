package jp.hersys.register;

import java.time.Instant;

/// A fact as the register holds it: what was said, by whom, from when on it was known.
///
/// @param <T>        the fact
/// @param id         key of the thing that the fact is about
/// @param version    1 the first
/// @param recordedAt from when on the register knew it
/// @param recordedBy label of the {@link Actor}
/// @param fact       what was said
public record Filed<T>(Id<T> id, int version, Instant recordedAt, String recordedBy, T fact) {}
