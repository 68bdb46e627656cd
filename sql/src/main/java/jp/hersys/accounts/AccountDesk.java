package jp.hersys.accounts;

import jp.hersys.audit.Access;
import jp.hersys.register.Actor;

/// Where accounts of staff are made.
public final class AccountDesk {

    private final Access access;
    private final AccountMapper accounts;

    /// A desk over the accounts.
    public AccountDesk(Access access, AccountMapper accounts) {
        this.access = access;
        this.accounts = accounts;
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
                access.note(actor, account.publisherCode(), "account.make", "account " + account.login(), "{}");
            }
            return free;
        });
    }
}
