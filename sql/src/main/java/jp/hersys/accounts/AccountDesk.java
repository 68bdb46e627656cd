package jp.hersys.accounts;

import java.time.Clock;
import jp.hersys.audit.Access;
import jp.hersys.register.Actor;
import org.mybatis.spring.SqlSessionTemplate;

/// Where accounts of staff are made.
public final class AccountDesk {

    private final Access access;
    private final AccountMapper accounts;
    private final SignInMapper signIns;
    private final Clock clock;

    private AccountDesk(Access access, AccountMapper accounts, SignInMapper signIns, Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.signIns = signIns;
        this.clock = clock;
    }

    /// A desk over the accounts.
    public static AccountDesk of(SqlSessionTemplate session, Access access, Clock clock) {
        return new AccountDesk(access, session.getMapper(AccountMapper.class), SignInMapper.of(session), clock);
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
}
