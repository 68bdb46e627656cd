package jp.hersys.notifications;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import jp.hersys.audit.Access;
import jp.hersys.persons.PersonSearch;
import jp.hersys.readings.Readings;
import jp.hersys.register.Actor;
import org.apache.ibatis.session.SqlSession;
import org.jspecify.annotations.Nullable;

/// Where notifications are listed and searched, and where a screen asks whether its list is still true.
public final class NotificationLists {

    /// Who finds so few has looked somebody up.
    private static final int FEW = 5;

    private final Access access;
    private final NotificationListMapper lists;
    private final Readings readings;

    /// Lists over the register.
    public NotificationLists(Access access, SqlSession session, Clock clock) {
        this.readings = new Readings(access, session, clock);
        this.access = access;
        this.lists = session.getMapper(NotificationListMapper.class);
    }

    /// A page of what fits and may be seen. The audit learns of whom rows were seen, of a search also by what kinds of
    /// keys; never the words.
    ///
    /// @param after the last row of the page before, null for the first page
    /// @param limit most rows
    /// @throws jp.hersys.readings.TooManyReads when the actor looks up more persons than any task explains
    public List<FiledNotification> search(
            NotificationSearch wanted, @Nullable FiledNotification after, int limit, Actor actor) {
        return readings.watched(actor, found -> wanted.typed() != null && found.isEmpty(), () -> {
            var typed = wanted.typed();
            var found = typed != null && typed.isEmpty()
                    ? List.<FiledNotification>of()
                    : lists.search(wanted, after, limit);
            if (typed != null && found.size() <= FEW) {
                found.forEach(each -> readings.read(each.personId(), each.isTaskOf(actor), actor));
            }
            access.note(
                    actor,
                    typed == null ? "notification.list" : "notification.search",
                    "notifications",
                    detail(typed, found));
            return found;
        });
    }

    /// The mark of the pulse alone, which costs next to nothing.
    public String mark(Actor actor) {
        var standing = actor.standing();
        return standing == null
                ? NotificationPulse.NONE.mark()
                : access.look(actor, () -> lists.mark(standing.organisation()));
    }

    /// Whether something happened to what the actor's organisation received, notified, or was related to.
    public NotificationPulse pulse(Actor actor) {
        var standing = actor.standing();
        return standing == null
                ? NotificationPulse.NONE
                : access.look(actor, () -> lists.pulse(standing.organisation()));
    }

    /// Whether all of these versions still hold.
    public boolean allHold(List<FiledNotification> shown, Actor actor) {
        return shown.isEmpty() || access.look(actor, () -> lists.countHolding(shown)) == shown.size();
    }

    private static Map<String, ?> detail(@Nullable PersonSearch typed, List<FiledNotification> found) {
        var persons =
                found.stream().map(each -> each.personId().value()).distinct().toList();
        return typed == null
                ? Map.of("rows", found.size(), "persons", persons)
                : Map.of("kinds", typed.kinds(), "rows", found.size(), "persons", persons);
    }
}
