package jp.hersys.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/// PostgreSQL's programs, unpacked once for all test processes of a build: unpacking takes longer than the rest of a
/// first start.
public final class UnpackedPostgres {

    private static final Path COMMON =
            Path.of("..", "target", "postgres-binaries").toAbsolutePath().normalize();

    private UnpackedPostgres() {}

    /// Lets a data folder that has none of its own use them; its start unpacks them where nobody has before.
    public static void into(Path data) {
        try {
            Files.createDirectories(data);
            Files.createDirectories(COMMON);
            Files.createSymbolicLink(data.resolve(COMMON.getFileName()), COMMON);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Starts on such a folder, alone: what another has unpacked by half would be taken for what a killed one left.
    static <T> T into(Path data, Supplier<T> start) {
        into(data);
        try (var channel = FileChannel.open(
                        COMMON.resolveSibling("postgres-binaries.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            return start.get();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
