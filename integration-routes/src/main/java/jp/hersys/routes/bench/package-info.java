/// How fast the door is, against what PostgreSQL alone can do.
@NullMarked
package jp.hersys.routes.bench;

import org.jspecify.annotations.NullMarked;
