/// Counts that are reported as counts, never as persons.
@NullMarked
package jp.hersys.totals;

import org.jspecify.annotations.NullMarked;
