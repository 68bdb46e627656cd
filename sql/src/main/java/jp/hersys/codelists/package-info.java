/// Coded terms with their Japanese and English labels and the days on which they hold.
@NullMarked
package jp.hersys.codelists;

import org.jspecify.annotations.NullMarked;
