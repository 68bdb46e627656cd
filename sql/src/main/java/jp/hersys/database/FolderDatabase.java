package jp.hersys.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The database of a data folder. Whoever opens it first starts PostgreSQL and owns it; whoever comes while it is up
/// is a guest. An owner that ends waits for its guests.
final class FolderDatabase implements Database {

    private static final Logger LOG = LoggerFactory.getLogger(FolderDatabase.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(90);
    private static final long PAUSE_MILLIS = 100;

    private final HikariDataSource application;
    private final @Nullable Ownership ownership;
    private final Connections connections;
    private final Endings endings;

    private FolderDatabase(HikariDataSource application, @Nullable Ownership ownership, Connections connections) {
        this.application = application;
        this.ownership = ownership;
        this.connections = connections;
        this.endings = new Endings(() -> {
            if (ownership != null) {
                ownership.server().close();
            }
        });
    }

    private record Ownership(EmbeddedServer server, FileChannel channel, FileLock lock) {}

    /// Opens the database of `data`, starting PostgreSQL when nobody has.
    ///
    /// @throws IllegalStateException when it can neither be started nor reached within 90 seconds
    static FolderDatabase open(Path data, int poolSize, Clock clock) {
        try {
            Files.createDirectories(data);
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException failure) {
            throw new UncheckedIOException("The data folder " + data + " can neither be made nor used.", failure);
        }
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (System.nanoTime() < end) {
            var owned = own(data, poolSize, clock);
            if (owned != null) {
                return owned;
            }
            var guest = visit(data, poolSize);
            if (guest != null) {
                return guest;
            }
            pause();
        }
        throw new IllegalStateException(
                "The database in " + data + " belongs to another run, but did not answer within 90 seconds.");
    }

    @Override
    public DataSource application() {
        return application;
    }

    @Override
    public boolean isOwner() {
        return ownership != null;
    }

    @Override
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(
                connections.url(Connections.DATABASE) + "?currentSchema=register",
                Connections.OWNER,
                connections.ownerPassword());
    }

    @Override
    public void atEndOfProgram(Runnable ending) {
        endings.add(ending);
    }

    @Override
    public void close() {
        endings.forget();
        application.close();
        if (ownership != null) {
            awaitGuests();
            ownership.server().close();
            try {
                ownership.lock().release();
                ownership.channel().close();
            } catch (IOException failure) {
                LOG.warn("The lock of the data folder could not be released.", failure);
            }
        }
    }

    private static @Nullable FolderDatabase own(Path data, int poolSize, Clock clock) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(data.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return null;
            }
            try {
                return start(data, poolSize, clock, channel, lock);
            } catch (RuntimeException failure) {
                channel.close(); // and with it the lock: others may try
                throw failure;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The data folder " + data + " could not be locked.", failure);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ownedByThisProcess) {
            return null;
        }
    }

    private static FolderDatabase start(Path data, int poolSize, Clock clock, FileChannel channel, FileLock lock) {
        var connections = Connections.exist(data) ? Connections.read(data) : Connections.make();
        EmbeddedServer.stopOrphan(data.resolve("postgres"));
        if (!connections.portIsFree()) {
            connections = connections.onAnotherPort();
        }
        connections.write(data);
        var server = EmbeddedServer.start(data, connections.port(), connections.superuserPassword());
        try {
            new Administrator(connections).makeRolesAndDatabase();
            var owner =
                    new Server(connections.url(Connections.DATABASE), Connections.OWNER, connections.ownerPassword());
            Schema.migrate(owner, Connections.APP);
            new Masters(clock).load(owner, data);
            return new FolderDatabase(pool(connections, poolSize), new Ownership(server, channel, lock), connections);
        } catch (RuntimeException failure) {
            server.close();
            throw failure;
        }
    }

    private static @Nullable FolderDatabase visit(Path data, int poolSize) {
        if (!Connections.exist(data)) {
            return null;
        }
        var connections = Connections.read(data);
        try (var probe = DriverManager.getConnection(
                        connections.url(Connections.DATABASE) + "?currentSchema=register",
                        Connections.APP,
                        connections.appPassword());
                var statement = probe.createStatement();
                var ready = statement.executeQuery("select masters_are_loaded()")) {
            if (!ready.next() || !ready.getBoolean(1)) {
                return null;
            }
        } catch (SQLException notReady) {
            return null;
        }
        try {
            return new FolderDatabase(pool(connections, poolSize), null, connections);
        } catch (HikariPool.PoolInitializationException closing) {
            return null; // its owner is about to stop it
        }
    }

    private static HikariDataSource pool(Connections connections, int size) {
        return Pool.open(
                new Server(connections.url(Connections.DATABASE), Connections.APP, connections.appPassword()),
                size,
                "");
    }

    private void awaitGuests() {
        var administrator = new Administrator(connections);
        boolean told = false;
        while (administrator.guests() > 0 || administrator.cameAtTheLastMoment()) {
            if (!told) {
                LOG.info("Others still use the database; it is stopped when they are done.");
                told = true;
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The wait for the database was broken off.", ended);
        }
    }
}
