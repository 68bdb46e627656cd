package jp.hersys.capture.security;

import jp.hersys.database.Register;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/// Looks up who logs in. A closed account is not told apart from one that never was: neither by words nor by time,
/// because Spring hashes the password all the same.
@Component
class Accounts implements UserDetailsService {

    private final Register register;

    Accounts(Register register) {
        this.register = register;
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        return register.access()
                .atLogin(login, () -> register.accounts().find(login))
                .filter(account -> account.disabledAt() == null)
                .map(StaffUser::new)
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(login));
    }
}
