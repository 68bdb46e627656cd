package jp.hersys.persons;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hersys.audit.Access;
import jp.hersys.audit.NotAllowed;
import jp.hersys.readings.Readings;
import jp.hersys.register.Actor;
import jp.hersys.register.Id;
import jp.hersys.rights.DataGroup;
import jp.hersys.rights.Operation;
import org.apache.ibatis.session.SqlSession;

/// Where persons are found and read. What is old is read by today's rights, as row security knows no others.
public final class PersonDesk {

    /// Who finds so few has looked somebody up.
    private static final int FEW = 5;

    private final Access access;
    private final Readings readings;
    private final PersonRecordMapper records;

    /// A desk over the register.
    public PersonDesk(Access access, SqlSession session, Clock clock) {
        this.readings = new Readings(access, session, clock);
        this.access = access;
        this.records = session.getMapper(PersonRecordMapper.class);
    }

    /// Who fits what was typed.
    ///
    /// @param persons by reading and birth date
    /// @param more    whether there are others that fit
    public record Found(List<FoundPerson> persons, boolean more) {

        public Found {
            persons = List.copyOf(persons);
        }
    }

    /// Whether the actor may look for persons by name: who works by a list may not.
    public boolean maySearch(Actor actor) {
        return actor.standing() != null
                && !access.worksByList(actor)
                && access.may(actor, DataGroup.IDENTITY, Operation.READ);
    }

    /// Who fits and may be seen; of others nothing is told. The audit learns by what kinds of keys was looked
    /// and who was seen, never the words.
    ///
    /// @param limit most persons
    /// @throws NotAllowed when the actor may not search
    /// @throws jp.hersys.readings.TooManyReads when the actor looks up more persons than any task explains
    public Found search(PersonSearch wanted, int limit, Actor actor) {
        if (!maySearch(actor)) {
            throw new NotAllowed();
        }
        return readings.watched(actor, found -> found.persons().isEmpty(), () -> {
            var hits = wanted.isEmpty() ? List.<Id<Person>>of() : records.hits(wanted, limit + 1);
            var found = hits.isEmpty() ? List.<FoundPerson>of() : records.named(hits, limit + 1);
            var shown = found.subList(0, Math.min(limit, found.size()));
            if (found.size() <= FEW) {
                shown.forEach(each -> readings.read(each.id(), false, actor));
            }
            access.note(actor, "person.search", "persons", Map.of("kinds", wanted.kinds(), "persons", numbers(shown)));
            return new Found(shown, found.size() > limit);
        });
    }

    /// The person with this address, with all that `actor` may know of it. Who may know nothing is told the
    /// same as of one that never was; the attempt is in the audit.
    ///
    /// @throws jp.hersys.readings.TooManyReads when the actor opens more than any task explains
    public Optional<PersonRecord> find(UUID publicId, Actor actor) {
        return readings.watched(actor, Optional::isEmpty, () -> {
            var group = records.group(publicId);
            if (group.isEmpty()) {
                access.note(actor, "person.not-found", "address " + publicId);
                return Optional.<PersonRecord>empty();
            }
            readings.read(group.getFirst().id(), false, actor);
            group.forEach(each -> access.note(actor, "person.read", "person " + each.id()));
            return Optional.of(record(group));
        });
    }

    /// Changes as soon as anything of an open record does; empty once it may not be seen any more.
    public Optional<String> mark(UUID publicId, Actor actor) {
        return access.look(actor, () -> records.mark(publicId));
    }

    /// The record with this key, as a page names it that was read and noted already; empty when it may not be
    /// seen.
    public Optional<FoundPerson> named(Id<Person> person, Actor actor) {
        return access.look(actor, () -> records.find(person));
    }

    private PersonRecord record(List<FoundPerson> group) {
        var ids = group.stream().map(FoundPerson::id).toList();
        return new PersonRecord(
                group.getFirst(),
                group.subList(1, group.size()),
                records.formerIds(ids),
                records.whereabouts(ids).orElse(Whereabouts.NOTHING),
                records.protection(ids),
                timeline(ids));
    }

    private List<Happening> timeline(List<Id<Person>> ids) {
        var timeline = new ArrayList<Happening>();
        // Of what has the same moment, what stands first here happened first.
        timeline.addAll(records.identified(ids));
        timeline.addAll(records.tested(ids));
        timeline.addAll(records.related(ids));
        timeline.addAll(records.notified(ids));
        timeline.addAll(records.linked(ids));
        timeline.sort(Comparator.comparing(Happening::at));
        return timeline.reversed();
    }

    /// Running numbers, the pseudonyms of persons.
    static List<Long> numbers(List<FoundPerson> persons) {
        return persons.stream().map(each -> each.id().value()).toList();
    }
}
