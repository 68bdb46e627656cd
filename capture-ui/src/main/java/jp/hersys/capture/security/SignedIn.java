package jp.hersys.capture.security;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
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

    /// Whose session it is, if anybody is signed in there.
    static Optional<String> loginOf(HttpSession session) {
        var context = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return Optional.ofNullable(context instanceof SecurityContext found ? found.getAuthentication() : null)
                .map(Authentication::getPrincipal)
                .map(principal -> principal instanceof StaffUser user ? user.getUsername() : null);
    }

    /// Lets this session go on under another stamp of the account, when all others end.
    public void goOnUnder(long stamp) {
        var session = VaadinSession.getCurrent().getSession();
        if (session != null && session.getAttribute(SessionMarks.ATTRIBUTE) instanceof SessionMarks marks) {
            marks.goOnUnder(stamp);
        }
    }

    /// Ends the session.
    public void logOut() {
        authentication.logout();
    }
}
