package jp.hersys.counting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jp.hersys.audit.Access;
import jp.hersys.calendar.Jst;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import jp.hersys.register.PublisherLock;
import org.apache.ibatis.session.SqlSession;
import org.jspecify.annotations.Nullable;

/// Where publishers set by which rule they count, and see which cases others count as well.
public final class CountingDesk {

    private static final int PAGE = 1_000;

    private final Access access;
    private final CountingMapper counting;
    private final PublisherLock lock;
    private final Clock clock;

    /// A desk over the register.
    public CountingDesk(Access access, SqlSession session, PublisherLock lock, Clock clock) {
        this.access = access;
        this.counting = session.getMapper(CountingMapper.class);
        this.lock = lock;
        this.clock = clock;
    }

    /// What became of a setting.
    public enum Outcome {
        /// It holds from its day on.
        DONE,
        /// Its day has begun: what was counted would be counted otherwise afterwards.
        TOO_LATE,
        /// Somebody else set a rule from that day on at the same time.
        OVERTAKEN
    }

    /// The rules that hold, of all publishers: whoever counts must know who else does.
    public CountingRules rules(Actor actor) {
        return new CountingRules(access.look(actor, counting::rules));
    }

    /// From `fromDay` on the publisher counts by this rule; another one from the same day on ends.
    ///
    /// @throws jp.hersys.audit.NotAllowed when the actor may not publish for this publisher
    public Outcome set(LocalGovernmentCode publisher, LocalDate fromDay, CountedBy rule, Actor actor) {
        access.demand(actor, Duty.PRESS, publisher);
        if (!fromDay.isAfter(today())) {
            return Outcome.TOO_LATE;
        }
        return access.write(actor, () -> {
            var at = lock.momentBeside(publisher);
            counting.endRule(publisher, fromDay, at);
            if (counting.beginRule(new CountingRule(publisher, fromDay, rule, at, actor.label())) == 0) {
                return Outcome.OVERTAKEN;
            }
            access.note(
                    actor,
                    publisher,
                    "counting.set",
                    "publisher " + publisher + " from " + fromDay,
                    Map.of("rule", rule));
            return Outcome.DONE;
        });
    }

    /// The first day from which a rule may be set: tomorrow in Japan.
    public LocalDate firstDay() {
        return today().plusDays(1);
    }

    /// Cases that the publisher and others count, the newest first; of the nation, each case once.
    ///
    /// @param after the last row of the page before, null for the first page
    /// @throws jp.hersys.audit.NotAllowed when the actor does not see the publisher's statistics
    public List<DoubleCount> doubles(
            LocalGovernmentCode publisher, @Nullable DoubleCount after, int limit, Actor actor) {
        access.demand(actor, Duty.READER, publisher);
        return access.as(
                actor,
                publisher,
                "counting.look",
                "publisher " + publisher,
                () -> counting.doubles(publisher, after, limit));
    }

    /// How many they are.
    ///
    /// @throws jp.hersys.audit.NotAllowed when the actor does not see the publisher's statistics
    public long countDoubles(LocalGovernmentCode publisher, Actor actor) {
        access.demand(actor, Duty.READER, publisher);
        return access.look(actor, () -> counting.countDoubles(publisher));
    }

    /// Notes that the list leaves the register as a file, and gives it page by page.
    public void export(LocalGovernmentCode publisher, Consumer<DoubleCount> taker, Actor actor) {
        access.demand(actor, Duty.READER, publisher);
        access.as(actor, publisher, "counting.export", "publisher " + publisher, () -> {
            @Nullable DoubleCount last = null;
            var page = counting.doubles(publisher, last, PAGE);
            while (!page.isEmpty()) {
                page.forEach(taker);
                last = page.getLast();
                page = counting.doubles(publisher, last, PAGE);
            }
            return publisher;
        });
    }

    private LocalDate today() {
        return Jst.dayOf(clock.instant());
    }
}
