/// The program that runs, and the web application inside it.
@NullMarked
package jp.hersys.capture;

import org.jspecify.annotations.NullMarked;
