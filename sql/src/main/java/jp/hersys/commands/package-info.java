/// What can be asked of the program from the command line.
@NullMarked
package jp.hersys.commands;

import org.jspecify.annotations.NullMarked;
