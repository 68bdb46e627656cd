package jp.hersys.capture.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends sessions: of accounts that were closed or signed out elsewhere, of persons who went away, and all after
/// a day's work. Every request is looked at; the register is asked once a second for each session at most.
final class SessionWatch extends OncePerRequestFilter {

    private final Stamps stamps;
    private final Clock clock;
    private final Duration idle;
    private final Duration longest;

    /// @param idle    after which a session ends in which nobody does anything
    /// @param longest after which it ends in any case
    SessionWatch(Stamps stamps, Clock clock, Duration idle, Duration longest) {
        this.stamps = stamps;
        this.clock = clock;
        this.idle = idle;
        this.longest = longest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null
                && !mayGoOn(request, session)) {
            session.invalidate();
            SecurityContextHolder.clearContext();
            SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        }
        chain.doFilter(request, response);
    }

    private boolean mayGoOn(HttpServletRequest request, HttpSession session) {
        var found = SessionMarks.of(session);
        var login = SignedIn.loginOf(session);
        if (found.isEmpty() || login.isEmpty()) {
            return false;
        }
        var marks = found.get();
        var now = clock.instant();
        if (!marks.begun().plus(longest).isAfter(now)
                || !marks.active().plus(idle).isAfter(now)) {
            return false;
        }
        if (!stamps.hold(login.get(), marks.stamp())) {
            return false;
        }
        if (isOfThePerson(request)) {
            marks.activeAt(now);
        }
        return true;
    }

    /// A page asks for much by itself; only what the person does keeps a session alive. What is done within a
    /// page is told by `session.js`.
    private static boolean isOfThePerson(HttpServletRequest request) {
        var query = Objects.requireNonNullElse(request.getQueryString(), "");
        boolean byThePage = query.contains("v-r=");
        return request.getRequestURI().endsWith("/session") ? query.equals("active=true") : !byThePage;
    }
}
