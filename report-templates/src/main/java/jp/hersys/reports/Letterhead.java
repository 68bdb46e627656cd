package jp.hersys.reports;

/// Who answers for a paper: department, contact desk and telephone as printed on top of it.
///
/// @param message the press officer's free paragraph; empty when there is nothing to add
public record Letterhead(String department, String contact, String telephone, String message) {}
