package jp.hersys.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import jp.hersys.register.WorkClaim;
import org.apache.ibatis.session.SqlSession;

/// The chain over the audit. Entries are written with the deeds they tell of and sealed a moment later, by whichever
/// node
/// claims it: so nobody waits for another's entry, and whoever changes one later is found out.
public final class AuditChain {

    /// An entry that is older and not sealed was slipped in, or nobody sealed.
    public static final Duration LONGEST_OPEN = Duration.ofMinutes(10);

    private static final Actor CHAIN = new Actor.Job("audit", LocalGovernmentCode.NATION);
    private static final String BEFORE_THE_FIRST = "0".repeat(64);
    private static final int AT_ONCE = 1_000;

    // So many numbers may be given out while one deed is at work; the first look goes over all, one in thirty so far
    // back, the others only a little.
    private static final long LATE = 100_000;
    private static final long NEAR = 1_000;
    private static final int THOROUGH = 30;

    private final Access access;
    private final DataSource dataSource;
    private final ChainMapper chain;
    private final Clock clock;
    private final AtomicInteger looks = new AtomicInteger();
    private volatile boolean lookedAtAll;

    private AuditChain(Access access, DataSource dataSource, ChainMapper chain, Clock clock) {
        this.access = access;
        this.dataSource = dataSource;
        this.chain = chain;
        this.clock = clock;
    }

    /// The chain of a register.
    ///
    /// @param dataSource of the application role, to claim the sealing
    public static AuditChain of(Access access, DataSource dataSource, SqlSession session, Clock clock) {
        if (!session.getConfiguration().hasMapper(ChainMapper.class)) {
            session.getConfiguration().addMapper(ChainMapper.class);
        }
        return new AuditChain(access, dataSource, session.getMapper(ChainMapper.class), clock);
    }

    /// The end of the chain at some moment: written down elsewhere, it proves that nothing before it was changed.
    ///
    /// @param number of the last seal, 0 when there is none
    /// @param hash   64 hexadecimal digits
    public record Anchor(long number, String hash) {

        /// As one line of a file.
        public String line() {
            return number + " " + hash;
        }

        /// Reads such a line.
        ///
        /// @throws IllegalArgumentException when it is none
        public static Anchor ofLine(String line) {
            var parts = line.strip().split(" ", -1);
            if (parts.length != 2 || !parts[0].matches("[0-9]{1,18}") || !parts[1].matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException(
                        "An anchor was expected to be a number and 64 hexadecimal digits, but found another text.");
            }
            return new Anchor(Long.parseLong(parts[0]), parts[1]);
        }
    }

    /// What is wrong with the chain at its first bad place.
    ///
    /// @param kind   what happened there
    /// @param number place in the chain; 0 where it has none
    /// @param entry  number of the entry; 0 where none is known
    public record Break(Kind kind, long number, long entry) {

        /// What may happen to a chain.
        public enum Kind {
            /// An entry says something else than was sealed, or a seal was replaced.
            ALTERED,
            /// A sealed entry is gone.
            REMOVED,
            /// A seal is gone.
            GAP,
            /// The chain ends before an anchor, or is another one there.
            CUT,
            /// An entry was never sealed.
            UNSEALED
        }
    }

    /// Seals what is open, if no other node is at it.
    ///
    /// @return how many entries
    public int seal() {
        int sealed = 0;
        try (var turn = WorkClaim.tryHold(dataSource, "audit").orElse(null)) {
            for (int more = AT_ONCE; turn != null && more == AT_ONCE; sealed += more) {
                more = access.write(CHAIN, this::sealSome);
            }
        }
        return sealed;
    }

    private int sealSome() {
        var last = chain.last();
        long number = last.map(ChainMapper.Seal::number).orElse(0L);
        var hash = last.map(ChainMapper.Seal::hash).orElse(BEFORE_THE_FIRST);
        long back = looks.getAndIncrement() % THOROUGH == 0 ? LATE : NEAR;
        long after = lookedAtAll ? last.map(ChainMapper.Seal::entryId).orElse(0L) - back : 0;
        var open = chain.unsealed(after, AT_ONCE);
        lookedAtAll = lookedAtAll || open.size() < AT_ONCE;
        for (var entry : open) {
            hash = entry.seal(hash);
            chain.seal(new ChainMapper.Seal(++number, entry.id(), hash));
        }
        return open.size();
    }

    /// Where the chain ends now.
    public Anchor anchor() {
        return access.look(CHAIN, chain::last)
                .map(last -> new Anchor(last.number(), last.hash()))
                .orElseGet(() -> new Anchor(0, BEFORE_THE_FIRST));
    }

    /// Walks the whole chain.
    ///
    /// @param anchors written down elsewhere before, in any order
    /// @return its first bad place, empty when all is as it was written
    public Optional<Break> verify(List<Anchor> anchors) {
        return access.look(CHAIN, () -> {
            var hash = BEFORE_THE_FIRST;
            long number = 0;
            for (var links = chain.links(0, AT_ONCE); !links.isEmpty(); links = chain.links(number, AT_ONCE)) {
                for (var link : links) {
                    var broken = check(link, number + 1, hash, anchors);
                    if (broken.isPresent()) {
                        return broken;
                    }
                    number = link.number();
                    hash = link.hash();
                }
            }
            long end = number;
            var beyond = anchors.stream().anyMatch(anchor -> anchor.number() > end);
            if (beyond) {
                return Optional.of(new Break(Break.Kind.CUT, end + 1, 0));
            }
            return Optional.ofNullable(chain.leftOpen(clock.instant().minus(LONGEST_OPEN)))
                    .map(entry -> new Break(Break.Kind.UNSEALED, 0, entry));
        });
    }

    private static Optional<Break> check(ChainMapper.Link link, long expected, String before, List<Anchor> anchors) {
        if (link.number() != expected) {
            return Optional.of(new Break(Break.Kind.GAP, expected, 0));
        }
        if (link.id() == null) {
            return Optional.of(new Break(Break.Kind.REMOVED, expected, link.entryId()));
        }
        if (!entry(link).seal(before).equals(link.hash())) {
            return Optional.of(new Break(Break.Kind.ALTERED, expected, link.entryId()));
        }
        boolean contradicted = anchors.stream()
                .anyMatch(
                        anchor -> anchor.number() == expected && !anchor.hash().equals(link.hash()));
        return contradicted ? Optional.of(new Break(Break.Kind.CUT, expected, link.entryId())) : Optional.empty();
    }

    private static AuditEntry entry(ChainMapper.Link link) {
        return new AuditEntry(
                Objects.requireNonNull(link.id()),
                Objects.requireNonNull(link.recordedAt()),
                Objects.requireNonNull(link.actor()),
                Objects.requireNonNull(link.publisherCode()),
                Objects.requireNonNull(link.purpose()),
                Objects.requireNonNull(link.subject()),
                Objects.requireNonNull(link.detail()),
                link.aimCode(),
                link.articleCode());
    }
}
