package jp.hersys.accounts;

import java.time.Clock;
import java.util.Map;
import jp.hersys.audit.Access;
import jp.hersys.calendar.Jst;
import jp.hersys.organisations.Organisation;
import jp.hersys.organisations.OrganisationMapper;
import jp.hersys.register.Actor;
import org.mybatis.spring.SqlSessionTemplate;

/// Where accounts of staff are made, and who works for whom.
public final class AccountDesk {

    private final Access access;
    private final AccountMapper accounts;
    private final SignInMapper signIns;
    private final OrganisationMapper organisations;
    private final Clock clock;

    private AccountDesk(SqlSessionTemplate session, Access access, Clock clock) {
        this.access = access;
        this.accounts = session.getMapper(AccountMapper.class);
        this.signIns = SignInMapper.of(session);
        this.organisations = session.getMapper(OrganisationMapper.class);
        this.clock = clock;
    }

    /// A desk over the accounts.
    public static AccountDesk of(SqlSessionTemplate session, Access access, Clock clock) {
        return new AccountDesk(session, access, clock);
    }

    /// Which accounts there are.
    ///
    /// @param demo   of invented persons
    /// @param people of people
    public record Present(boolean demo, boolean people) {}

    /// Which accounts there are, as far as `actor` may see them.
    public Present present(Actor actor) {
        return access.look(actor, accounts::present);
    }

    /// Makes an account.
    ///
    /// @return false when the log-in is taken; that account stays as it is
    public boolean make(Account account, Actor actor) {
        return access.write(actor, () -> {
            boolean free = accounts.find(account.login()).isEmpty();
            if (free) {
                accounts.insert(account);
                access.note(actor, account.publisherCode(), "account.make", "account " + account.login());
            }
            return free;
        });
    }

    /// Closes an account: nobody can log in, its sessions end on every node, its links are void.
    ///
    /// @return false when there is no such account, or it was closed before
    public boolean disable(String login, Actor actor) {
        var now = clock.instant();
        return access.signingIn(
                login,
                actor,
                () -> accounts.find(login)
                        .filter(account -> signIns.disable(login, now) == 1)
                        .map(account -> {
                            signIns.endLinks(login, now);
                            access.note(actor, account.publisherCode(), "account.disable", "account " + login);
                            return true;
                        })
                        .orElse(false));
    }

    /// Opens a closed account again; it needs a new link to log in.
    ///
    /// @return false when there is no such account, or it is open
    public boolean enable(String login, Actor actor) {
        return access.signingIn(
                login,
                actor,
                () -> accounts.find(login)
                        .filter(account -> account.disabledAt() != null && signIns.enable(login) == 1)
                        .map(account -> {
                            access.note(actor, account.publisherCode(), "account.enable", "account " + login);
                            return true;
                        })
                        .orElse(false));
    }

    /// A person works for an organisation from now on, or again: sessions end on every node, because who worked for the
    /// publisher as a whole until now no longer does.
    ///
    /// @return false when there is no such account, or the person works there already
    public boolean join(String login, Organisation organisation, Actor actor) {
        return access.signingIn(login, actor, () -> {
            if (accounts.find(login).isEmpty()
                    || organisations.join(login, organisation.id(), organisation.publisherCode()) == 0) {
                return false;
            }
            signIns.endSessions(login);
            return noted("account.join", login, organisation, actor);
        });
    }

    /// A person does not work for an organisation any more: the person's sessions end on every node, links that
    /// were not used are void, and who works elsewhere logs in there.
    ///
    /// @return false when the person did not work there
    public boolean leave(String login, Organisation organisation, Actor actor) {
        return access.signingIn(login, actor, () -> {
            if (organisations.leave(login, organisation.id(), Jst.today(clock)) == 0) {
                return false;
            }
            signIns.endSessions(login);
            signIns.endLinks(login, clock.instant());
            return noted("account.leave", login, organisation, actor);
        });
    }

    private boolean noted(String purpose, String login, Organisation organisation, Actor actor) {
        access.note(
                actor,
                organisation.publisherCode(),
                purpose,
                "account " + login,
                Map.of("organisation", organisation.id().value()));
        return true;
    }
}
