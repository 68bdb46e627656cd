/// The demonstration: accounts, lists and editions that a person can look at at once.
@NullMarked
package jp.hersys.capture.demo;

import org.jspecify.annotations.NullMarked;
