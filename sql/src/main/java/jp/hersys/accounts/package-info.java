/// Personal accounts of staff and what they may see.
@NullMarked
package jp.hersys.accounts;

import org.jspecify.annotations.NullMarked;
