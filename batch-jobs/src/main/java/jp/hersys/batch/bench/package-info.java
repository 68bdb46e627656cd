/// How fast editions are made, against what PostgreSQL alone can do.
@NullMarked
package jp.hersys.batch.bench;

import org.jspecify.annotations.NullMarked;
