/// Received and published bytes, kept in parts in the register.
@NullMarked
package jp.hersys.files;

import org.jspecify.annotations.NullMarked;
