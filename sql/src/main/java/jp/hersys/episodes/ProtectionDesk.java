package jp.hersys.episodes;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.hersys.audit.Access;
import jp.hersys.audit.NotAllowed;
import jp.hersys.calendar.Jst;
import jp.hersys.codelists.CodeLists;
import jp.hersys.persons.PersonLinkMapper;
import jp.hersys.persons.SamePersons;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import org.apache.ibatis.session.SqlSession;

/// Where a health centre hides the whereabouts of a person from all but named staff (DV等支援措置 and the like). To hide
/// is urgent and takes nothing from the person: any clerk of the health centre that has the care does it. To end it, or
/// to name others, gives sight away: that is a supervisor's.
public final class ProtectionDesk {

    private final Access access;
    private final ProtectionMapper protections;
    private final CareMapper care;
    private final PersonLinkMapper links;
    private final SamePersons persons;
    private final Clock clock;
    private final CodeLists codes = CodeLists.shipped();

    /// A desk over the register.
    public ProtectionDesk(Access access, SqlSession session, Clock clock) {
        this.access = access;
        this.protections = session.getMapper(ProtectionMapper.class);
        this.care = session.getMapper(CareMapper.class);
        this.links = session.getMapper(PersonLinkMapper.class);
        this.persons = new SamePersons(access, session);
        this.clock = clock;
    }

    /// The protection of an episode's person that holds now, if the actor may know who the person is.
    public Optional<Protection> find(Care.Facts facts, Actor actor) {
        return access.look(actor, () -> protections.find(facts.personId()));
    }

    /// Who works for the actor's organisation, and so may be named.
    public List<Colleague> colleagues(Actor actor) {
        return access.look(actor, () -> members(actor));
    }

    /// Hides the whereabouts from all but the named, in all records that tell of the same person and are the actor's to
    /// hide; whether others are left, {@link #unprotected} says.
    ///
    /// @param reason code of the list `protection-reasons`
    /// @param named  log-ins of colleagues, at least one
    /// @return overtaken when the person is protected already, or the care is elsewhere by now
    /// @throws IllegalArgumentException when nobody or a stranger is named, or there is no such code
    public Decision protect(Care.Facts facts, String reason, Set<String> named, Actor actor) {
        demand(Duty.CLERK, facts, actor);
        return persons.alone(actor, () -> List.of(facts.personId()), () -> {
            var readers = readers(reason, named, actor);
            if (!hasCare(facts, actor) || protections.begin(facts.personId(), reason, readers, actor.label()) == 0) {
                return Decision.OVERTAKEN;
            }
            links.protectAlike(facts.personId(), actor.label());
            links.hideInOffers(facts.personId(), actor.organisation());
            return noted("protection.set", facts, reason, actor);
        });
    }

    /// How many records of an episode's person are not protected: of other health centres, which alone may do so.
    public long unprotected(Care.Facts facts, Actor actor) {
        return access.look(actor, () -> links.unprotected(facts.personId()));
    }

    /// Names others than before, for a reason that may be another, in all records that tell of the same person: who is
    /// not named any more sees none of them.
    ///
    /// @return overtaken when somebody else ended or changed it meanwhile
    /// @throws IllegalArgumentException as {@link #protect}
    public Decision change(Care.Facts facts, Protection seen, String reason, Set<String> named, Actor actor) {
        demand(Duty.PRESS, facts, actor);
        return persons.alone(actor, () -> List.of(facts.personId()), () -> {
            var readers = readers(reason, named, actor);
            if (!hasCare(facts, actor) || protections.end(seen.id()) == 0) {
                return Decision.OVERTAKEN;
            }
            links.endAlike(facts.personId());
            protections.begin(facts.personId(), reason, readers, actor.label());
            links.protectAlike(facts.personId(), actor.label());
            return noted("protection.change", facts, reason, actor);
        });
    }

    /// Ends a protection: whoever may see whereabouts at all sees them again.
    ///
    /// @return overtaken when somebody else ended or changed it meanwhile
    public Decision end(Care.Facts facts, Protection seen, Actor actor) {
        demand(Duty.PRESS, facts, actor);
        return access.write(
                actor,
                () -> hasCare(facts, actor) && protections.end(seen.id()) == 1
                        ? noted("protection.end", facts, seen.reason(), actor)
                        : Decision.OVERTAKEN);
    }

    private Decision noted(String purpose, Care.Facts facts, String reason, Actor actor) {
        access.note(actor, purpose, "person " + facts.personId(), Map.of("reason", reason));
        return Decision.DONE;
    }

    private String readers(String reason, Set<String> named, Actor actor) {
        if (codes.find("protection-reasons", reason).isEmpty()) {
            throw new IllegalArgumentException("A code of the list protection-reasons was expected.");
        }
        var members = members(actor).stream().map(Colleague::login).collect(Collectors.toSet());
        if (named.isEmpty() || !members.containsAll(named)) {
            throw new IllegalArgumentException("At least one colleague, and only colleagues, were expected.");
        }
        return String.join(" ", new TreeSet<>(named));
    }

    private List<Colleague> members(Actor actor) {
        return protections.colleagues(actor.organisation(), Jst.today(clock));
    }

    private boolean hasCare(Care.Facts facts, Actor actor) {
        return care.facts(facts.episodeId())
                .filter(now -> actor.worksFor(now.careCentreId()))
                .isPresent();
    }

    private static void demand(Duty duty, Care.Facts facts, Actor actor) {
        if (!actor.may(duty) || !actor.worksFor(facts.careCentreId())) {
            throw new NotAllowed();
        }
    }
}
