/// Who may do what with which facts: one table, read by the program and by the policies of the register.
@NullMarked
package jp.hersys.rights;

import org.jspecify.annotations.NullMarked;
