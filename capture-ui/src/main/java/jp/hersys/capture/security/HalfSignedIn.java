package jp.hersys.capture.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody who has shown a password or a one-time link and nothing else. This is no authentication: it lies in
/// the session beside an empty security context, so that to every other page such a person is a stranger.
///
/// @param login        whose account
/// @param stamp        of the account when the password was shown; a change since then ends this
/// @param since        when it was shown
/// @param wrongCodes   tried so far
/// @param token        of the link, if it was one
/// @param passwordHash chosen behind the link, not yet the account's
/// @param secret       of the second factor that is being set up, not yet the account's
record HalfSignedIn(
        String login,
        long stamp,
        Instant since,
        int wrongCodes,
        @Nullable String token,
        @Nullable String passwordHash,
        @Nullable String secret)
        implements Serializable {

    private static final String ATTRIBUTE = "hersys.half-signed-in";
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /// By password.
    static HalfSignedIn byPassword(String login, long stamp, Clock clock) {
        return new HalfSignedIn(login, stamp, clock.instant(), 0, null, null, null);
    }

    /// By link.
    static HalfSignedIn byLink(String login, long stamp, String token, Clock clock) {
        return new HalfSignedIn(login, stamp, clock.instant(), 0, token, null, null);
    }

    /// Who asks, if they are half signed in, and not for too long.
    static Optional<HalfSignedIn> of(HttpServletRequest request, Clock clock) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof HalfSignedIn half
                ? Optional.of(half).filter(found -> found.since().plus(LONGEST).isAfter(clock.instant()))
                : Optional.empty();
    }

    /// Nobody is half signed in any more.
    static void forget(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }

    /// Remembers it for the next page.
    HalfSignedIn keep(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, this);
        return this;
    }

    /// After a wrong code.
    HalfSignedIn withWrongCode() {
        return new HalfSignedIn(login, stamp, since, wrongCodes + 1, token, passwordHash, secret);
    }

    /// With a password chosen.
    HalfSignedIn withPassword(String hash) {
        return new HalfSignedIn(login, stamp, since, wrongCodes, token, hash, secret);
    }

    /// With a second factor to be confirmed.
    HalfSignedIn withSecret(String drawn) {
        return new HalfSignedIn(login, stamp, since, wrongCodes, token, passwordHash, drawn);
    }

    @Override
    public String toString() {
        return "HalfSignedIn";
    }
}
