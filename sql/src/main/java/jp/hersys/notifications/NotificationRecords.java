package jp.hersys.notifications;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.hersys.audit.Access;
import jp.hersys.counting.CaseCounting;
import jp.hersys.readings.Readings;
import jp.hersys.register.Actor;
import jp.hersys.register.PublisherLock;
import org.apache.ibatis.session.SqlSession;

/// Writes what is decided of notifications: a version, what publishers count from it, an audit row. Call it inside
/// {@link Access}.
final class NotificationRecords {

    private final Access access;
    private final NotificationMapper notifications;
    private final MergeMapper merges;
    private final Readings readings;
    private final NotificationVersions versions;
    private final CountedRow counted;
    private final CaseCounting counting;

    NotificationRecords(Access access, SqlSession session, PublisherLock lock, Clock clock) {
        var form = Form.shipped();
        this.access = access;
        this.notifications = session.getMapper(NotificationMapper.class);
        this.merges = session.getMapper(MergeMapper.class);
        this.readings = new Readings(access, session, clock);
        this.versions = new NotificationVersions(session, form);
        this.counted = new CountedRow(form.codes());
        this.counting = new CaseCounting(session, lock);
    }

    /// Ends the version that was seen and begins the next; false when another one holds by now, or the person is
    /// protected from the actor's sight: who does not see all answers cannot take them over.
    ///
    /// @param purpose of the audit row
    boolean next(
            FiledNotification seen,
            Notification notification,
            NotificationVersions.State state,
            String purpose,
            Actor actor) {
        var at = counting.moment(seen.publisherCode());
        if (notifications.isHidden(seen.personId()) || notifications.end(seen.id(), seen.version(), at) == 0) {
            return false;
        }
        versions.begin(seen.id(), seen.version() + 1, notification, state, at, actor);
        count(seen, notification, state.code(), at, actor);
        readings.settle(seen.personId(), actor);
        access.note(actor, purpose, "notification " + seen.number(), detail(seen, state));
        return true;
    }

    /// Waits for who changes one of these, and holds them until the transaction ends; false when one was changed since
    /// it was seen. They are held in one order, so that two who merge each into the other do not wait in a circle.
    boolean hold(List<FiledNotification> seen) {
        return merges.hold(seen).size() == seen.size();
    }

    /// Waits for who merges another one into this one, and says whether it must go on counting for others.
    boolean isNeeded(FiledNotification seen) {
        if (!seen.isConfirmed()) {
            return false;
        }
        merges.hold(List.of(seen));
        return merges.keepsOthers(seen.id());
    }

    private static Map<String, ?> detail(FiledNotification seen, NotificationVersions.State state) {
        var kept = state.mergedInto();
        int version = seen.version() + 1;
        return kept == null ? Map.of("version", version) : Map.of("version", version, "kept", kept.value());
    }

    /// What publishers count follows the state: confirmed counts, what was confirmed and is not any more does not.
    private void count(FiledNotification seen, Notification notification, String state, Instant at, Actor actor) {
        if (state.equals("C") || seen.isConfirmed()) {
            var day = Objects.requireNonNullElse(notification.reportedOn(), seen.reportedOn());
            var row = counted.of(notification, day);
            counting.follow(new CaseCounting.Told(seen.episodeId(), seen.publisherCode(), state, row), at, actor);
        }
    }
}
