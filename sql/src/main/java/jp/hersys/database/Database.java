package jp.hersys.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/// A database with the register in it, opened.
interface Database extends AutoCloseable {

    /// The application role's connections.
    DataSource application();

    /// Whether this program started the database and will stop it.
    boolean isOwner();

    /// A connection of the role that owns the tables, for benchmarks and checks.
    Connection asOwner() throws SQLException;

    /// Does `ending` when the program is told to end, before the database is let go; the last one first.
    void atEndOfProgram(Runnable ending);

    @Override
    void close();
}
