package jp.hersys.readings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import jp.hersys.audit.Access;
import jp.hersys.audit.NotAllowed;
import jp.hersys.calendar.Jst;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import jp.hersys.register.Id;
import org.apache.ibatis.session.SqlSession;
import org.jspecify.annotations.Nullable;

/// Keeps count of records that are opened without a task: nothing waits there for the reader, and nothing is changed.
/// After {@value #REASON_AFTER} persons within an hour a reason is asked; after {@value #STOP_AFTER} somebody who
/// answers for the reader must release the next. Each week is signed by
/// somebody who opened nothing in it; what is opened after that is to be signed again.
public final class Readings {

    /// Persons within an hour after whom a reason is asked.
    public static final int REASON_AFTER = 20;

    /// Persons within an hour after whom somebody else must release the reader.
    public static final int STOP_AFTER = 40;

    private static final Duration WITHIN = Duration.ofHours(1);
    private static final int WEEKS = 8;

    private final Access access;
    private final ReadingMapper readings;
    private final Clock clock;

    /// A count over the register.
    public Readings(Access access, SqlSession session, Clock clock) {
        this.access = access;
        this.readings = session.getMapper(ReadingMapper.class);
        this.clock = clock;
    }

    /// A person's record is opened, within the running transaction. A record once opened may be opened again.
    ///
    /// @param task whether something waits there for the reader
    /// @throws TooManyReads when it stays closed
    public void read(Id<?> person, boolean task, Actor actor) {
        var login = actor.login();
        if (login == null || actor.standing() == null || task) {
            return;
        }
        readings.oneByOne(login);
        var at = clock.instant();
        var count = readings.count(login, at.minus(WITHIN), person);
        if (!count.again()) {
            pause(count).ifPresent(stop -> {
                throw stop;
            });
        }
        readings.note(login, person, Jst.dayOf(at), at);
    }

    /// Something was changed in the record, within the running transaction: what was read had its task.
    public void settle(Id<?> person, Actor actor) {
        var login = actor.login();
        if (login != null) {
            readings.settle(login, person, clock.instant().minus(WITHIN));
        }
    }

    /// Does `reading` as `actor` in one transaction. Who is stopped there is named in the audit all the same. That
    /// nothing was found takes the same time, whether there is nothing or only nothing that may be seen.
    ///
    /// @param nothing whether an answer says that there is nothing
    /// @throws TooManyReads when a record stays closed
    public <T> T watched(Actor actor, Predicate<T> nothing, Supplier<T> reading) {
        long begun = System.nanoTime();
        try {
            var found = access.write(actor, reading);
            if (nothing.test(found)) {
                Silence.since(begun);
            }
            return found;
        } catch (TooManyReads stop) {
            var purpose = stop.isStopped() ? "reading.stopped" : "reading.asked";
            access.as(actor, purpose, "persons " + stop.persons(), () -> stop);
            throw stop;
        }
    }

    /// Whether the next record stays closed to the actor.
    public Optional<TooManyReads> pause(Actor actor) {
        var login = actor.login();
        return login == null ? Optional.empty() : access.look(actor, () -> pause(readings.count(login, since(), null)));
    }

    /// The reader says why.
    public void explain(String reason, Actor actor) {
        var login = Objects.requireNonNull(actor.login(), "A person was expected.");
        var organisation = actor.organisation();
        check("REASON", organisation, login, null, reason, actor);
    }

    /// Who waits to be released among those for whom the actor answers.
    public List<StoppedReader> stopped(Actor actor) {
        demand(actor);
        return access.look(actor, () -> readings.stopped(since(), STOP_AFTER));
    }

    /// Lets somebody else read on.
    ///
    /// @throws NotAllowed when the actor is the reader, or does not answer for others
    public void release(StoppedReader reader, String remark, Actor actor) {
        demand(actor);
        if (reader.login().equals(actor.login())) {
            throw new NotAllowed();
        }
        check("RELEASE", reader.organisationId(), reader.login(), null, remark, actor);
    }

    /// What was opened without a task in the last eight weeks, by those for whom the actor answers.
    public List<ReadingWeek> weeks(Actor actor) {
        demand(actor);
        var from = Jst.today(clock).minusWeeks(WEEKS);
        return access.look(actor, () -> readings.weeks(from));
    }

    /// Signs a week of an organisation.
    ///
    /// @param week as it was looked at
    /// @return false when more was opened since then, which has to be looked at first
    /// @throws NotAllowed when the actor opened records in that week, or does not answer for others
    public boolean sign(ReadingWeek week, String remark, Actor actor) {
        demand(actor);
        return access.write(actor, () -> {
            var covered = readings.covered(week.organisationId(), week.weekFrom(), actor.login());
            if (covered.own()) {
                throw new NotAllowed();
            }
            var last = covered.lastAt();
            if (last != null && last.isAfter(week.lastAt())) {
                return false;
            }
            check("WEEK", week.organisationId(), null, week.weekFrom(), remark, actor);
            return true;
        });
    }

    private void check(
            String kind,
            Id<?> organisation,
            @Nullable String login,
            @Nullable LocalDate week,
            String remark,
            Actor actor) {
        var subject = login == null ? "week " + week + " of organisation " + organisation : "staff " + login;
        access.as(actor, "reading." + kind.toLowerCase(java.util.Locale.ROOT), subject, () -> {
            readings.check(kind, organisation, login, week, clock.instant(), actor.label(), remark);
            return kind;
        });
    }

    private static Optional<TooManyReads> pause(ReadingMapper.Count count) {
        if (count.sinceRelease() >= STOP_AFTER) {
            return Optional.of(new TooManyReads(count.sinceRelease(), true));
        }
        return count.sinceReason() >= REASON_AFTER
                ? Optional.of(new TooManyReads(count.sinceRelease(), false))
                : Optional.empty();
    }

    private Instant since() {
        return clock.instant().minus(WITHIN);
    }

    private static void demand(Actor actor) {
        if (!actor.may(Duty.PRESS)) {
            throw new NotAllowed();
        }
    }
}
