package jp.hersys.capture.security;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import org.springframework.stereotype.Component;

/// Who is signed in, for views.
@Component
public class SignedIn {

    private final AuthenticationContext authentication;

    SignedIn(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    /// The person, if anybody is signed in.
    public Optional<StaffUser> ifAny() {
        return authentication.getAuthenticatedUser(StaffUser.class);
    }

    /// The person.
    ///
    /// @throws IllegalStateException when nobody is signed in
    public StaffUser staff() {
        return ifAny().orElseThrow(() -> new IllegalStateException("Nobody is signed in."));
    }

    /// As whom the register is asked.
    public Actor actor() {
        return staff().actor();
    }

    /// Whether the person has this duty; the register asks again by itself.
    public boolean may(Duty duty) {
        return actor().may(duty);
    }

    /// Ends the session.
    public void logOut() {
        authentication.logout();
    }
}
