/// The job that makes an edition: one set of figures, counted once, printed on every paper.
@NullMarked
package jp.hersys.batch.edition;

import org.jspecify.annotations.NullMarked;
