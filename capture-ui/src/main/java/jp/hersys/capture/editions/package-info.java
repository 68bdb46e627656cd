/// What is published, as people see it and ask for it (公表).
@NullMarked
package jp.hersys.capture.editions;

import org.jspecify.annotations.NullMarked;
