package jp.hersys.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/// The database of a PostgreSQL that somebody else runs. This program is one of its nodes: it starts, migrates and
/// stops nothing.
final class ServerDatabase implements Database {

    /// Nobody waits for ever: for a statement (the longest applies a list of a million rows), for a lock that another
    /// node's longest statement holds, or for a node that was paused within a transaction.
    private static final String TIMEOUTS =
            "-c statement_timeout=30min -c lock_timeout=30min" + " -c idle_in_transaction_session_timeout=15min";

    private final HikariDataSource application;
    private final Endings endings = new Endings(() -> {});

    private ServerDatabase(HikariDataSource application) {
        this.application = application;
    }

    static ServerDatabase open(Server server, int poolSize) {
        server.demandAnswer();
        var pool = Pool.open(server, poolSize, TIMEOUTS);
        try {
            RoleCheck.check(pool);
            Schema.check(pool);
            return new ServerDatabase(pool);
        } catch (RuntimeException failure) {
            pool.close();
            throw failure;
        }
    }

    @Override
    public DataSource application() {
        return application;
    }

    @Override
    public boolean isOwner() {
        return false;
    }

    @Override
    public Connection asOwner() throws SQLException {
        throw new SQLException("The owner of the tables is not known to this program.");
    }

    @Override
    public void atEndOfProgram(Runnable ending) {
        endings.add(ending);
    }

    @Override
    public void close() {
        endings.forget();
        application.close();
    }
}
