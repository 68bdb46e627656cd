/// Workbooks that somebody sends (.xlsx), read cell by cell within fixed limits; nothing in them is run or followed.
@NullMarked
package jp.hersys.profiles.workbooks;

import org.jspecify.annotations.NullMarked;
