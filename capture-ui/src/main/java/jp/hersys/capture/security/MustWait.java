package jp.hersys.capture.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/// Too many tries were wrong; the next one is let in later.
final class MustWait extends AuthenticationException {

    private static final long serialVersionUID = 1;

    private final Duration left;

    MustWait(Duration left) {
        super("The next try is let in later.");
        this.left = left;
    }

    /// Whole seconds, rounded up.
    static long seconds(Duration left) {
        return left.plusMillis(999).toSeconds();
    }

    long seconds() {
        return seconds(left);
    }
}
