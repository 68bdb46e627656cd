package jp.hersys.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.hersys.audit.Access;
import jp.hersys.calendar.Jst;
import jp.hersys.calendar.WorkingDays;
import jp.hersys.editions.EditionMapper;
import jp.hersys.editions.EditionRequest;
import jp.hersys.editions.EditionRunMapper;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import jp.hersys.register.Id;

/// When publishers publish by themselves. What is due follows from the publication times and from what was asked for
/// already, never from when somebody looked: whoever looks first asks, whoever comes later finds it asked for.
public final class Schedule {

    /// A slot that is begun later than this after it was due is marked late.
    public static final Duration LATE_AFTER = Duration.ofMinutes(10);

    private static final Actor JOB = new Actor.Job("schedule", LocalGovernmentCode.NATION);
    private static final Duration LOOK_AHEAD = Duration.ofDays(21);
    private static final Duration SOON = Duration.ofMinutes(5);

    private final Access access;
    private final ScheduleMapper times;
    private final EditionMapper editions;
    private final EditionRunMapper runs;
    private final WorkingDays workingDays;
    private final Clock clock;

    /// A schedule over the register.
    public Schedule(
            Access access,
            ScheduleMapper times,
            EditionMapper editions,
            EditionRunMapper runs,
            WorkingDays workingDays,
            Clock clock) {
        this.access = access;
        this.times = times;
        this.editions = editions;
        this.runs = runs;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /// A slot and the publication time that wants it.
    private record Wanted(Slot slot, PublicationTime time) {}

    /// Asks for every edition that became due, each once, in the order in which they were due.
    ///
    /// @return how many were asked for
    public int askForDue() {
        var now = clock.instant();
        return access.look(JOB, () -> wanted(now, time -> true)).keySet().stream()
                .mapToInt(publisher -> access.write(JOB, () -> ask(publisher, now)))
                .sum();
    }

    // Looked at again under the lock: another node may have asked meanwhile, and two must not mix their orders.
    private int ask(LocalGovernmentCode publisher, Instant now) {
        editions.lockRequests(publisher);
        int asked = 0;
        var due = wanted(now, time -> time.publisherCode().equals(publisher));
        for (var wanted : due.getOrDefault(publisher, List.of())) {
            if (times.request(wanted.slot(), wanted.time().id(), now, JOB.label()) == 1) {
                access.note(
                        JOB,
                        publisher,
                        "edition.request",
                        "publisher " + publisher + " day " + wanted.slot().day());
                asked++;
            }
        }
        return asked;
    }

    /// A try at a request begins: notes when, and at the first one whether the slot is late.
    ///
    /// @return false when the request is settled and nothing is to be begun
    public boolean begin(Id<EditionRequest> request) {
        return access.write(JOB, () -> runs.begin(request, now(), LATE_AFTER.toSeconds())) == 1;
    }

    private Map<LocalGovernmentCode, List<Wanted>> wanted(Instant now, Predicate<PublicationTime> which) {
        return times.all().stream()
                .filter(which)
                .flatMap(time -> time.due(now, workingDays).stream().map(slot -> new Wanted(slot, time)))
                .sorted(Comparator.comparing(wanted -> wanted.slot().dueAt()))
                .collect(Collectors.groupingBy(wanted -> wanted.slot().publisherCode()));
    }

    /// The publication times that hold, by publisher and time of day, as far as `actor` may see them.
    public List<PublicationTime> times(Actor actor) {
        return access.look(actor, times::all).stream()
                .filter(time -> time.validTo() == null)
                .toList();
    }

    /// The next slots of the coming three weeks, earliest first, as far as `actor` may see them.
    public List<Slot> coming(int limit, Actor actor) {
        var now = clock.instant();
        return times(actor).stream()
                .flatMap(time -> time.slots(now, now.plus(LOOK_AHEAD), workingDays))
                .sorted(Comparator.comparing(Slot::dueAt).thenComparing(Slot::publisherCode))
                .limit(limit)
                .toList();
    }

    /// Whether one of these slots becomes due within minutes.
    public boolean isDueSoon(List<Slot> slots) {
        var soon = clock.instant().plus(SOON);
        return slots.stream().anyMatch(slot -> slot.dueAt().isBefore(soon));
    }

    /// Whether the list of holidays reaches to all coming slots.
    public boolean knowsHolidaysAhead() {
        return workingDays.isKnown(Jst.dayOf(clock.instant().plus(LOOK_AHEAD)));
    }

    /// From now on the publisher publishes by this rule; one of the same time of day ends.
    ///
    /// @throws jp.hersys.audit.NotAllowed when the actor may not publish for this publisher
    public void set(LocalGovernmentCode publisher, PublicationRule rule, Actor actor) {
        access.demand(actor, Duty.PRESS, publisher);
        access.as(actor, publisher, "schedule.set", subject(publisher, rule), () -> {
            editions.lockRequests(publisher);
            var now = now();
            times.endAt(publisher, rule, now);
            times.begin(publisher, rule, PublicationTime.digits(rule), now, actor.label());
            return rule;
        });
    }

    /// From now on the publisher does not publish by this rule any more; slots that were due before are still made.
    ///
    /// @throws jp.hersys.audit.NotAllowed when the actor may not publish for this publisher
    public void end(PublicationTime time, Actor actor) {
        access.demand(actor, Duty.PRESS, time.publisherCode());
        access.as(
                actor,
                time.publisherCode(),
                "schedule.end",
                subject(time.publisherCode(), time.rule()),
                () -> times.endAt(time.publisherCode(), time.rule(), now()));
    }

    private static String subject(LocalGovernmentCode publisher, PublicationRule rule) {
        return "publisher " + publisher + " at " + rule.timeOfDay() + " " + rule.days() + " "
                + PublicationTime.digits(rule) + " " + rule.speaksOf();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
