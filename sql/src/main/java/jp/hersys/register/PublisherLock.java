package jp.hersys.register;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import org.jspecify.annotations.Nullable;

/// Brings those who record and those who look into one order, so that what was known at a moment never changes later.
///
/// Whoever records holds the publisher's lock from before it reads the clock until its transaction ends; whoever fixes
/// an as-known-at takes the same lock for an instant. So every fact recorded at or before a fixed moment is already
/// committed, and every later one bears a later moment. Moments of one publisher strictly increase, even when the
/// clock of the machine steps back.
public final class PublisherLock {

    private final LockMapper mapper;
    private final Clock clock;

    /// @param clock the program's clock; moments are cut to microseconds, as PostgreSQL keeps them
    public PublisherLock(LockMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /// Locks `publisher` against others until the transaction ends and gives the moment to record at.
    ///
    /// @param asked moment asked for when an old archive is taken over, null for now
    /// @return empty when `asked` lies in the future, or not after everything recorded and published so far
    public Optional<Instant> momentToRecord(LocalGovernmentCode publisher, @Nullable Instant asked) {
        // A national edition looks at every publisher: it waits for all who record, they do not wait for each other.
        mapper.lockShared(LocalGovernmentCode.NATION.value());
        mapper.lock(publisher.value());
        var last = last(publisher);
        var now = now();
        if (asked == null) {
            return Optional.of(now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS));
        }
        var moment = asked.truncatedTo(ChronoUnit.MICROS);
        return moment.isAfter(last) && !moment.isAfter(now) ? Optional.of(moment) : Optional.empty();
    }

    /// Gives the moment to record facts of persons at. Others may record beside it, a list may come in beside it; only
    /// who fixes an as-known-at waits for it, and it for them.
    public Instant momentBeside(LocalGovernmentCode publisher) {
        mapper.lockRecordsShared(LocalGovernmentCode.NATION.value());
        mapper.lockRecordsShared(publisher.value());
        var fixed = mapper.fixedMoment(publisher.value());
        var now = now();
        return fixed == null || now.isAfter(fixed) ? now : fixed.plus(1, ChronoUnit.MICROS);
    }

    /// Waits until all who record for `publisher` are done and gives the moment to look at.
    ///
    /// The caller's transaction should end soon: until then nobody can record.
    ///
    /// @param asked moment to look back to, null for now
    /// @return empty when `asked` lies in the future
    public Optional<Instant> momentToLook(LocalGovernmentCode publisher, @Nullable Instant asked) {
        mapper.lock(publisher.value());
        mapper.lockRecords(publisher.value());
        var last = last(publisher);
        var now = now();
        var moment = asked == null ? (now.isAfter(last) ? now : last) : asked.truncatedTo(ChronoUnit.MICROS);
        if (moment.isAfter(now) && moment.isAfter(last)) {
            return Optional.empty();
        }
        mapper.fix(publisher.value(), moment);
        return Optional.of(moment);
    }

    private Instant last(LocalGovernmentCode publisher) {
        return Optional.ofNullable(mapper.lastMoment(publisher.value())).orElse(Instant.EPOCH);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
