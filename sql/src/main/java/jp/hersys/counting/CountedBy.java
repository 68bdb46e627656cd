package jp.hersys.counting;

/// By what a publisher knows the cases that are its own to count.
public enum CountedBy {
    /// Its health centres received the notification (届出受理). So it is where nothing was set.
    RECEIVED,
    /// The person lives in its area, whoever received the notification; where nobody knows the residence, as
    /// [#RECEIVED].
    RESIDENCE
}
