/// When publishers publish by themselves, and what became due.
@NullMarked
package jp.hersys.schedule;

import org.jspecify.annotations.NullMarked;
