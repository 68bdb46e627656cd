package jp.hersys.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// A piece of work that this node alone may do until it lets go or dies: an advisory lock of a database session. Needs
/// no lease and no clock: when the program is killed its connection ends, and with it the claim.
public final class WorkClaim implements AutoCloseable {

    private static final int SECONDS_TO_ANSWER = 10;

    private final Connection connection;
    private final String work;

    private WorkClaim(Connection connection, String work) {
        this.connection = connection;
        this.work = work;
    }

    /// Claims `work`, such as `imports:170003`; empty when another holds it.
    public static Optional<WorkClaim> tryHold(DataSource dataSource, String work) {
        Connection connection = null;
        try {
            connection = dataSource.getConnection();
            if (ask(connection, "select pg_try_advisory_lock(hashtextextended('hersys.work:' || ?, 0))", work)) {
                return Optional.of(new WorkClaim(connection, work));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException failure) {
            closeQuietly(connection);
            throw new IllegalStateException("The work " + work + " could not be claimed.", failure);
        }
    }

    /// Finds out that the session ended and with it the claim, as when the database was started anew.
    ///
    /// @throws IllegalStateException when it is no longer held
    public void demandHeld() {
        try {
            if (connection.isValid(SECONDS_TO_ANSWER)) {
                return;
            }
        } catch (SQLException impossible) {
            throw new IllegalStateException("A negative time was given to wait.", impossible);
        }
        throw new IllegalStateException("The work " + work + " is no longer claimed: its session ended.");
    }

    private static void closeQuietly(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException brokenAnyway) {
            // the pool throws it away
        }
    }

    @Override
    public void close() {
        try (connection) {
            ask(connection, "select pg_advisory_unlock(hashtextextended('hersys.work:' || ?, 0))", work);
        } catch (SQLException failure) {
            throw new IllegalStateException("The work " + work + " could not be let go.", failure);
        }
    }

    private static boolean ask(Connection connection, String sql, String work) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, work);
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
