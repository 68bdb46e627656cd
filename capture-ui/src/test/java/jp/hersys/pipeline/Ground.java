package jp.hersys.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import jp.hersys.database.UnpackedPostgres;
import jp.hersys.epidemic.Epidemic;
import jp.hersys.epidemic.LineListCsv;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import org.springframework.util.FileSystemUtils;

/// Folders that processes are killed in: how they are laid out, copied, looked into from beside.
final class Ground {

    private static final List<String> PLACES = List.of("富山市", "高岡市", "魚津市", "氷見市", "滑川市", "黒部市", "射水市");

    static final boolean LONG = Boolean.getBoolean("hersys.long");
    static final long SEED = Long.getLong("hersys.seed", 20_210_720L);

    private static Path ready;

    private Ground() {}

    /// A data folder that a first command has made ready; the list of Niigata stands in it, so that the same command
    /// finds it unchanged. Not to be worked in, only to be copied.
    static synchronized Path ready() {
        if (ready == null) {
            ready = folder("ready").resolve("data");
            UnpackedPostgres.into(ready);
            assertThat(Program.run(ready, small(ready))).contains("rows=10 accepted=10");
        }
        return ready;
    }

    /// Takes a small list in. Like any command that works at the queue, it finishes what was left in it.
    static String[] takeSmall() {
        return small(ready());
    }

    private static String[] small(Path data) {
        var small = list(data.resolveSibling("small.csv"), 43, 10, Pipeline.NIIGATA, "新潟県");
        return new String[] {"import", small.toString(), "--publisher", Pipeline.NIIGATA.value()};
    }

    /// An empty folder below `target`; another test process has its own of the same name.
    static Path folder(String name) {
        try {
            var process = Objects.requireNonNull(System.getProperty("hersys.fork"), "number of the test process");
            var folder = Path.of("target", "faults", process, name).toAbsolutePath();
            delete(folder);
            return Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// A seeded list of `rows` rows.
    static Path list(Path file, long seed, int rows, LocalGovernmentCode publisher, String prefecture) {
        var epidemic = Epidemic.of(seed, LocalDate.of(2020, 3, 1), LocalDate.of(2022, 8, 31), rows, PLACES);
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            LineListCsv.write(epidemic.iterator(), publisher, prefecture, out, StandardCharsets.UTF_8);
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// A second data folder that holds what the first one holds; nobody may be working in it.
    static Path copy(Path from, Path to) {
        try {
            delete(to);
            Files.createDirectories(to.getParent());
            Files.walkFileTree(from, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                        throws IOException {
                    Files.copy(folder, to.resolve(from.relativize(folder)), StandardCopyOption.COPY_ATTRIBUTES);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.copy(
                            file,
                            to.resolve(from.relativize(file)),
                            StandardCopyOption.COPY_ATTRIBUTES,
                            LinkOption.NOFOLLOW_LINKS);
                    return FileVisitResult.CONTINUE;
                }
            });
            return to;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The bytes of every file of a folder, by path.
    static TreeMap<String, String> bytes(Path folder) {
        var found = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                found.put(folder.relativize(file).toString(), Fingerprint.sha256(Files.readAllBytes(file)));
            }
            return found;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Properties properties(Path data) {
        var properties = new Properties();
        try (Reader in = Files.newBufferedReader(data.resolve("postgres.properties"))) {
            properties.load(in);
            return properties;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String url(Path data) {
        return "jdbc:postgresql://127.0.0.1:" + properties(data).getProperty("port")
                + "/hersys?currentSchema=register&loginTimeout=5";
    }

    /// A look from beside. As superuser, because a program that ends waits for the application's connections only.
    static Connection beside(Path data) throws SQLException {
        return DriverManager.getConnection(
                url(data), "postgres", properties(data).getProperty("superuser.password"));
    }

    /// The first process of the PostgreSQL of `data`, if it lives.
    static Optional<ProcessHandle> postmaster(Path data) {
        try {
            var pid = data.resolve("postgres/postmaster.pid");
            return Files.exists(pid)
                    ? ProcessHandle.of(Long.parseLong(
                                    Files.readAllLines(pid).getFirst().strip()))
                            .filter(ProcessHandle::isAlive)
                            // the number of a process that is dead may have been given to another
                            .filter(process ->
                                    process.info().command().orElse("").endsWith("/postgres"))
                    : Optional.empty();
        } catch (IOException | RuntimeException notWritten) {
            return Optional.empty();
        }
    }

    /// SIGKILL for the PostgreSQL of `data`, all its processes or the first alone.
    static void killPostgres(Path data, boolean children) {
        var first = postmaster(data).orElseThrow();
        var all = first.descendants().toList();
        first.destroyForcibly();
        if (children) {
            all.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /// A pipe: whoever reads a list from it stays where it is until the test goes on.
    static Path pipe(Path folder) {
        var pipe = folder.resolve("pipe");
        try {
            Files.deleteIfExists(pipe);
            assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                    .isZero();
            return pipe;
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Ends a PostgreSQL that a test left behind.
    static void sweep(Path data) {
        postmaster(data).ifPresent(process -> {
            process.destroy();
            process.onExit()
                    .orTimeout(60, java.util.concurrent.TimeUnit.SECONDS)
                    .join();
        });
    }
}
