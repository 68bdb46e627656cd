package jp.hersys.profiles;

/// A column of counts that a profile knows.
///
/// @param at      behind the fields
/// @param counted what is counted in it
record CountColumn(int at, Profile.Counted counted) implements Slot {}
