package jp.hersys.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import jp.hersys.database.NotOpened.Reason;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The tables of the register: their version, and how they get there.
final class Schema {

    private static final String NOT_PERMITTED = "42501";

    private Schema() {}

    /// The version that this program brings.
    static int version() {
        try {
            var scripts = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/V*__*.sql");
            return Arrays.stream(scripts)
                    .map(script -> Objects.requireNonNull(script.getFilename()))
                    .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .max()
                    .orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException("The migrations could not be listed.", failure);
        }
    }

    /// Brings the tables to the version of this program.
    static void migrate(Server owner, String appRole) {
        Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .schemas("register")
                .defaultSchema("register")
                .placeholders(Map.of("app_role", appRole, "schema", "register"))
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    /// Refuses tables of another version than this program's.
    static void check(DataSource dataSource) {
        try (var connection = dataSource.getConnection()) {
            int there = versionThere(connection);
            if (there < version()) {
                throw new NotOpened(Reason.SCHEMA_OLDER, there, version());
            }
            demandNotNewer(there);
        } catch (SQLException failure) {
            throw new IllegalStateException("The version of the register could not be read.", failure);
        }
    }

    static void demandNotNewer(int there) {
        if (there > version()) {
            throw new NotOpened(Reason.SCHEMA_NEWER, there, version());
        }
    }

    /// The version of the tables that are there.
    ///
    /// @throws NotOpened when there are none, or none that the role may look at
    static int versionThere(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var found =
                    statement.executeQuery("select to_regprocedure('register.schema_version()') is not null")) {
                if (!found.next() || !found.getBoolean(1)) {
                    throw new NotOpened(Reason.SCHEMA_MISSING);
                }
            }
            try (var found = statement.executeQuery("select register.schema_version()")) {
                found.next();
                return found.getInt(1);
            }
        } catch (SQLException failure) {
            if (NOT_PERMITTED.equals(failure.getSQLState())) {
                throw new NotOpened(Reason.SCHEMA_MISSING);
            }
            throw failure;
        }
    }
}
