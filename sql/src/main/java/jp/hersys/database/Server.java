package jp.hersys.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.hersys.database.NotOpened.Reason;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/// How to reach a PostgreSQL and as whom. What the environment says is taken only when no password lies open in it and
/// nobody between the machines can listen.
///
/// @param url      JDBC address without user or password
/// @param user     role
/// @param password of the role
public record Server(String url, String user, String password) {

    private static final String URL = "HERSYS_DB_URL";
    private static final Set<String> PARAMETERS = Set.of(
            "sslmode",
            "sslrootcert",
            "sslcert",
            "sslkey",
            "channelBinding",
            "targetServerType",
            "hostRecheckSeconds",
            "connectTimeout",
            "loginTimeout");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
    private static final Pattern PARAMETER = Pattern.compile("[?&]([^=&]*)");

    /// The server that `HERSYS_DB_URL`, `HERSYS_DB_USER` and `HERSYS_DB_PASSWORD_FILE` name; empty without the first.
    ///
    /// @throws NotOpened when they must not be used as they are
    public static Optional<Server> ofEnvironment(Map<String, String> environment) {
        return environment.containsKey(URL)
                ? Optional.of(of(environment, "HERSYS_DB_USER", "HERSYS_DB_PASSWORD_FILE"))
                : Optional.empty();
    }

    /// The same server as the role that owns the tables: `HERSYS_DB_OWNER_USER`, `HERSYS_DB_OWNER_PASSWORD_FILE`.
    ///
    /// @throws NotOpened when they must not be used as they are
    public static Server ownerOfEnvironment(Map<String, String> environment) {
        return of(environment, "HERSYS_DB_OWNER_USER", "HERSYS_DB_OWNER_PASSWORD_FILE");
    }

    private static Server of(Map<String, String> environment, String user, String passwordFile) {
        for (var plain : List.of("HERSYS_DB_PASSWORD", "HERSYS_DB_OWNER_PASSWORD")) {
            if (environment.containsKey(plain)) {
                throw new NotOpened(Reason.PASSWORD_IN_ENVIRONMENT, plain);
            }
        }
        var url = required(environment, URL);
        demandSafe(url);
        return new Server(
                url, required(environment, user), password(passwordFile, Path.of(required(environment, passwordFile))));
    }

    private static String required(Map<String, String> environment, String name) {
        var value = environment.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            throw new NotOpened(Reason.SETTING_MISSING, name);
        }
        return value;
    }

    private static void demandSafe(String url) {
        var parts = Driver.parseURL(url, null);
        if (parts == null) {
            throw new NotOpened(Reason.URL_INVALID);
        }
        PARAMETER.matcher(url).results().map(found -> found.group(1)).forEach(name -> {
            if (!PARAMETERS.contains(name)) {
                throw new NotOpened(Reason.URL_PARAMETER, name);
            }
        });
        var hosts = String.valueOf(PGProperty.PG_HOST.getOrDefault(parts));
        boolean here = Arrays.stream(hosts.split(",", -1)).allMatch(LOOPBACK::contains);
        if (!here && !"verify-full".equals(PGProperty.SSL_MODE.getOrDefault(parts))) {
            throw new NotOpened(Reason.PLAIN_CONNECTION, hosts);
        }
    }

    private static String password(String variable, Path file) {
        try {
            var others = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            others.removeAll(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
            if (!others.isEmpty() || !Files.getOwner(file).getName().equals(System.getProperty("user.name"))) {
                throw new NotOpened(Reason.PASSWORD_FILE_OPEN, variable, file);
            }
            var lines = Files.isRegularFile(file) ? Files.readAllLines(file) : List.<String>of();
            if (lines.isEmpty() || lines.getFirst().isEmpty()) {
                throw new NotOpened(Reason.PASSWORD_FILE_MISSING, variable, file);
            }
            return lines.getFirst();
        } catch (IOException unreadable) {
            throw new NotOpened(Reason.PASSWORD_FILE_MISSING, variable, file);
        }
    }

    /// Where it is, for sentences.
    String hosts() {
        var parts = Driver.parseURL(url, null);
        return parts == null
                ? url
                : PGProperty.PG_HOST.getOrDefault(parts) + ":" + PGProperty.PG_PORT.getOrDefault(parts);
    }

    /// A connection of its own.
    Connection connect() throws SQLException {
        var properties = new java.util.Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("currentSchema", "register");
        return DriverManager.getConnection(url, properties);
    }

    /// Finds out whether the server lets the role in.
    ///
    /// @throws NotOpened when it does not
    void demandAnswer() {
        try {
            connect().close();
        } catch (SQLException failure) {
            var state = String.valueOf(failure.getSQLState());
            if (state.startsWith("28")) {
                throw new NotOpened(Reason.LOGIN_REFUSED, user);
            }
            throw state.equals("3D000")
                    ? new NotOpened(Reason.DATABASE_MISSING, url)
                    : new NotOpened(Reason.UNREACHABLE, hosts());
        }
    }

    // Records print their components; passwords must not reach a log that way.
    @Override
    public String toString() {
        return "Server[" + url + " as " + user + "]";
    }
}
