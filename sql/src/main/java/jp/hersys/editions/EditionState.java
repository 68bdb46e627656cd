package jp.hersys.editions;

/// Where an edition is on its way out.
public enum EditionState {
    /// It was asked for and waits, or is being made.
    WAITING,
    /// It may be handed out.
    PUBLISHED,
    /// It was given up; the request says why.
    FAILED
}
