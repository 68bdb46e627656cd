package jp.hersys.capture.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import jp.hersys.accounts.Account;
import jp.hersys.accounts.SignInOutcome;
import jp.hersys.accounts.SignIns;
import jp.hersys.database.Register;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/// The only place where somebody becomes signed in.
@Component
final class Entrance {

    /// Where Spring keeps the page that somebody wanted before the log-in.
    private static final String WANTED = "SPRING_SECURITY_SAVED_REQUEST";

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final SignIns signIns;
    private final Accounts accounts;
    private final Clock clock;

    Entrance(Register register, Accounts accounts) {
        this.signIns = register.signIns();
        this.accounts = accounts;
        this.clock = register.clock();
    }

    /// After a right password: who is of the demo is let in, everybody else is half signed in.
    ///
    /// @return whether the person is in
    boolean passwordSuffices(StaffUser user, HttpServletRequest request, HttpServletResponse response) {
        var login = user.getUsername();
        long stamp = signIns.sessions().stamp(login).orElse(-1);
        if (!user.isDemo()) {
            HalfSignedIn.byPassword(login, stamp, clock).keep(request);
            return false;
        }
        return accounts.find(login)
                .filter(account -> enter(account, stamp, SignInOutcome.PASSWORD_ONLY, request, response))
                .isPresent();
    }

    /// Lets somebody in under a new session id, whichever way they came.
    ///
    /// @param stamp under which the session goes on
    /// @return false when there is no work for the person today: nobody is in
    boolean enter(
            Account account,
            long stamp,
            SignInOutcome outcome,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!accounts.worksToday(account)) {
            HalfSignedIn.forget(request);
            return false;
        }
        // who cannot be written into the audit does not come in
        signIns.door().entered(account.staff(), Callers.of(request), outcome);
        HalfSignedIn.forget(request);
        request.getSession();
        request.changeSessionId();
        SessionMarks.begin(request.getSession(), clock.instant(), stamp);
        keep(accounts.staff(account), request, response);
        return true;
    }

    /// Lets who is in go on for another organisation: everything of the session before is gone, and what may be done is
    /// asked of the new organisation alone. The day of work goes on, so that nobody prolongs it that way.
    Authentication goOnFor(StaffUser user, HttpServletRequest request, HttpServletResponse response) {
        var before = request.getSession();
        var marks = SessionMarks.of(before).orElseThrow();
        var wanted = before.getAttribute(WANTED);
        before.invalidate();
        var session = request.getSession();
        marks.goOnIn(session);
        if (wanted != null) {
            session.setAttribute(WANTED, wanted);
        }
        return keep(user, request, response);
    }

    private Authentication keep(StaffUser user, HttpServletRequest request, HttpServletResponse response) {
        user.eraseCredentials();
        var authentication = UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return authentication;
    }
}
