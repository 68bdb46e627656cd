/// Which publishers count a case, by rules that each of them sets from a day on.
@NullMarked
package jp.hersys.counting;

import org.jspecify.annotations.NullMarked;
