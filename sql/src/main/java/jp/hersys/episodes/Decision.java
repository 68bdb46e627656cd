package jp.hersys.episodes;

/// What became of a decision that was made on what somebody saw.
public enum Decision {
    /// It holds now.
    DONE,
    /// Somebody decided otherwise meanwhile: nothing was changed.
    OVERTAKEN
}
