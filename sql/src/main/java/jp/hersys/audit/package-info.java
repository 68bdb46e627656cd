/// Who did what for which purpose, written in the transaction that it speaks of.
@NullMarked
package jp.hersys.audit;

import org.jspecify.annotations.NullMarked;
