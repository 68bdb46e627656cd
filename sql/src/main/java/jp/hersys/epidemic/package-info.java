/// A seeded epidemic of invented persons, with its truth table, for demo, tests and benchmarks.
@NullMarked
package jp.hersys.epidemic;

import org.jspecify.annotations.NullMarked;
