/// When jobs run, who runs them, and that each runs once.
@NullMarked
package jp.hersys.batch;

import org.jspecify.annotations.NullMarked;
