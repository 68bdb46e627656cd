package jp.hersys.persons;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.hersys.audit.Access;
import jp.hersys.register.Actor;
import jp.hersys.register.Id;
import org.apache.ibatis.session.SqlSession;

/// Has what is decided of all records of a person done one after the other: who protects them and who links
/// another one to them would not see each other else, and one record would stay in sight.
public final class SamePersons {

    private final Access access;
    private final PersonLinkMapper links;

    /// Over the register.
    public SamePersons(Access access, SqlSession session) {
        this.access = access;
        this.links = session.getMapper(PersonLinkMapper.class);
    }

    /// Does `deed` as `actor` in one transaction while nobody else does so with any record of these persons. Locks
    /// are taken in the order of the records, so that nobody waits in a circle; when there are other records by
    /// then, all begins anew.
    ///
    /// @param persons one record of each
    public <T> T alone(Actor actor, Supplier<List<Id<Person>>> persons, Supplier<T> deed) {
        var done = Optional.<T>empty();
        while (done.isEmpty()) {
            done = access.write(actor, () -> {
                var wanted = persons.get();
                var records = links.records(wanted);
                records.forEach(links::hold);
                return links.records(wanted).equals(records) ? Optional.of(deed.get()) : Optional.empty();
            });
        }
        return done.get();
    }
}
