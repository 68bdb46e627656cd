/// Published sets of figures: what was asked for, counted, left out and handed out.
@NullMarked
package jp.hersys.editions;

import org.jspecify.annotations.NullMarked;
