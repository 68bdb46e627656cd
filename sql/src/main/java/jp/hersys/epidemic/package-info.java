/// A seeded epidemic of invented persons, and the lists that come with the product, for demo, tests and benchmarks.
@NullMarked
package jp.hersys.epidemic;

import org.jspecify.annotations.NullMarked;
