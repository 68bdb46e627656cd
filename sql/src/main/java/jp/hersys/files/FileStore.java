package jp.hersys.files;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import jp.hersys.audit.Access;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import jp.hersys.register.Id;
import jp.hersys.register.Sha256;
import org.mybatis.spring.SqlSessionTemplate;

/// Keeps bytes in the register, so that every node has them, a backup holds them and row security guards them.
/// They are packed as one gzip stream and cut into parts, so that a file of any size takes little memory.
public final class FileStore {

    private static final int PART = 1 << 20;

    private final FileMapper mapper;
    private final Access access;
    private final Clock clock;

    /// A store over the mappers of `session`.
    ///
    /// @param clock tells when a file was stored
    public static FileStore of(SqlSessionTemplate session, Access access, Clock clock) {
        session.getConfiguration().addMapper(FileMapper.class);
        return new FileStore(session.getMapper(FileMapper.class), access, clock);
    }

    private FileStore(FileMapper mapper, Access access, Clock clock) {
        this.mapper = mapper;
        this.access = access;
        this.clock = clock;
    }

    /// What writes the bytes of a file.
    @FunctionalInterface
    public interface Content {

        /// Writes all bytes; `out` is closed by the store.
        void writeTo(OutputStream out) throws IOException;
    }

    /// Stores what `content` writes; runs inside the caller's transaction.
    ///
    /// @param name as sent or published; only its last path element is kept, without control characters
    /// @throws UncheckedIOException when `content` fails; the caller's transaction must then end without a commit
    public StoredFile store(LocalGovernmentCode publisher, String name, String mediaType, Content content) {
        var id = mapper.nextId();
        var digest = Sha256.begin();
        try {
            var unpacked = new Measured(new Packed(new Parts(id, publisher)), digest);
            try (unpacked) {
                content.writeTo(unpacked);
            }
            var file = new StoredFile(
                    id, publisher, FileName.of(name), mediaType, unpacked.bytes, Sha256.end(digest), clock.instant());
            mapper.insert(file);
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// What is known of a file; empty when the running transaction may not see it.
    public Optional<StoredFile> find(Id<StoredFile> id) {
        return mapper.find(id);
    }

    /// The bytes of a file from its beginning. Each part is fetched as `actor` in a transaction of its own, so that a
    /// slow reader holds nothing.
    public InputStream open(Id<StoredFile> id, Actor actor) throws IOException {
        int parts = access.look(actor, () -> mapper.parts(id));
        return new GZIPInputStream(
                new PartsInputStream(
                        parts,
                        part -> access.look(actor, () -> mapper.part(id, part).bytes())),
                PART);
    }

    private static final class Packed extends GZIPOutputStream {

        Packed(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private static final class Measured extends FilterOutputStream {

        private final MessageDigest digest;
        private long bytes;

        Measured(OutputStream out, MessageDigest digest) {
            super(out);
            this.digest = digest;
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            digest.update(from, offset, length);
            bytes += length;
            out.write(from, offset, length);
        }
    }

    private final class Parts extends OutputStream {

        private final Id<StoredFile> file;
        private final LocalGovernmentCode publisher;
        private final byte[] buffer = new byte[PART];
        private int filled;
        private int part;

        Parts(Id<StoredFile> file, LocalGovernmentCode publisher) {
            this.file = file;
            this.publisher = publisher;
        }

        @Override
        public void write(int single) {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) {
            while (length > 0) {
                int taken = Math.min(length, PART - filled);
                System.arraycopy(from, offset, buffer, filled, taken);
                filled += taken;
                offset += taken;
                length -= taken;
                if (filled == PART) {
                    insert();
                }
            }
        }

        @Override
        public void close() {
            if (filled > 0) {
                insert();
            }
        }

        private void insert() {
            mapper.insertPart(file, part++, publisher.value(), java.util.Arrays.copyOf(buffer, filled));
            filled = 0;
        }
    }
}
