package jp.hersys.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import jp.hersys.files.FileStore;

/// A folder into which papers are written: under a temporary name, on disk, then in its place, so that nobody finds
/// half a paper.
final class PaperFolder {

    private final Path folder;

    PaperFolder(Path folder) {
        this.folder = folder;
    }

    /// Writes one paper.
    ///
    /// @param path below the folder, such as `open-data/cases_by_day.csv`
    void write(String path, FileStore.Content content) throws IOException {
        var target = folder.resolve(path).normalize();
        if (!target.startsWith(folder.normalize())) {
            throw new IOException("A paper was expected to lie below its folder, but its path is " + path + ".");
        }
        var parent = Files.createDirectories(target.toAbsolutePath().getParent());
        var temporary = Files.createTempFile(parent, "paper", ".tmp");
        try (OutputStream out = Files.newOutputStream(temporary)) {
            content.writeTo(out);
        }
        try (var channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        // What is published may be read by everybody; a temporary file may not.
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rw-r--r--"));
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
