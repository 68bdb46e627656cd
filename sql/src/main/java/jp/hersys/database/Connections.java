package jp.hersys.database;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/// How to reach the database of a data folder: `postgres.properties`, readable by its owner only.
///
/// @param port              on 127.0.0.1
/// @param superuserPassword of `postgres`, used to make roles and database, never by the application
/// @param ownerPassword     of `hersys_owner`, who owns the tables and runs migrations
/// @param appPassword       of `hersys_app`, the application's own role: no superuser, no owner, bound by row security
record Connections(int port, String superuserPassword, String ownerPassword, String appPassword) {

    static final String DATABASE = "hersys";
    static final String OWNER = "hersys_owner";
    static final String APP = "hersys_app";
    private static final int PASSWORD_BYTES = 24;
    private static final int LAST_PORT = 65_535;

    private static Path file(Path data) {
        return data.resolve("postgres.properties");
    }

    static boolean exist(Path data) {
        return Files.exists(file(data));
    }

    static Connections read(Path data) {
        var properties = new Properties();
        try (Reader in = Files.newBufferedReader(file(data))) {
            properties.load(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(file(data) + " could not be read.", failure);
        }
        return new Connections(
                port(required(properties, "port")),
                required(properties, "superuser.password"),
                required(properties, "owner.password"),
                required(properties, "app.password"));
    }

    static Connections make() {
        return new Connections(freePort(), password(), password(), password());
    }

    Connections onAnotherPort() {
        return new Connections(freePort(), superuserPassword, ownerPassword, appPassword);
    }

    void write(Path data) {
        var properties = new Properties();
        properties.setProperty("port", Integer.toString(port));
        properties.setProperty("superuser.password", superuserPassword);
        properties.setProperty("owner.password", ownerPassword);
        properties.setProperty("app.password", appPassword);
        try {
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var temporary = Files.createTempFile(data, "postgres", ".properties", owner);
            try (Writer out = Files.newBufferedWriter(temporary)) {
                properties.store(out, "How this program reaches its own PostgreSQL");
            }
            Files.move(temporary, file(data), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(file(data) + " could not be written.", failure);
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    boolean portIsFree() {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    // Records print their components; passwords must not reach a log that way.
    @Override
    public String toString() {
        return "Connections[port=" + port + "]";
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException("No port is free on 127.0.0.1.", failure);
        }
    }

    private static String password() {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static int port(String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > LAST_PORT) {
            throw new IllegalStateException("postgres.properties must name a port, but has " + text + ".");
        }
        return Integer.parseInt(text);
    }

    private static String required(Properties properties, String key) {
        var value = properties.getProperty(key);
        if (value == null) {
            throw new IllegalStateException("postgres.properties lacks the entry " + key + ".");
        }
        return value;
    }
}
