package jp.hersys.persons;

/// From which spelling of a name a key was derived.
public enum NameKind {
    /// 氏名, in whatever characters it is written.
    WRITTEN,
    /// フリガナ, its reading.
    KANA,
    /// Roman letters as in a passport, in any order of the parts.
    LATIN
}
