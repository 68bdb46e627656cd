/// What every screen has around it: places, who and where I am, language, help, faults.
@NullMarked
package jp.hersys.capture.frame;

import org.jspecify.annotations.NullMarked;
