package jp.hersys.episodes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.hersys.audit.Access;
import jp.hersys.audit.NotAllowed;
import jp.hersys.calendar.Jst;
import jp.hersys.organisations.Organisation;
import jp.hersys.persons.Episode;
import jp.hersys.persons.PersonSearch;
import jp.hersys.readings.Readings;
import jp.hersys.register.Actor;
import jp.hersys.register.Id;
import jp.hersys.rights.DataGroup;
import jp.hersys.rights.Operation;
import org.apache.ibatis.session.SqlSession;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;

/// Where a health centre that has the care puts episodes on the work list (担当一覧) of a follow-up contractor or a
/// registration centre, until a day, and where these see their list and find somebody on it by two exact items.
public final class WorkListDesk {

    /// Most days ahead for which an episode may be put on a list; it can be put there again.
    public static final int MOST_DAYS = 90;

    /// Items that must be typed to find somebody.
    public static final int ITEMS = 2;

    private static final int MOST_FOUND = 50;

    private final Access access;
    private final WorkListMapper lists;
    private final Readings readings;

    /// A desk over the register.
    public WorkListDesk(Access access, SqlSession session, Clock clock) {
        this.access = access;
        this.lists = session.getMapper(WorkListMapper.class);
        this.readings = new Readings(access, session, clock);
    }

    /// What became of several episodes at once.
    ///
    /// @param done    how many are on the list now
    /// @param leftOut how many are not, because their care is elsewhere by now
    public record Put(int done, int leftOut) {}

    /// Today in Japan by the clock by which lists end.
    public LocalDate today(Actor actor) {
        return access.look(actor, lists::today);
    }

    /// Organisations on whose list the actor may put episodes.
    public List<Organisation> organisations(Actor actor) {
        var self = actor.organisation();
        return access.look(actor, () -> lists.organisations(self));
    }

    /// On whose lists an episode is, as far as the actor may know.
    public List<FollowUp> followUps(Id<Episode> episode, Actor actor) {
        return access.look(actor, () -> lists.followUps(episode));
    }

    /// Puts episodes on a list; for one that is there already, the new day and task hold.
    ///
    /// @param until last day, from today on and at most {@value #MOST_DAYS} days ahead
    /// @param task  what is asked of the organisation, may be empty
    /// @throws IllegalArgumentException when the day lies elsewhere
    public Put put(List<Id<Episode>> episodes, Organisation to, LocalDate until, String task, Actor actor) {
        demand(actor);
        try {
            return access.write(actor, () -> {
                demandDay(until, lists.today());
                lists.oneByOne(to.id());
                int done = 0;
                for (var episode : episodes) {
                    done += put(episode, to, until, task, actor);
                }
                return new Put(done, episodes.size() - done);
            });
        } catch (DataIntegrityViolationException moved) {
            return new Put(0, episodes.size()); // the care of one moved away under the hands of whoever decided
        }
    }

    private int put(Id<Episode> episode, Organisation to, LocalDate until, String task, Actor actor) {
        var self = actor.organisation();
        var end = until.plusDays(1).atStartOfDay(Jst.ZONE).toInstant();
        lists.end(episode, to.id(), self);
        int put = lists.put(episode, to.id(), end, task, self, actor.label());
        if (put > 0) {
            var detail = Map.of("organisation", to.id().value(), "until", until);
            access.note(actor, "work-list.put", "episode " + episode, detail);
        }
        return put;
    }

    /// Takes an episode off a list: its staff see it no longer, on every node.
    ///
    /// @return overtaken when it was off already, or the care is elsewhere by now
    public Decision takeOff(Id<Episode> episode, FollowUp followUp, Actor actor) {
        demand(actor);
        return access.write(actor, () -> {
            if (lists.end(episode, followUp.organisation(), actor.organisation()) == 0) {
                return Decision.OVERTAKEN;
            }
            var detail = Map.of("organisation", followUp.organisation().value());
            access.note(actor, "work-list.take-off", "episode " + episode, detail);
            return Decision.DONE;
        });
    }

    /// A page of the actor's own list, what ends first on top. The audit learns of whom lines were seen.
    ///
    /// @param after the last line of the page before, null for the first page
    /// @throws NotAllowed when the actor does not work by a list
    public List<WorkItem> list(@Nullable WorkItem after, int limit, Actor actor) {
        demandList(actor);
        return access.write(actor, () -> {
            var found = lists.list(after == null ? null : after.id(), limit);
            access.note(
                    actor,
                    "work-list.read",
                    "work list",
                    Map.of(
                            "persons",
                            found.stream().map(each -> each.personId().value()).toList()));
            return found;
        });
    }

    /// Equal as long as the actor's list is the same.
    public String mark(Actor actor) {
        demandList(actor);
        return access.look(actor, lists::mark);
    }

    /// Who on the actor's own list fits every item. Whoever stands elsewhere in the register is nobody here, and
    /// looking
    /// for them takes the same way. Who is found counts as read; the audit learns the kinds of the items.
    ///
    /// @param items at least {@value #ITEMS}, each of another [jp.hersys.notifications.ExactItem]
    /// @throws NotAllowed when the actor does not work by a list
    /// @throws IllegalArgumentException when there are fewer items
    /// @throws jp.hersys.readings.TooManyReads when the actor looks up more persons than any task explains
    public List<WorkItem> search(List<PersonSearch> items, Actor actor) {
        demandList(actor);
        if (items.stream().map(PersonSearch::kinds).distinct().count() < ITEMS) {
            throw new IllegalArgumentException("At least " + ITEMS + " items were expected, but found " + items + ".");
        }
        return readings.watched(actor, List::isEmpty, () -> {
            var found = lists.search(items, MOST_FOUND);
            found.forEach(each -> readings.read(each.personId(), false, actor));
            var kinds = items.stream().flatMap(item -> item.kinds().stream()).toList();
            var persons = found.stream().map(each -> each.personId().value()).toList();
            access.note(actor, "work-list.search", "work list", Map.of("kinds", kinds, "persons", persons));
            return found;
        });
    }

    private void demand(Actor actor) {
        access.demand(actor, DataGroup.NOTIFICATION, Operation.CONFIRM);
    }

    private void demandList(Actor actor) {
        if (!access.worksByList(actor)) {
            throw new NotAllowed();
        }
    }

    private static void demandDay(LocalDate until, LocalDate today) {
        if (until.isBefore(today) || until.isAfter(today.plusDays(MOST_DAYS))) {
            throw new IllegalArgumentException("A day from " + today + " to " + today.plusDays(MOST_DAYS)
                    + " was expected, but found " + until + ".");
        }
    }
}
