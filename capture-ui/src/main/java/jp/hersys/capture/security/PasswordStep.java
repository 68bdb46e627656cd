package jp.hersys.capture.security;

import java.util.Objects;
import jp.hersys.accounts.Account;
import jp.hersys.accounts.Caller;
import jp.hersys.accounts.SignInDoor;
import jp.hersys.accounts.SignInOutcome;
import jp.hersys.accounts.SignInStep;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Name and password. A name that nobody has, a closed account, one without a password yet and a wrong password
/// go the same way: the same statements, one hash, the same words. Somebody who has left learns no more than that.
final class PasswordStep implements AuthenticationProvider {

    private static final int LONGEST = 1_000;

    private final SignInDoor door;
    private final Accounts accounts;
    private final PasswordEncoder hashing;
    private final String hashOfNobody;

    PasswordStep(SignInDoor door, Accounts accounts, PasswordEncoder hashing) {
        this.door = door;
        this.accounts = accounts;
        this.hashing = hashing;
        this.hashOfNobody = Objects.requireNonNull(hashing.encode("nobody"));
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var name = taken(typed.getName());
        var password = taken(Objects.toString(typed.getCredentials(), ""));
        var caller = (Caller) Objects.requireNonNull(typed.getDetails());
        var wait = door.begin(SignInStep.PASSWORD, name, caller);
        if (!wait.isZero()) {
            throw new MustWait(wait);
        }
        var account = accounts.find(name);
        var hash = account.map(Account::passwordHash).orElse(hashOfNobody);
        boolean right = hashing.matches(NewPassword.normalised(password), hash);
        if (account.isEmpty()
                || account.get().passwordHash() == null
                || !right
                || !accounts.worksToday(account.get())) {
            door.failed(name, caller, SignInOutcome.WRONG_PASSWORD);
            throw new BadCredentialsException("Name and password do not belong together.");
        }
        door.passed(SignInStep.PASSWORD, name, caller);
        var user = accounts.staff(account.get());
        return UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    // A database takes no NUL, and nobody types a novel.
    private static String taken(String text) {
        return text.length() > LONGEST || text.indexOf('\0') >= 0 ? "" : text;
    }
}
