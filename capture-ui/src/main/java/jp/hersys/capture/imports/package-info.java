/// Files on their way into the register, as people see them (取込).
@NullMarked
package jp.hersys.capture.imports;

import org.jspecify.annotations.NullMarked;
