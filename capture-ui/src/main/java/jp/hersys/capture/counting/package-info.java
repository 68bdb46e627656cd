/// By which rule publishers count, and what several of them count.
@NullMarked
package jp.hersys.capture.counting;

import org.jspecify.annotations.NullMarked;
