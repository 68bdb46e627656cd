package jp.hersys.notifications;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.hersys.audit.Access;
import jp.hersys.audit.NotAllowed;
import jp.hersys.calendar.Jst;
import jp.hersys.organisations.Organisation;
import jp.hersys.organisations.OrganisationMapper;
import jp.hersys.organisations.ResponsibleCentres;
import jp.hersys.register.Actor;
import jp.hersys.rights.DataGroup;
import jp.hersys.rights.Operation;
import org.apache.ibatis.session.SqlSession;

/// Keeps notifications while they are typed, so that a lost session loses nothing. Colleagues of one organisation see
/// each other's drafts; nobody else does.
public final class DraftDesk {

    private final Access access;
    private final DraftMapper drafts;
    private final NotificationMapper notifications;
    private final OrganisationMapper organisations;
    private final ResponsibleCentres responsible;
    private final Clock clock;

    /// A desk over the register.
    public DraftDesk(Access access, SqlSession session, Clock clock) {
        this.access = access;
        this.drafts = session.getMapper(DraftMapper.class);
        this.notifications = session.getMapper(NotificationMapper.class);
        this.organisations = session.getMapper(OrganisationMapper.class);
        this.responsible = new ResponsibleCentres(session, clock);
        this.clock = clock;
    }

    /// Saves what was typed, over the revision on which it is based and no other.
    ///
    /// @return the draft as it is kept now; nothing when another page saved it since, or it is gone
    /// @throws NotAllowed when the actor may not notify
    public Optional<Draft> save(Draft draft, Actor actor) {
        demand(actor);
        var kept = draft.typedBy(Objects.requireNonNull(actor.login(), "A person was expected."), clock.instant());
        return access.write(actor, () -> {
            int written = draft.revision() == 0 ? drafts.insert(kept) : drafts.update(kept);
            return written == 0 ? Optional.empty() : drafts.find(draft.id());
        });
    }

    /// The draft of this id, if it is one of the actor's organisation.
    public Optional<Draft> find(UUID id, Actor actor) {
        demand(actor);
        return access.write(actor, () -> {
            var found = drafts.find(id);
            access.note(actor, "draft.read", "draft " + id, Map.of("found", found.isPresent()));
            return found;
        });
    }

    /// The correction of this notification that the actor or a colleague has begun.
    public Optional<Draft> correcting(FiledNotification notification, Actor actor) {
        demand(actor);
        return access.write(actor, () -> {
            var found = drafts.correcting(notification.id());
            found.ifPresent(draft -> access.note(actor, "draft.read", "draft " + draft.id(), Map.of("found", true)));
            return found;
        });
    }

    /// What the actor and colleagues have not finished, the newest first.
    public List<Draft> newest(int most, Actor actor) {
        demand(actor);
        return access.write(actor, () -> {
            var found = drafts.newest(most);
            if (!found.isEmpty()) {
                access.note(actor, "draft.list", "drafts", Map.of("rows", found.size()));
            }
            return found;
        });
    }

    /// Throws a draft away as it was seen; whoever saves it again at revision 0 has it back.
    ///
    /// @return false when somebody saved it since, or it is gone
    public boolean throwAway(Draft draft, Actor actor) {
        demand(actor);
        return access.write(actor, () -> {
            boolean thrown = drafts.throwAway(draft) == 1;
            if (thrown) {
                access.note(actor, "draft.throw-away", "draft " + draft.id());
            }
            return thrown;
        });
    }

    /// For which institutions the actor may notify: an institution for itself, a health centre for those that notify
    /// to it.
    public List<Organisation> institutions(Actor actor) {
        demand(actor);
        var own = actor.organisation();
        return access.look(actor, () -> {
            var organisation = organisations.find(own).orElseThrow(NotAllowed::new);
            return organisation.isHealthCentre()
                    ? organisations.institutions(organisation.id(), Jst.today(clock))
                    : List.of(organisation);
        });
    }

    /// What the prefecture of an institution's health centre decided about forms.
    public FormSwitches switches(Organisation institution, Actor actor) {
        return access.look(
                actor,
                () -> Optional.ofNullable(institution.healthCentreId())
                        .flatMap(organisations::find)
                        .map(Organisation::publisherCode)
                        .flatMap(publisher -> notifications.switches(publisher.prefecture()))
                        .orElse(FormSwitches.NONE));
    }

    /// The health centre that is responsible for a municipality, if it is another one than an institution notifies to;
    /// empty otherwise.
    ///
    /// @param municipality as it was typed
    public String otherHealthCentre(String municipality, Organisation institution, Actor actor) {
        return access.look(
                actor,
                () -> Optional.ofNullable(institution.healthCentreId())
                        .flatMap(organisations::find)
                        .map(notified -> responsible.insteadOf(notified, municipality))
                        .orElse(""));
    }

    private void demand(Actor actor) {
        access.demand(actor, DataGroup.NOTIFICATION, Operation.WRITE);
    }
}
