package jp.hersys.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// A durable PostgreSQL of the program's own, for one machine: loopback only, passwords by scram, every commit on disk.
///
/// The library that brings the binaries is made for tests: it turns fsync off, trusts everybody on loopback, and
/// deletes folders of its working directory. All of that is overridden here.
final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final long LONGEST_STOP_SECONDS = 60;

    private final EmbeddedPostgres postgres;
    private final Path cluster;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedServer(EmbeddedPostgres postgres, Path cluster) {
        this.postgres = postgres;
        this.cluster = cluster;
    }

    /// Starts the server; no other may be running on the cluster.
    ///
    /// @param data     folder that holds the cluster (`postgres`) and the binaries (`postgres-binaries`)
    /// @param port     on which it listens, 127.0.0.1 only
    /// @param password of the superuser, set when the cluster is made
    static EmbeddedServer start(Path data, int port, String password) {
        var cluster = data.resolve("postgres");
        var binaries = data.resolve("postgres-binaries");
        Path passwordFile = null;
        try {
            endLeftovers(cluster);
            forgetHalfMadeCluster(cluster);
            Files.createDirectories(binaries);
            forgetHalfUnpackedBinaries(binaries);
            passwordFile = Files.createTempFile(
                    data,
                    "initial",
                    ".password",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(passwordFile, password);
            var postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setOverrideWorkingDirectory(binaries.toFile())
                    .setPort(port)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "''")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_wal_size", "2GB")
                    .setServerConfig("jit", "off")
                    // the details of an error repeat the row that it concerns, and the library logs what the server
                    // says
                    .setServerConfig("log_error_verbosity", "terse")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("pwfile", passwordFile.toString())
                    .setDataDirectoryCustomizer(EmbeddedServer::askForPasswords)
                    .setConnectConfig("password", password)
                    .setPGStartupWait(LONGEST_START)
                    .start();
            return new EmbeddedServer(postgres, cluster);
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL could not be started in " + cluster + ".", failure);
        } finally {
            delete(passwordFile);
        }
    }

    /// The process that all its others descend from.
    Optional<ProcessHandle> postmaster() {
        return postmaster(cluster);
    }

    /// Stops it in order: open transactions are rolled back, everything committed is on disk.
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return; // whatever runs on the cluster now is another program's
        }
        var process = postmaster();
        try {
            postgres.close();
        } catch (IOException failure) {
            LOG.warn("PostgreSQL did not stop when asked; it is asked again.", failure);
        }
        // the library waits five seconds only, a checkpoint may take longer
        process.ifPresent(EmbeddedServer::awaitEnd);
    }

    private static void askForPasswords(File cluster) {
        try {
            Files.writeString(cluster.toPath().resolve("pg_hba.conf"), """
                    # TYPE  DATABASE  USER  ADDRESS       METHOD
                    host    all       all   127.0.0.1/32  scram-sha-256
                    host    all       all   ::1/128       scram-sha-256
                    """, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("pg_hba.conf could not be written in " + cluster + ".", failure);
        }
    }

    // A cluster without its version file was never finished: the program was killed while it was made.
    private static void forgetHalfMadeCluster(Path cluster) throws IOException {
        var hba = cluster.resolve("pg_hba.conf");
        boolean whole = Files.exists(cluster.resolve("postgresql.conf"))
                && Files.exists(cluster.resolve("global/pg_control"))
                && Files.exists(hba)
                && Files.readString(hba).contains("scram-sha-256")
                && !Files.readString(hba).contains("trust");
        if (Files.exists(cluster) && !whole) {
            FileSystemUtils.deleteRecursively(cluster);
        }
    }

    // The library marks what it has unpacked whole; over a half it stumbles for ever.
    private static void forgetHalfUnpackedBinaries(Path binaries) throws IOException {
        try (var versions = Files.list(binaries)) {
            for (var version : versions.toList()) {
                if (Files.isDirectory(version) && !Files.exists(version.resolve(".exists"))) {
                    FileSystemUtils.deleteRecursively(version);
                }
            }
        }
    }

    // What a killed program had just begun: an initdb that works on would clear the folder under ours when it fails,
    // and a server on its way up has no pid file yet.
    private static void endLeftovers(Path cluster) {
        var here = "-D " + cluster + " ";
        for (var process : ProcessHandle.allProcesses().toList()) {
            var line = process.info().commandLine().orElse("");
            boolean ofPostgres =
                    line.contains("/bin/initdb ") || line.contains("/bin/pg_ctl ") || line.contains("/bin/postgres ");
            if (ofPostgres && line.contains(here)) {
                LOG.warn("Process {} of an earlier run still works in {}; it is ended first.", process.pid(), cluster);
                var children = process.descendants().toList();
                process.destroyForcibly();
                children.forEach(ProcessHandle::destroyForcibly);
                awaitEnd(process);
                children.forEach(EmbeddedServer::awaitEnd);
            }
        }
    }

    /// Stops a server that lives on although the program that started it was killed.
    static void stopOrphan(Path cluster) {
        postmaster(cluster).ifPresent(process -> {
            LOG.warn("A PostgreSQL of an earlier run (process {}) is still up; it is stopped first.", process.pid());
            signal("INT", process); // fast shutdown
            try {
                process.onExit().get(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException slow) {
                signal("QUIT", process); // immediate shutdown: recovery follows at the next start
                awaitEnd(process);
            } catch (ExecutionException | InterruptedException failure) {
                throw new IllegalStateException("The PostgreSQL of an earlier run could not be stopped.", failure);
            }
        });
    }

    private static Optional<ProcessHandle> postmaster(Path cluster) {
        var pidFile = cluster.resolve("postmaster.pid");
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            var lines = Files.readAllLines(pidFile);
            if (lines.size() < 2 || !samePlace(Path.of(lines.get(1)), cluster)) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(ProcessHandle::isAlive)
                    // after a reboot the number may be somebody else's
                    .filter(process -> process.info()
                            .commandLine()
                            .map(line -> line.contains("-D " + cluster + " "))
                            .orElse(false));
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean samePlace(Path one, Path other) throws IOException {
        return Files.exists(one) && Files.isSameFile(one, other);
    }

    private static void signal(String name, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException("PostgreSQL could not be sent the signal " + name + ".", failure);
        }
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | InterruptedException | TimeoutException failure) {
            throw new IllegalStateException("PostgreSQL (process " + process.pid() + ") did not end.", failure);
        }
    }

    private static void delete(@org.jspecify.annotations.Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
