/// The vocabulary of the door: what was found wrong, told as a value.
@NullMarked
package jp.hersys.intake;

import org.jspecify.annotations.NullMarked;
