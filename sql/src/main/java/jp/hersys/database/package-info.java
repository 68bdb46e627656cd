/// The one place that wires the register: PostgreSQL, roles, migrations, mappers.
@NullMarked
package jp.hersys.database;

import org.jspecify.annotations.NullMarked;
