/// Measures the screens as many people use them at once.
@org.jspecify.annotations.NullMarked
package jp.hersys.capture.bench;
