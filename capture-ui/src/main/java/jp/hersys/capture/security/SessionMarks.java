package jp.hersys.capture.security;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/// What a session must keep true to go on. Requests of one session run beside each other and share it, so
/// nothing is ever written back that another request has changed meanwhile.
final class SessionMarks implements Serializable {

    static final String ATTRIBUTE = "hersys.session-marks";

    private static final long serialVersionUID = 1;

    private final Instant begun;
    private volatile long stamp;
    private volatile Instant active;

    private SessionMarks(Instant now, long stamp) {
        this.begun = now;
        this.stamp = stamp;
        this.active = now;
    }

    static Optional<SessionMarks> of(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof SessionMarks marks ? Optional.of(marks) : Optional.empty();
    }

    /// A session begins.
    ///
    /// @param stamp of the account
    static void begin(HttpSession session, Instant now, long stamp) {
        session.setAttribute(ATTRIBUTE, new SessionMarks(now, stamp));
    }

    /// The same log-in goes on under another session.
    void goOnIn(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }

    /// When the person signed in.
    Instant begun() {
        return begun;
    }

    /// When the person last did something.
    Instant active() {
        return active;
    }

    void activeAt(Instant now) {
        active = now;
    }

    /// Under which the account may go on.
    long stamp() {
        return stamp;
    }

    void goOnUnder(long next) {
        stamp = next;
    }
}
