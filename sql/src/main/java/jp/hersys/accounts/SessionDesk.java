package jp.hersys.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import jp.hersys.audit.Access;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;

/// What ends the sessions of an account on every node, and the history that its owner sees.
public final class SessionDesk {

    private static final Actor NODE = new Actor.Job("sessions", LocalGovernmentCode.NATION);

    private final Access access;
    private final SignInMapper mapper;

    SessionDesk(Access access, SignInMapper mapper) {
        this.access = access;
        this.mapper = mapper;
    }

    /// The number under which sessions of an account may go on; empty when the account is closed. Each session
    /// keeps the number under which it began.
    public OptionalLong stamp(String login) {
        var stamp = access.atLogin(login, () -> mapper.stamp(login));
        return stamp == null ? OptionalLong.empty() : OptionalLong.of(stamp);
    }

    /// The same of many accounts, as each node asks every second for those whose sessions do something; closed ones
    /// are left out.
    public Map<String, Long> stamps(Collection<String> logins) {
        if (logins.isEmpty()) {
            return Map.of();
        }
        return access.look(NODE, () -> mapper.stamps(logins.toArray(String[]::new))).stream()
                .collect(Collectors.toUnmodifiableMap(Stamp::login, Stamp::stamp));
    }

    /// Under which number sessions of an account may go on.
    record Stamp(String login, long stamp) {}

    /// Ends all sessions of a person.
    ///
    /// @return the number under which the one that goes on goes on
    public long endAll(Actor.StaffMember who) {
        return access.signingIn(who.login(), who, () -> {
            access.note(who, "account.sessions-ended", "account " + who.login());
            return mapper.endSessions(who.login());
        });
    }

    /// Sign-ins and failed tries of a person, newest first; for this person alone.
    public List<SignInEvent> history(Actor.StaffMember who, int limit) {
        return access.atLogin(who.login(), () -> mapper.events(who.login(), limit));
    }
}
