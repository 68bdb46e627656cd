/// Figures as pictures, each with its words and its table beside it.
@NullMarked
package jp.hersys.capture.charts;

import org.jspecify.annotations.NullMarked;
