package jp.hersys.reports;

/// A choice that the form offers.
///
/// @param label  its official wording
/// @param ticked whether it was chosen
public record SheetChoice(String label, boolean ticked) {}
