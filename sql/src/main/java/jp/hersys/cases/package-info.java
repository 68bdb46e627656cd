/// Cases as publishers list them, and the door through which they enter the register.
@NullMarked
package jp.hersys.cases;

import org.jspecify.annotations.NullMarked;
