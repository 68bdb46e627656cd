package jp.hersys.capture.security;

import java.time.LocalDate;
import java.util.Optional;
import jp.hersys.accounts.Account;
import jp.hersys.calendar.Jst;
import jp.hersys.database.Register;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/// Looks up who logs in. A closed account is not told apart from one that never was.
@Component
class Accounts implements UserDetailsService {

    private final Register register;

    Accounts(Register register) {
        this.register = register;
    }

    /// The account of a log-in, unless it is closed.
    Optional<Account> find(String login) {
        return register.access()
                .atLogin(login, () -> register.accounts().find(login))
                .filter(account -> account.disabledAt() == null);
    }

    /// The person of an account, at work for the first of the organisations by name.
    StaffUser staff(Account account) {
        var today = LocalDate.ofInstant(register.clock().instant(), Jst.ZONE);
        var organisations = register.access()
                .atLogin(account.login(), () -> register.organisations().of(account.login(), today));
        return new StaffUser(account, organisations.isEmpty() ? null : organisations.getFirst());
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        return find(login).map(this::staff).orElseThrow(() -> UsernameNotFoundException.fromUsername(login));
    }
}
