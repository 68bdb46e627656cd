/// Medical institutions and the codes that name them.
@NullMarked
package jp.hersys.institutions;

import org.jspecify.annotations.NullMarked;
