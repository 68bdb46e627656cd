/// How people and files write: days, width, white space, characters that no text may hold.
@NullMarked
package jp.hersys.writing;

import org.jspecify.annotations.NullMarked;
