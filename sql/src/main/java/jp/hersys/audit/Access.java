package jp.hersys.audit;

import java.util.Map;
import java.util.function.Supplier;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import jp.hersys.rights.AccessRules;
import jp.hersys.rights.DataGroup;
import jp.hersys.rights.Operation;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// The one way to the records: opens the transaction, says to row security whose records may be touched, writes the
/// audit in the same transaction. Without it the database shows nothing.
public final class Access {

    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final AuditMapper audit;
    private final AccessRules rules = AccessRules.shipped();

    /// @param transactions of the application role's data source
    public Access(PlatformTransactionManager transactions, AuditMapper audit) {
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.audit = audit;
    }

    /// Refuses a deed before it begins.
    ///
    /// @throws NotAllowed when `publisher` lies outside the actor's scope, or the actor's duty does not suffice
    public void demand(Actor actor, Duty duty, LocalGovernmentCode publisher) {
        var operation = duty == Duty.READER ? Operation.READ : Operation.WRITE;
        if (!actor.may(duty) || !actor.covers(publisher) || !may(actor, DataGroup.STATISTICS, operation)) {
            throw new NotAllowed();
        }
    }

    /// Refuses a deed to persons' records before it begins.
    ///
    /// @throws NotAllowed when `actor` only reads, or no relation of the actor's organisation allows it
    public void demand(Actor actor, DataGroup group, Operation operation) {
        if (!actor.may(Duty.CLERK) || !may(actor, group, operation)) {
            throw new NotAllowed();
        }
    }

    /// Whether there is any relation by which the actor may do this; without an organisation one works for the
    /// publisher as a whole, with its lists and statistics and with no person's record.
    public boolean may(Actor actor, DataGroup group, Operation operation) {
        var standing = actor.standing();
        return standing == null ? !group.isOfPersons() : rules.allow(standing.organisationType(), group, operation);
    }

    /// Whether the actor's organisation opens only whom a health centre put on its work list.
    public boolean worksByList(Actor actor) {
        var standing = actor.standing();
        return standing != null && rules.workByList(standing.organisationType());
    }

    /// Does `deed` as `actor` in one transaction that also holds its audit row.
    ///
    /// @param purpose a code of the list `audit-actions`, such as `import.receive`: it tells purpose and article
    /// @param subject what it is done to, such as `publisher 170003`; never personal data
    public <T> T as(Actor actor, String purpose, String subject, Supplier<T> deed) {
        return as(actor, actor.scope(), purpose, subject, deed);
    }

    /// Does `deed` to records of `publisher`, which the actor's scope covers: the audit row stands with the publisher's
    /// own, whoever did it.
    public <T> T as(Actor actor, LocalGovernmentCode publisher, String purpose, String subject, Supplier<T> deed) {
        return permitted(writing, actor, () -> {
            note(actor, publisher, purpose, subject);
            return deed.get();
        });
    }

    /// Does `deed` as `actor` in one transaction; the deed itself calls {@link #note} where something was done.
    public <T> T write(Actor actor, Supplier<T> deed) {
        return permitted(writing, actor, deed);
    }

    /// Looks at lists, states and figures (nothing about single persons) as `actor`, without an audit row.
    public <T> T look(Actor actor, Supplier<T> look) {
        return permitted(reading, actor, look);
    }

    /// Looks up one account while its owner logs in: nothing else can be seen.
    public <T> T atLogin(String login, Supplier<T> look) {
        return result(reading.execute(status -> {
            audit.permitLogin(login);
            return look.get();
        }));
    }

    /// Does what belongs to logging in under `login`, which is the name typed or the hash of a one-time link. Only here
    /// can secrets of the log-in be read and written, besides what `actor` may touch.
    public <T> T signingIn(String login, Actor actor, Supplier<T> deed) {
        return permitted(writing, actor, () -> {
            audit.permitLogin(login);
            return deed.get();
        });
    }

    /// Writes an audit row within the running transaction.
    public void note(Actor actor, String purpose, String subject) {
        note(actor, actor.scope(), purpose, subject);
    }

    /// Writes an audit row that tells more than purpose and subject.
    ///
    /// @param detail counts, settings and keys by name; never personal data
    public void note(Actor actor, String purpose, String subject, Map<String, ?> detail) {
        note(actor, actor.scope(), purpose, subject, detail);
    }

    /// Writes an audit row about a publisher other than the actor's own scope.
    public void note(Actor actor, LocalGovernmentCode publisher, String purpose, String subject) {
        note(actor, publisher, purpose, subject, Map.of());
    }

    /// Writes such an audit row that tells more.
    public void note(
            Actor actor, LocalGovernmentCode publisher, String purpose, String subject, Map<String, ?> detail) {
        var json = JsonMapper.shared().writeValueAsString(detail);
        audit.insert(actor.label(), publisher.value(), purpose, AuditActions.groundOf(purpose), subject, json);
    }

    private <T> T permitted(TransactionTemplate transaction, Actor actor, Supplier<T> deed) {
        return result(transaction.execute(status -> {
            var permit = Permit.of(actor, may(actor, DataGroup.STATISTICS, Operation.READ));
            if (!alreadyPermitted(permit)) {
                audit.permit(permit);
                remember(permit);
            }
            return deed.get();
        }));
    }

    /// A deed within a deed shares its transaction: for somebody else it would leave the first one with rows that are
    /// not its own.
    private boolean alreadyPermitted(Permit permit) {
        if (!(TransactionSynchronizationManager.getResource(this) instanceof Permit permitted)) {
            return false;
        }
        if (!permitted.reach().equals(permit.reach())) {
            throw new IllegalStateException("A deed for " + permit.reach() + " cannot be part of a transaction for "
                    + permitted.reach() + "; it needs one of its own.");
        }
        return true;
    }

    /// The database forgets it with the transaction, and so does this.
    private void remember(Permit permit) {
        TransactionSynchronizationManager.bindResource(this, permit);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResource(Access.this);
            }
        });
    }

    @SuppressWarnings("NullAway") // what the supplier gave comes back as it is
    private static <T> T result(@org.jspecify.annotations.Nullable T value) {
        return value;
    }
}
