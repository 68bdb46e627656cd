package jp.hersys.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// PostgreSQL's programs, unpacked once for all test processes of a build: unpacking takes longer than making a
/// cluster.
public final class UnpackedPostgres {

    private static final String BINARIES = "postgres-binaries";
    private static final Path COMMON = Path.of("..", "target", BINARIES).toAbsolutePath();

    private UnpackedPostgres() {}

    /// Lays links to them into a data folder, so that its first start needs not unpack them.
    public static void into(Path data) {
        alone(() -> {
            if (Files.exists(COMMON)) {
                link(COMMON, data.resolve(BINARIES));
            }
        });
    }

    /// The same; where nobody has unpacked them yet, `start` does, and others wait until it has.
    static <T> T into(Path data, Supplier<T> start) {
        into(data);
        if (Files.exists(COMMON)) {
            return start.get();
        }
        var started = new AtomicReference<T>();
        alone(() -> {
            if (Files.exists(COMMON)) {
                link(COMMON, data.resolve(BINARIES));
            }
            started.set(start.get());
            if (!Files.exists(COMMON)) {
                var half = COMMON.resolveSibling(BINARIES + ".half");
                link(data.resolve(BINARIES), half);
                Files.move(half, COMMON);
            }
        });
        return started.get();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void alone(Work work) {
        try {
            Files.createDirectories(COMMON.getParent());
            try (var channel = FileChannel.open(
                            COMMON.resolveSibling(BINARIES + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                work.run();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void link(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                var place = to.resolve(from.relativize(file));
                if (!Files.exists(place)) {
                    Files.createLink(place, file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
