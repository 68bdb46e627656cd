package jp.hersys.profiles.workbooks;

/// A sheet of a workbook.
///
/// @param name   on its tab
/// @param hidden whether its sender does not see it
/// @param part   by which the workbook finds it
public record Sheet(String name, boolean hidden, String part) {}
