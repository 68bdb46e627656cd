package jp.hersys.intake;

/// What one row of a file states, once it is read: a case of a line list, counts of a day.
///
/// Each concept has its own record; the door of its kind of file takes it.
public interface Fact {}
