package jp.hersys.notifications;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.hersys.audit.Access;
import jp.hersys.audit.NotAllowed;
import jp.hersys.calendar.Jst;
import jp.hersys.intake.Finding;
import jp.hersys.organisations.Organisation;
import jp.hersys.organisations.OrganisationMapper;
import jp.hersys.organisations.ResponsibleCentres;
import jp.hersys.persons.HersysId;
import jp.hersys.persons.Person;
import jp.hersys.persons.PersonMapper;
import jp.hersys.register.Actor;
import jp.hersys.register.Id;
import jp.hersys.register.PublisherLock;
import jp.hersys.rights.DataGroup;
import jp.hersys.rights.Operation;
import org.apache.ibatis.session.SqlSession;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

/// Takes in physicians' notifications (発生届): judges them by the same rules at every door, opens person and episode, and
/// leaves them for the health centre to confirm.
public final class NotificationIntake {

    private final Access access;
    private final NotificationMapper notifications;
    private final DraftMapper drafts;
    private final PersonMapper persons;
    private final OrganisationMapper organisations;
    private final PublisherLock lock;
    private final Clock clock;
    private final Form form;
    private final NotificationRules rules;
    private final NotificationVersions versions;
    private final NotifiedPerson notified;
    private final ResponsibleCentres responsible;
    private final SecureRandom random = new SecureRandom();

    /// A door over the register.
    public NotificationIntake(Access access, SqlSession session, PublisherLock lock, Clock clock) {
        this.access = access;
        this.notifications = session.getMapper(NotificationMapper.class);
        this.drafts = session.getMapper(DraftMapper.class);
        this.persons = session.getMapper(PersonMapper.class);
        this.organisations = session.getMapper(OrganisationMapper.class);
        this.lock = lock;
        this.clock = clock;
        this.form = Form.shipped();
        this.rules = new NotificationRules(form);
        this.versions = new NotificationVersions(session, form);
        this.notified = new NotifiedPerson(session, form);
        this.responsible = new ResponsibleCentres(session, clock);
    }

    /// Who notifies to whom.
    private record Parties(Organisation institution, Organisation healthCentre) {}

    /// Takes in a batch in one transaction; what is not taken leaves nothing behind.
    ///
    /// @return one receipt for each, in their order
    /// @throws NotAllowed when `actor` may not notify for one of the institutions
    public List<Receipt> accept(List<Submission> batch, Actor actor) {
        try {
            return access.write(actor, () -> acceptAll(batch, actor));
        } catch (DuplicateKeyException another) {
            return access.write(actor, () -> acceptAll(batch, actor)); // the same submission was quicker by a moment
        }
    }

    /// @param findings what the rules found
    private record Outcome(Notification notification, List<Finding> findings) {}

    private List<Receipt> acceptAll(List<Submission> batch, Actor actor) {
        return batch.stream().map(submission -> accept(submission, actor)).toList();
    }

    private Receipt accept(Submission submission, Actor actor) {
        var parties = parties(submission, actor);
        var earlier = notifications.findByKey(parties.healthCentre().id(), submission.key());
        if (earlier.isPresent()) {
            return new Receipt.Taken(earlier.get().publicId(), earlier.get().number(), true, List.of());
        }
        var outcome = judged(submission, parties);
        if (!NotificationRules.allow(outcome.findings())) {
            return new Receipt.NotTaken(outcome.findings());
        }
        var at = lock.momentBeside(parties.healthCentre().publisherCode());
        var taken = record(submission, parties, outcome.notification(), actor, at);
        drafts.delete(submission.key());
        access.note(actor, "notification.submit", "notification " + taken.number());
        return new Receipt.Taken(taken.publicId(), taken.number(), false, outcome.findings());
    }

    /// An institution notifies for itself; a health centre types for those that notify to it (FAX, telephone, outage).
    private Parties parties(Submission submission, Actor actor) {
        access.demand(actor, DataGroup.NOTIFICATION, Operation.WRITE);
        var self = actor.organisation();
        var institution = organisations.find(submission.institution()).orElseThrow(NotAllowed::new);
        var centre = institution.healthCentreId();
        boolean own = institution.id().equals(self);
        if (centre == null || (!own && !centre.equals(self))) {
            throw new NotAllowed();
        }
        return new Parties(institution, organisations.find(centre).orElseThrow(NotAllowed::new));
    }

    private Outcome judged(Submission submission, Parties parties) {
        var today = Jst.today(clock);
        var switches = notifications
                .switches(parties.healthCentre().publisherCode().prefecture())
                .orElse(FormSwitches.NONE);
        var notification = form.notification(form.canonical(submission.answers()), switches, today);
        var person = person(submission);
        var known = new KnownElsewhere(
                responsible.insteadOf(parties.healthCentre(), notification.text("location-municipality")),
                person == null ? null : persons.lastNotified(person.id()));
        return new Outcome(notification, rules.judge(notification, today, known));
    }

    private @Nullable Person person(Submission submission) {
        return Optional.ofNullable(submission.person())
                .map(chosen -> persons.findByAddress(chosen).orElseThrow(NotAllowed::new))
                .orElse(null);
    }

    private FiledNotification record(
            Submission submission, Parties parties, Notification notification, Actor actor, Instant at) {
        var self = actor.organisation();
        var chosen = person(submission);
        var person = chosen == null ? openPerson(self) : chosen.id();
        var centre = parties.healthCentre();
        var episode = persons.openEpisode(person, centre.publisherCode(), centre.id(), self);
        persons.relate(episode, centre.id(), "OWN", actor.label());
        persons.relate(episode, parties.institution().id(), "TREATING", actor.label());
        notified.told(person, episode, notification, at, actor);
        var id = notifications.open(submission, episode, at, actor.label());
        versions.begin(id, 1, notification, new NotificationVersions.State("S", ""), at, actor);
        return notifications.findByKey(centre.id(), submission.key()).orElseThrow();
    }

    private Id<Person> openPerson(Id<?> by) {
        while (true) {
            var opened = persons.open(HersysId.draw(random).digits(), by);
            if (opened != null) {
                return opened;
            }
        }
    }
}
