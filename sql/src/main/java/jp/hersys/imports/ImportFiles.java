package jp.hersys.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hersys.audit.Access;
import jp.hersys.files.FileStore;
import jp.hersys.intake.Finding;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import jp.hersys.register.Id;
import org.jspecify.annotations.Nullable;

/// Where every file comes in, whether uploaded, dropped or named on the command line. The table of imports is the
/// queue: whoever receives a file only stores it.
public final class ImportFiles {

    private final Access access;
    private final FileStore files;
    private final ImportMapper imports;
    private final StagingMapper staging;
    private final Clock clock;

    ImportFiles(Access access, FileStore files, ImportMapper imports, StagingMapper staging, Clock clock) {
        this.access = access;
        this.files = files;
        this.imports = imports;
        this.staging = staging;
        this.clock = clock;
    }

    /// How a file is to be taken in.
    ///
    /// @param name         its name as sent
    /// @param publisher    whose list
    /// @param profile      how to read it; null to recognise it
    /// @param knownAt      moment to record at when an old archive is taken over; null means now
    /// @param acceptShrink whether it may withdraw more than the limit
    public record Order(
            String name,
            LocalGovernmentCode publisher,
            @Nullable String profile,
            @Nullable Instant knownAt,
            boolean acceptShrink) {

        private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
        private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

        public Order {
            // Java knows moments that PostgreSQL does not: an order with one of them could never be settled.
            if (knownAt != null && (knownAt.isBefore(FIRST) || knownAt.isAfter(LAST))) {
                throw new IllegalArgumentException(
                        "A moment from " + FIRST + " to " + LAST + " was expected, but found " + knownAt + ".");
            }
        }
    }

    /// Stores a file and puts it into the queue, both or neither.
    ///
    /// @throws java.io.UncheckedIOException when `bytes` breaks off; nothing is kept then
    /// @throws jp.hersys.audit.NotAllowed when the actor may not take in files of this publisher
    public Id<Import> receive(Order order, InputStream bytes, Actor actor) {
        access.demand(actor, Duty.CLERK, order.publisher());
        if (order.publisher().isNation()) {
            // its figures count every publisher's cases; a list of its own would count them twice
            throw new IllegalArgumentException(
                    "A list belongs to a prefecture or municipality, but was sent for 000000.");
        }
        return access.as(actor, order.publisher(), purpose(order), "publisher " + order.publisher(), () -> {
            long[] lineEnds = new long[1];
            var file = files.store(
                    order.publisher(),
                    order.name(),
                    "application/octet-stream",
                    out -> lineEnds[0] = transfer(bytes, out));
            return imports.insert(
                    order.publisher(),
                    file.id(),
                    order.profile(),
                    order.knownAt(),
                    order.acceptShrink(),
                    clock.instant(),
                    actor.label(),
                    lineEnds[0]);
        });
    }

    /// One import, if `actor` may see it.
    public Optional<Import> find(Id<Import> id, Actor actor) {
        return access.look(actor, () -> imports.find(id));
    }

    /// One import by what stands in its address, if `actor` may see it.
    public Optional<Import> find(UUID publicId, Actor actor) {
        return access.look(actor, () -> imports.findPublic(publicId));
    }

    /// The newest imports that `actor` may see.
    public List<Import> newest(int limit, Actor actor) {
        return access.look(actor, () -> imports.newest(limit));
    }

    /// The newest imports that are looked for and that `actor` may see.
    ///
    /// @param after last one of the page before; null for the first page
    public List<Import> search(ImportSearch search, @Nullable Import after, int limit, Actor actor) {
        return access.look(actor, () -> imports.search(search, after == null ? null : after.id(), limit));
    }

    /// Rows of an applied import of which something was found, from the place after `after` on.
    ///
    /// @throws jp.hersys.audit.NotAllowed when the actor may not see rows of this publisher
    public List<RowFinding> rowFindings(Import file, long after, int limit, Actor actor) {
        access.demand(actor, Duty.CLERK, file.publisherCode());
        return access.look(actor, () -> imports.rowFindings(file.id(), after, limit));
    }

    /// The bytes of an import's file.
    ///
    /// @throws jp.hersys.audit.NotAllowed when the actor may not see rows of this publisher
    public InputStream open(Import file, Actor actor) throws IOException {
        access.demand(actor, Duty.CLERK, file.publisherCode());
        return files.open(file.fileId(), actor);
    }

    /// Lets a held list in, because a person has looked at it.
    ///
    /// @return false when it is no longer held, or a later list is in the register already
    public boolean confirm(Import held, Actor actor) {
        access.demand(actor, Duty.CLERK, held.publisherCode());
        return access.as(
                actor,
                held.publisherCode(),
                "import.confirm",
                "import " + held.id(),
                () -> !imports.overtaken(held.id()) && imports.confirmed(held.id()) == 1);
    }

    /// Gives up a held list.
    ///
    /// @return false when it is no longer held
    public boolean discard(Import held, Actor actor) {
        access.demand(actor, Duty.CLERK, held.publisherCode());
        return access.as(actor, held.publisherCode(), "import.discard", "import " + held.id(), () -> {
            boolean stillHeld = imports.lockedState(held.id()) == ImportState.HELD;
            if (stillHeld) {
                staging.clear(held.id());
                imports.refused(held.id(), Finding.refuse("file.discarded", "", null));
            }
            return stillHeld;
        });
    }

    // Recording in the past stands in the audit as such.
    private static String purpose(Order order) {
        return order.knownAt() == null ? "import.receive" : "import.receive-archive";
    }

    /// @return line ends, as an estimate of the rows
    private static long transfer(InputStream from, OutputStream to) throws IOException {
        var buffer = new byte[1 << 16];
        long lineEnds = 0;
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            to.write(buffer, 0, read);
            for (int i = 0; i < read; i++) {
                if (buffer[i] == '\n') {
                    lineEnds++;
                }
            }
        }
        return lineEnds;
    }
}
