/// Persons: the IDs and names that people type, and the keys by which persons are found.
@NullMarked
package jp.hersys.persons;

import org.jspecify.annotations.NullMarked;
