/// Screens of persons: who somebody is, what happened, and which records tell of one person.
@NullMarked
package jp.hersys.capture.persons;

import org.jspecify.annotations.NullMarked;
