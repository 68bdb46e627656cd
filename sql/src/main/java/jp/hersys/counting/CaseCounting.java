package jp.hersys.counting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.hersys.cases.LineListRow;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.persons.Episode;
import jp.hersys.register.Actor;
import jp.hersys.register.Id;
import jp.hersys.register.PublisherLock;
import org.apache.ibatis.session.SqlSession;

/// Writes down which publishers count what is notified, each with a case of its own: what was known at a moment stays,
/// whatever is set or corrected later. Call it inside {@link jp.hersys.audit.Access}.
public final class CaseCounting {

    private final CountingMapper counting;
    private final PublisherLock lock;
    private final Areas areas = Areas.shipped();

    /// Counts in the register.
    public CaseCounting(SqlSession session, PublisherLock lock) {
        this.counting = session.getMapper(CountingMapper.class);
        this.lock = lock;
    }

    /// What is told of a case.
    ///
    /// @param receiver publisher of the health centre that received the notification
    /// @param state    of the notification, code list `notification-states`: C counts
    /// @param row      what it says of the case
    public record Told(Id<Episode> episode, LocalGovernmentCode receiver, String state, LineListRow row) {}

    /// The moment to record at, for the receiver and for all who may count it as well. They are locked in the order of
    /// their codes, so that nobody waits in a circle.
    public Instant moment(LocalGovernmentCode receiver) {
        var publishers = new TreeSet<>(new CountingRules(counting.rules()).byResidence());
        publishers.add(receiver);
        return publishers.stream()
                .map(lock::momentBeside)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /// From `at` on the publishers count what is told now. Of one that does not count it any more, its case says why.
    public void follow(Told told, Instant at, Actor actor) {
        var counters = counters(told);
        var sides = new TreeSet<>(counters);
        sides.addAll(counting.publishersOf(told.episode()));
        sides.add(told.receiver());
        for (var publisher : sides) {
            var side = side(told, publisher, counters);
            counting.openCase(side, at);
            counting.endCase(side, at);
            counting.beginCase(side, told.row(), at, actor.label());
        }
    }

    private Collection<LocalGovernmentCode> counters(Told told) {
        if (!told.state().equals("C")) {
            return List.of();
        }
        var residence = Optional.ofNullable(told.row().residenceCode())
                .map(LocalGovernmentCode::new)
                .orElse(null);
        return new CountingRules(counting.rules())
                .counting(told.receiver(), told.row().announcedOn(), residence, areas);
    }

    private static CountingMapper.Side side(
            Told told, LocalGovernmentCode publisher, Collection<LocalGovernmentCode> counters) {
        boolean counts = counters.contains(publisher);
        var others = counters.stream()
                .filter(other -> counts && !other.equals(publisher))
                .map(LocalGovernmentCode::value)
                .collect(Collectors.joining(","));
        return new CountingMapper.Side(
                told.episode(),
                publisher,
                counts ? "C" : stateOfUncounted(told.state()),
                publisher.equals(told.receiver()) ? null : told.receiver(),
                others.isEmpty() ? null : others);
    }

    private static String stateOfUncounted(String notificationState) {
        return switch (notificationState) {
            case "C" -> "E";
            case "M" -> "M";
            default -> "W";
        };
    }
}
