package jp.hersys.notifications;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hersys.audit.Access;
import jp.hersys.audit.NotAllowed;
import jp.hersys.calendar.Jst;
import jp.hersys.readings.Readings;
import jp.hersys.register.Actor;
import jp.hersys.register.PublisherLock;
import jp.hersys.rights.DataGroup;
import jp.hersys.rights.Operation;
import org.apache.ibatis.session.SqlSession;

/// Where notifications are read, confirmed, returned, corrected and withdrawn. A case counts from its confirmation on,
/// by the day of report; until then it stands among what is not counted, with its reason.
public final class NotificationDesk {

    private final Access access;
    private final NotificationMapper notifications;
    private final DraftMapper drafts;
    private final Readings readings;
    private final PublisherLock lock;
    private final Clock clock;
    private final Form form;
    private final NotificationRules rules;
    private final NotifiedPerson notified;
    private final NotificationRecords records;

    /// A desk over the register.
    public NotificationDesk(Access access, SqlSession session, PublisherLock lock, Clock clock) {
        this.access = access;
        this.notifications = session.getMapper(NotificationMapper.class);
        this.drafts = session.getMapper(DraftMapper.class);
        this.readings = new Readings(access, session, clock);
        this.lock = lock;
        this.clock = clock;
        this.form = Form.shipped();
        this.rules = new NotificationRules(form);
        this.notified = new NotifiedPerson(session, form);
        this.records = new NotificationRecords(access, session, lock, clock);
    }

    /// What became of an attempt to change a notification.
    public sealed interface Change {

        /// It holds now.
        record Done(FiledNotification now) implements Change {}

        /// Somebody was faster, or it became hidden: nothing was changed, and nothing of either is lost.
        record Overtaken(FiledNotification now) implements Change {}

        /// The rules keep it out.
        record NotTaken(List<jp.hersys.intake.Finding> findings) implements Change {}

        /// Others are merged into it: it must go on counting for them until they are parted again.
        record KeepsOthers(FiledNotification now) implements Change {}
    }

    /// The notification with this address, as far as `actor` may see it. Who may not, is told the same as of one that
    /// never was; the attempt is in the audit.
    ///
    /// @throws jp.hersys.readings.TooManyReads when the actor opens more than any task explains
    public Optional<FiledNotification> find(UUID publicId, Actor actor) {
        return readings.watched(actor, Optional::isEmpty, () -> {
            var found = notifications.find(publicId);
            found.ifPresent(each -> readings.read(each.personId(), each.isTaskOf(actor), actor));
            access.note(
                    actor,
                    found.isPresent() ? "notification.read" : "notification.not-found",
                    found.map(each -> "notification " + each.number()).orElse("address " + publicId));
            return found;
        });
    }

    /// All versions of a notification, the newest first.
    public List<FiledNotification> history(FiledNotification notification, Actor actor) {
        return access.look(actor, () -> notifications.versions(notification.id()));
    }

    /// Confirms many at once, in one transaction, each with an audit row of its own.
    ///
    /// @return those that are confirmed now; others were decided by somebody else meanwhile, or are hidden from the
    ///         actor
    public List<FiledNotification> confirm(List<FiledNotification> chosen, Actor actor) {
        access.demand(actor, DataGroup.NOTIFICATION, Operation.CONFIRM);
        return access.write(actor, () -> {
            var confirmed = new ArrayList<FiledNotification>();
            for (var each : chosen) {
                if (each.isWaiting() && decide(each, "C", "", actor)) {
                    confirmed.add(now(each));
                }
            }
            return List.copyOf(confirmed);
        });
    }

    /// Takes confirmations back: they wait again, and no longer count. One into which others are merged stays
    /// confirmed.
    public List<FiledNotification> undo(List<FiledNotification> confirmed, Actor actor) {
        access.demand(actor, DataGroup.NOTIFICATION, Operation.CONFIRM);
        return access.write(actor, () -> {
            var undone = new ArrayList<FiledNotification>();
            for (var each : confirmed) {
                if (each.isConfirmed() && !records.isNeeded(each) && decide(each, "S", "", actor)) {
                    undone.add(now(each));
                }
            }
            return List.copyOf(undone);
        });
    }

    /// Sends a notification back with a question.
    public Change giveBack(FiledNotification notification, String question, Actor actor) {
        access.demand(actor, DataGroup.NOTIFICATION, Operation.CONFIRM);
        return access.write(actor, () -> change(notification, "R", question, actor));
    }

    /// Withdraws a notification; figures of the past are restated.
    public Change withdraw(FiledNotification notification, String reason, Actor actor) {
        access.demand(actor, DataGroup.NOTIFICATION, Operation.WRITE);
        return access.write(actor, () -> change(notification, "W", reason, actor));
    }

    /// Corrects what was answered, based on the version that the person saw.
    public Change correct(FiledNotification seen, Answers answers, String reason, Actor actor) {
        access.demand(actor, DataGroup.NOTIFICATION, Operation.WRITE);
        var today = Jst.today(clock);
        return access.write(actor, () -> {
            var notification = form.notification(form.canonical(answers), switches(seen), today);
            var findings = rules.judge(notification, today, KnownElsewhere.NOTHING);
            if (!NotificationRules.allow(findings)) {
                return new Change.NotTaken(findings);
            }
            // A correction by the institution of what was returned answers the question.
            var state = seen.stateCode().equals("R") ? "S" : seen.stateCode();
            if (!record(seen, notification, state, reason, actor)) {
                return new Change.Overtaken(now(seen));
            }
            notified.corrected(seen, notification, lock.momentBeside(seen.publisherCode()), actor);
            drafts.deleteCorrection(seen.id());
            return new Change.Done(now(seen));
        });
    }

    /// What the prefecture of a notification's publisher decided about forms.
    public FormSwitches switches(FiledNotification notification, Actor actor) {
        return access.look(actor, () -> switches(notification));
    }

    private FormSwitches switches(FiledNotification notification) {
        return notifications.switches(notification.publisherCode().prefecture()).orElse(FormSwitches.NONE);
    }

    private Change change(FiledNotification notification, String state, String reason, Actor actor) {
        if (records.isNeeded(notification)) {
            return new Change.KeepsOthers(now(notification));
        }
        return decide(notification, state, reason, actor)
                ? new Change.Done(now(notification))
                : new Change.Overtaken(now(notification));
    }

    private boolean decide(FiledNotification seen, String state, String reason, Actor actor) {
        return record(seen, seen.notification(), state, reason, actor);
    }

    /// What is merged is changed no more, until that is taken back.
    private boolean record(
            FiledNotification seen, Notification notification, String state, String reason, Actor actor) {
        return !seen.isMerged()
                && records.next(
                        seen,
                        notification,
                        new NotificationVersions.State(state, reason),
                        "notification." + state,
                        actor);
    }

    /// Who does not see it any more, or never did, is refused.
    private FiledNotification now(FiledNotification notification) {
        return notifications.find(notification.publicId()).orElseThrow(NotAllowed::new);
    }
}
