package jp.hersys.persons;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.hersys.audit.Access;
import jp.hersys.audit.NotAllowed;
import jp.hersys.register.Actor;
import jp.hersys.register.Id;
import jp.hersys.rights.DataGroup;
import jp.hersys.rights.Operation;
import org.apache.ibatis.session.SqlSession;

/// Where a health centre decides by hand which records tell of the same person. Nothing is rewritten and
/// nothing counts otherwise: who may see both records reads them as one from then on, and who sees one of
/// them learns nothing.
public final class SamePersonDesk {

    /// More than these nobody lays side by side.
    private static final int MOST = 10;

    private final Access access;
    private final PersonLinkMapper links;
    private final PersonRecordMapper records;
    private final SamePersons persons;
    private final Clock clock;

    /// A desk over the register.
    public SamePersonDesk(Access access, SqlSession session, Clock clock) {
        this.access = access;
        this.links = session.getMapper(PersonLinkMapper.class);
        this.records = session.getMapper(PersonRecordMapper.class);
        this.persons = new SamePersons(access, session);
        this.clock = clock;
    }

    /// A record, and what stands beside it.
    ///
    /// @param self  the record itself
    /// @param links what was decided and holds
    /// @param mark  of the candidates, as {@link #mark} gives it; empty without any
    public record Beside(Candidate self, List<PersonLink> links, List<Candidate> candidates, String mark) {

        public Beside {
            links = List.copyOf(links);
            candidates = List.copyOf(candidates);
        }
    }

    /// What became of a decision.
    public enum Decision {
        /// It holds now.
        DONE,
        /// Somebody else decided about these two before.
        OVERTAKEN,
        /// One is protected, and the other one may not be protected likewise by this health centre.
        PROTECTED
    }

    /// Whether the actor is one to whom candidates are shown: the staff of the health centre that confirms.
    /// All others are asked nothing and told nothing.
    ///
    /// @param healthCentre that received the notification
    public boolean isAsked(Id<?> healthCentre, Actor actor) {
        return actor.worksFor(healthCentre) && access.may(actor, DataGroup.NOTIFICATION, Operation.CONFIRM);
    }

    /// What stands beside the record of which a notification tells.
    ///
    /// @param number  of the notification, for the audit
    /// @param waiting whether it waits to be confirmed; only then candidates are looked for
    /// @throws NotAllowed when the actor may not confirm
    public Beside beside(Id<Person> person, String number, boolean waiting, Actor actor) {
        if (!access.may(actor, DataGroup.NOTIFICATION, Operation.CONFIRM)) {
            throw new NotAllowed();
        }
        return access.write(actor, () -> {
            var self = records.find(person).orElseThrow(NotAllowed::new);
            var decided = links.links(person);
            var alike = new LinkedHashMap<FoundPerson, Set<String>>();
            if (waiting) {
                links.alike(person, MOST)
                        .forEach(each -> records.find(each.person())
                                .ifPresent(who ->
                                        alike.put(who, Set.of(each.kinds().split(" ", -1)))));
            }
            // felt before it is read where they are: what happens in between is seen at the next look
            var mark = mark(alike.keySet());
            var found = alike.entrySet().stream()
                    .map(each -> candidate(each.getKey(), each.getValue()))
                    .toList();
            var seen = Stream.concat(
                            found.stream().map(each -> each.who().id()),
                            decided.stream().map(PersonLink::other))
                    .map(Id::value)
                    .toList();
            if (!seen.isEmpty()) {
                access.note(actor, "person.candidates", "notification " + number, Map.of("persons", seen));
            }
            return new Beside(candidate(self, Set.of()), decided, found, mark);
        });
    }

    /// Equal as long as the candidates are what was shown of them, and may still be shown.
    public String mark(Beside shown, Actor actor) {
        var seen = shown.candidates().stream().map(Candidate::who).toList();
        return seen.isEmpty() ? "" : access.look(actor, () -> mark(seen));
    }

    private String mark(Collection<FoundPerson> seen) {
        return seen.isEmpty()
                ? ""
                : records.markOf(seen.stream().map(FoundPerson::id).toList());
    }

    /// Decides that two records tell of one person, or of two.
    ///
    /// @param person record of which the health centre confirms a notification
    /// @param other  address of the record beside it
    /// @throws NotAllowed when the actor may not confirm what is notified of the one, or not see the other
    public Decision decide(Id<Person> person, UUID other, boolean same, Actor actor) {
        var self = demand(actor);
        return persons.alone(
                actor,
                () -> List.of(person, beside(person, other)),
                () -> decide(person, beside(person, other), same, self, actor));
    }

    private Id<Person> beside(Id<Person> person, UUID other) {
        var beside = records.group(other).stream()
                .filter(each -> each.publicId().equals(other))
                .findFirst()
                .orElseThrow(NotAllowed::new)
                .id();
        if (beside.equals(person) || !links.may(person, beside)) {
            throw new NotAllowed();
        }
        return beside;
    }

    private Decision decide(Id<Person> person, Id<Person> beside, boolean same, Id<?> self, Actor actor) {
        if (same && links.notToBeProtected(person, beside) > 0) {
            return Decision.PROTECTED;
        }
        var reason = same ? PersonLink.SAME : PersonLink.DIFFERENT;
        if (links.decide(person, beside, reason, self, clock.instant(), actor.label()) == 0) {
            return Decision.OVERTAKEN;
        }
        if (same) {
            links.protectAlike(person, actor.label());
            links.hideInOffers(person, self);
        }
        access.note(
                actor, same ? "person.same" : "person.different", "person " + person, Map.of("other", beside.value()));
        return Decision.DONE;
    }

    /// Takes a decision back. A protection that came with it stays until it is ended by itself.
    ///
    /// @return false when it does not hold any more, or is not the actor's to take back
    public boolean undo(Id<Person> person, Id<Person> other, Actor actor) {
        demand(actor);
        return access.write(actor, () -> {
            boolean ended = links.end(person, other, clock.instant(), actor.label()) > 0;
            if (ended) {
                access.note(actor, "person.undo", "person " + person, Map.of("other", other.value()));
            }
            return ended;
        });
    }

    private Candidate candidate(FoundPerson who, Set<String> kinds) {
        return new Candidate(who, records.whereabouts(List.of(who.id())).orElse(Whereabouts.NOTHING), kinds);
    }

    private Id<?> demand(Actor actor) {
        access.demand(actor, DataGroup.NOTIFICATION, Operation.CONFIRM);
        return actor.organisation();
    }
}
