package jp.hersys.capture.security;

import java.util.List;
import java.util.Optional;
import jp.hersys.accounts.Account;
import jp.hersys.calendar.Jst;
import jp.hersys.database.Register;
import jp.hersys.organisations.Organisation;
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

    /// The person of an account, at work for the organisation that was chosen last, else for the first by name.
    StaffUser staff(Account account) {
        var organisations = organisations(account.login());
        return new StaffUser(
                account, organisations.isEmpty() ? null : organisations.getFirst(), organisations.size() > 1);
    }

    /// For which organisations a person may work today, the one chosen last on top.
    List<Organisation> organisations(String login) {
        var today = Jst.today(register.clock());
        return register.access().atLogin(login, () -> register.organisations().of(login, today));
    }

    /// Whether there is work for the person today. Who left the only organisation, or has not begun there, would else
    /// be
    /// taken for one of those who work for the publisher as a whole.
    boolean worksToday(Account account) {
        return !organisations(account.login()).isEmpty()
                || !register.access()
                        .atLogin(account.login(), () -> register.organisations().isOfAny(account.login()));
    }

    /// The person at work for the organisation with this address, which is remembered; empty when the person does not
    /// work there today.
    Optional<StaffUser> chosen(Account account, String address) {
        var organisations = organisations(account.login());
        return organisations.stream()
                .filter(each -> each.publicId().toString().equals(address))
                .findFirst()
                .map(chosen -> {
                    var user = new StaffUser(account, chosen, organisations.size() > 1);
                    register.access().as(user.actor(), "account.organisation", "organisation " + chosen.id(), () -> {
                        register.organisations().chosen(account.login(), chosen.id());
                        return chosen;
                    });
                    return user;
                });
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        return find(login).map(this::staff).orElseThrow(() -> UsernameNotFoundException.fromUsername(login));
    }
}
