/// What it looks like on paper and in open data: one typed face for each product of an edition.
/// The package knows nobody: its only input is the records below, and its only time is theirs.
@NullMarked
package jp.hersys.reports;

import org.jspecify.annotations.NullMarked;
