/// Any two published editions side by side: what one says otherwise than the other, and why.
@NullMarked
package jp.hersys.capture.comparisons;

import org.jspecify.annotations.NullMarked;
