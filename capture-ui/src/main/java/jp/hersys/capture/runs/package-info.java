/// How the making of editions goes, and when it begins by itself.
@NullMarked
package jp.hersys.capture.runs;

import org.jspecify.annotations.NullMarked;
