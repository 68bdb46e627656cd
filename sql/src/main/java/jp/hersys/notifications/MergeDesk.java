package jp.hersys.notifications;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hersys.audit.Access;
import jp.hersys.audit.NotAllowed;
import jp.hersys.notifications.NotificationDesk.Change;
import jp.hersys.register.Actor;
import jp.hersys.register.PublisherLock;
import jp.hersys.rights.DataGroup;
import jp.hersys.rights.Operation;
import org.apache.ibatis.session.SqlSession;

/// Where a health centre finds by hand that two notifications tell of one event (重複統合): one is kept and counts, the
/// other one points to it and counts nothing. Both stay as they are and can be parted again.
public final class MergeDesk {

    /// More than these nobody lays side by side.
    private static final int MOST = 10;

    private final Access access;
    private final NotificationMapper notifications;
    private final MergeMapper merges;
    private final NotificationRecords records;

    /// A desk over the register.
    public MergeDesk(Access access, SqlSession session, PublisherLock lock, Clock clock) {
        this.access = access;
        this.notifications = session.getMapper(NotificationMapper.class);
        this.merges = session.getMapper(MergeMapper.class);
        this.records = new NotificationRecords(access, session, lock, clock);
    }

    /// What stands beside a notification, as far as the reader may see it.
    ///
    /// @param kept       the one that counts in its place; null where it is not merged
    /// @param merged     those that were merged into it
    /// @param candidates others of the same person at the same health centre, shown only to who may merge them
    public record Beside(
            Optional<MergeMapper.Other> kept, List<MergeMapper.Other> merged, List<FiledNotification> candidates) {

        public Beside {
            merged = List.copyOf(merged);
            candidates = List.copyOf(candidates);
        }
    }

    /// What stands beside a notification. The audit learns which others were shown.
    public Beside beside(FiledNotification filed, Actor actor) {
        boolean asks = mayMerge(filed, actor) && (filed.isWaiting() || filed.isConfirmed());
        return access.write(actor, () -> {
            var candidates = asks ? merges.candidates(filed, MOST) : List.<FiledNotification>of();
            if (!candidates.isEmpty()) {
                var numbers = candidates.stream().map(FiledNotification::number).toList();
                access.note(
                        actor,
                        "notification.candidates",
                        "notification " + filed.number(),
                        Map.of("notifications", numbers));
            }
            var kept = filed.isMerged() ? merges.kept(filed.id()) : Optional.<MergeMapper.Other>empty();
            return new Beside(kept, merges.merged(filed.id()), candidates);
        });
    }

    /// Whether this is staff of the health centre that received it, and confirms there.
    public boolean mayMerge(FiledNotification filed, Actor actor) {
        return actor.worksFor(filed.healthCentreId()) && access.may(actor, DataGroup.NOTIFICATION, Operation.CONFIRM);
    }

    /// From now on `kept` counts for both; what was seen of either must still hold.
    ///
    /// @param kept   a confirmed one, so that nothing that was notified counts nowhere
    /// @param reason why both tell of one event
    /// @throws NotAllowed when the actor may not decide about both, they tell of two persons, or none is to be kept
    public Change merge(FiledNotification merged, FiledNotification kept, String reason, Actor actor) {
        access.demand(actor, DataGroup.NOTIFICATION, Operation.CONFIRM);
        boolean sensible = !merged.id().equals(kept.id()) && kept.isConfirmed() && isOpen(merged);
        if (!sensible || !mayMerge(merged, actor) || !mayMerge(kept, actor)) {
            throw new NotAllowed();
        }
        return access.write(actor, () -> {
            if (!records.hold(List.of(merged, kept))) {
                return new Change.Overtaken(now(merged));
            }
            if (records.isNeeded(merged)) {
                return new Change.KeepsOthers(now(merged));
            }
            if (merges.candidates(merged, MOST).stream()
                    .noneMatch(each -> each.id().equals(kept.id()))) {
                throw new NotAllowed();
            }
            var state = new NotificationVersions.State("M", reason, kept.id());
            return change(merged, state, "notification.M", actor);
        });
    }

    /// Parts a merged one again: it is what it was before, and counts if it did.
    ///
    /// @param reason why they tell of two events
    public Change part(FiledNotification merged, String reason, Actor actor) {
        access.demand(actor, DataGroup.NOTIFICATION, Operation.CONFIRM);
        if (!mayMerge(merged, actor) || !merged.isMerged()) {
            throw new NotAllowed();
        }
        return access.write(actor, () -> {
            var before = notifications.versions(merged.id()).stream()
                    .filter(each -> each.version() < merged.version() && !each.isMerged())
                    .findFirst()
                    .orElseThrow();
            return change(
                    merged, new NotificationVersions.State(before.stateCode(), reason), "notification.part", actor);
        });
    }

    private Change change(FiledNotification seen, NotificationVersions.State state, String purpose, Actor actor) {
        return records.next(seen, seen.notification(), state, purpose, actor)
                ? new Change.Done(now(seen))
                : new Change.Overtaken(now(seen));
    }

    private static boolean isOpen(FiledNotification filed) {
        return filed.isWaiting() || filed.isConfirmed();
    }

    private FiledNotification now(FiledNotification filed) {
        return notifications.find(filed.publicId()).orElseThrow();
    }
}
