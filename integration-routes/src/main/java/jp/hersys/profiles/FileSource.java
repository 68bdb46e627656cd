package jp.hersys.profiles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// The bytes of one received file, which may be read more than once: first to decide the encoding, then to read the
/// rows.
@FunctionalInterface
public interface FileSource {

    /// Opens the file at its beginning; the reader closes the stream.
    InputStream open() throws IOException;

    /// A file on disk.
    static FileSource of(Path file) {
        return () -> Files.newInputStream(file);
    }

    /// Bytes in memory.
    static FileSource of(byte[] bytes) {
        var own = bytes.clone();
        return () -> new ByteArrayInputStream(own);
    }
}
