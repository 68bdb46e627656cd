/// Real use: what is checked before the program serves, and how its accounts begin.
@NullMarked
package jp.hersys.capture.serve;

import org.jspecify.annotations.NullMarked;
