package jp.hersys.episodes;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.hersys.audit.Access;
import jp.hersys.organisations.Organisation;
import jp.hersys.organisations.OrganisationMapper;
import jp.hersys.organisations.ResponsibleCentres;
import jp.hersys.persons.Episode;
import jp.hersys.persons.PersonMapper;
import jp.hersys.register.Actor;
import jp.hersys.register.Id;
import jp.hersys.rights.DataGroup;
import jp.hersys.rights.Operation;
import org.apache.ibatis.session.SqlSession;
import org.springframework.dao.DataIntegrityViolationException;

/// Where a health centre that has the care relates others (関係保健所) and hands the care over (移管), and where others
/// accept it. The publisher that counts the case stays what it was.
public final class CareDesk {

    private static final int NEWS = 20;

    private final Access access;
    private final CareMapper care;
    private final OrganisationMapper organisations;
    private final ResponsibleCentres responsible;
    private final PersonMapper persons;

    /// A desk over the register.
    public CareDesk(Access access, SqlSession session, Clock clock) {
        this.access = access;
        this.care = session.getMapper(CareMapper.class);
        this.organisations = session.getMapper(OrganisationMapper.class);
        this.responsible = new ResponsibleCentres(session, clock);
        this.persons = session.getMapper(PersonMapper.class);
    }

    /// Who has the care and who else sees it; empty when the actor does not.
    public Optional<Care> find(Id<Episode> episode, Actor actor) {
        var self = actor.organisation();
        return access.look(
                actor,
                () -> care.facts(episode)
                        .map(facts -> new Care(
                                facts,
                                care.related(episode),
                                care.offerOf(episode).orElse(null),
                                care.declinedOf(episode).orElse(null),
                                care.emergencyUntil(episode, self))));
    }

    /// Equal as long as nothing of the care, the relations and the protection has changed.
    public String mark(Id<Episode> episode, Actor actor) {
        return access.look(actor, () -> care.mark(episode));
    }

    /// What concerns the actor's health centre beside what it received: open offers, and within a day what it was
    /// related to and what others declined.
    public CareNews news(Actor actor) {
        var self = actor.organisation();
        return access.look(
                actor,
                () -> new CareNews(care.offersTo(self), care.relatedLately(self, NEWS), care.declinedLately(NEWS)));
    }

    /// Health centres that may be related, or be offered the care.
    public List<Organisation> otherCentres(Actor actor) {
        var self = actor.organisation();
        return access.look(actor, () -> care.otherCentres(self));
    }

    /// The one of these health centres that is responsible for a municipality, if the actor's is not.
    ///
    /// @param municipality its code; empty where it is not known
    public Optional<Organisation> responsible(List<Organisation> centres, String municipality, Actor actor) {
        var self = actor.organisation();
        return access.look(
                actor,
                () -> organisations.find(self).flatMap(own -> responsible.insteadOf(own, municipality, centres)));
    }

    /// Relates a health centre: its staff see the episode at once, on every node.
    ///
    /// @param reason why, may be empty
    /// @return overtaken when it was related already, or the care is elsewhere by now
    public Decision relate(Id<Episode> episode, Id<Organisation> centre, String reason, Actor actor) {
        demand(actor);
        return decide(actor, () -> {
            int set = care.relate(episode, centre, reason, actor.organisation(), actor.label());
            return noted(set, "episode.relate", episode, centre, actor);
        });
    }

    /// Ends a relation: its staff see the episode no longer.
    public Decision end(Id<Episode> episode, RelatedCentre related, Actor actor) {
        demand(actor);
        return decide(actor, () -> {
            int ended = care.end(related.id(), actor.organisation());
            return noted(ended, "episode.unrelate", episode, related.id(), actor);
        });
    }

    /// Offers the care to another health centre. Until it accepts, it is shown the offer alone.
    ///
    /// @param reason why it should have the care
    /// @throws IllegalArgumentException when there is no reason
    public Decision offer(Id<Episode> episode, Id<Organisation> to, String reason, Actor actor) {
        demand(actor);
        demandWords(reason);
        return decide(actor, () -> {
            int offered = care.offer(episode, to, reason, actor.organisation(), actor.label());
            return noted(offered, "transfer.offer", episode, to, actor);
        });
    }

    /// Takes an offer back.
    public Decision takeBack(Transfer offer, Actor actor) {
        return settle(offer, "TAKEN_BACK", "", "transfer.take-back", actor);
    }

    /// Declines an offer.
    ///
    /// @throws IllegalArgumentException when there is no reason
    public Decision decline(Transfer offer, String reason, Actor actor) {
        demandWords(reason);
        return settle(offer, "DECLINED", reason, "transfer.decline", actor);
    }

    /// Takes the care over, with all relations. Who received the notification goes on to see it and answers for the
    /// count; a centre between them no longer sees it.
    public Decision accept(Transfer offer, Actor actor) {
        demand(actor);
        var self = actor.organisation();
        return decide(actor, () -> {
            if (care.hold(offer.id()) == null || care.takeOver(offer.episodeId(), offer.fromCentreId(), self) == 0) {
                return Decision.OVERTAKEN;
            }
            var episode = offer.episodeId();
            persons.relate(episode, self, "OWN", actor.label());
            care.endOf(episode, self, "RELATED");
            var facts = care.facts(episode).orElseThrow();
            if (!facts.receivedById().equals(offer.fromCentreId())) {
                care.endOf(episode, offer.fromCentreId(), "OWN");
            }
            return noted(
                    care.settle(offer.id(), "ACCEPTED", "", actor.label()), "transfer.accept", episode, self, actor);
        });
    }

    private Decision settle(Transfer offer, String outcome, String answer, String purpose, Actor actor) {
        demand(actor);
        return decide(
                actor,
                () -> noted(
                        care.settle(offer.id(), outcome, answer, actor.label()),
                        purpose,
                        offer.episodeId(),
                        offer.id(),
                        actor));
    }

    /// What the care moved away from under the hands of whoever decided, is overtaken like any other.
    private Decision decide(Actor actor, Supplier<Decision> deed) {
        try {
            return access.write(actor, deed);
        } catch (DataIntegrityViolationException moved) {
            return Decision.OVERTAKEN;
        }
    }

    private Decision noted(int rows, String purpose, Id<Episode> episode, Id<?> other, Actor actor) {
        if (rows == 0) {
            return Decision.OVERTAKEN;
        }
        access.note(actor, purpose, "episode " + episode, Map.of("other", other.value()));
        return Decision.DONE;
    }

    private void demand(Actor actor) {
        access.demand(actor, DataGroup.NOTIFICATION, Operation.CONFIRM);
    }

    private static void demandWords(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A reason was expected, but there is none.");
        }
    }
}
