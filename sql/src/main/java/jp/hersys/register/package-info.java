/// The vocabulary of keeping: who recorded what, when it was known.
@NullMarked
package jp.hersys.register;

import org.jspecify.annotations.NullMarked;
