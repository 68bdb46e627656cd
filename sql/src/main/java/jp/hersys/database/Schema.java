package jp.hersys.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import jp.hersys.database.NotOpened.Reason;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The tables of the register: their version, and how they get there.
final class Schema {

    private static final String NOT_PERMITTED = "42501";

    private Schema() {}

    /// The version that this program brings.
    static int version() {
        return Arrays.stream(scripts())
                .map(script -> Objects.requireNonNull(script.getFilename()))
                .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                .max()
                .orElseThrow();
    }

    private static Resource[] scripts() {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/V*__*.sql");
        } catch (IOException failure) {
            throw new UncheckedIOException("The migrations could not be listed.", failure);
        }
    }

    /// Brings the tables to the version of this program. Where every script was run as it is, Flyway would find nothing
    /// to do, and take most of a second over it.
    static void migrate(Server owner, String appRole) {
        if (isCurrent(owner)) {
            return;
        }
        Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .schemas("register")
                .defaultSchema("register")
                .placeholders(Map.of("app_role", appRole, "schema", "register"))
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    private static boolean isCurrent(Server owner) {
        try (var connection = owner.connect()) {
            return isCurrent(connection);
        } catch (SQLException none) {
            return false;
        }
    }

    /// Whether the history holds every script of this program with its checksum, and nothing else. In doubt it is not
    /// current, and Flyway says what is wrong.
    static boolean isCurrent(Connection owner) throws SQLException {
        var ours = new HashMap<String, String>();
        for (var script : scripts()) {
            ours.put(Objects.requireNonNull(script.getFilename()), checksum(script) + " true");
        }
        var run = new HashMap<String, String>();
        try (var statement = owner.createStatement();
                var history = statement.executeQuery(
                        "select script, checksum, success from flyway_schema_history where version is not null")) {
            while (history.next()) {
                run.put(history.getString(1), history.getInt(2) + " " + history.getBoolean(3));
            }
        }
        return run.equals(ours);
    }

    // As Flyway has it: CRC-32 of the lines without what ends them.
    private static int checksum(Resource script) {
        try {
            var crc = new CRC32();
            script.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> crc.update(line.getBytes(StandardCharsets.UTF_8)));
            return (int) crc.getValue();
        } catch (IOException failure) {
            throw new UncheckedIOException("A migration could not be read.", failure);
        }
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
