package jp.hersys.accounts;

import java.util.List;
import java.util.OptionalLong;
import jp.hersys.audit.Access;
import jp.hersys.register.Actor;

/// What ends the sessions of an account on every node, and the history that its owner sees.
public final class SessionDesk {

    private final Access access;
    private final SignInMapper mapper;

    SessionDesk(Access access, SignInMapper mapper) {
        this.access = access;
        this.mapper = mapper;
    }

    /// The number under which sessions of an account may go on; empty when the account is closed. Each session
    /// keeps the number under which it began, and each node asks again every second in which the session does
    /// something.
    public OptionalLong stamp(String login) {
        var stamp = access.atLogin(login, () -> mapper.stamp(login));
        return stamp == null ? OptionalLong.empty() : OptionalLong.of(stamp);
    }

    /// Ends all sessions of a person.
    ///
    /// @return the number under which the one that goes on goes on
    public long endAll(Actor.StaffMember who) {
        return access.signingIn(who.login(), who, () -> {
            access.note(who, "account.sessions-ended", "account " + who.login(), "{}");
            return mapper.endSessions(who.login());
        });
    }

    /// Sign-ins and failed tries of a person, newest first; for this person alone.
    public List<SignInEvent> history(Actor.StaffMember who, int limit) {
        return access.atLogin(who.login(), () -> mapper.events(who.login(), limit));
    }
}
