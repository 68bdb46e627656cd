/// Days, weeks and the clock: everything is told in Japan Standard Time.
@NullMarked
package jp.hersys.calendar;

import org.jspecify.annotations.NullMarked;
