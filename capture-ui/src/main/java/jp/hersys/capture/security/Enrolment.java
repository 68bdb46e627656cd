package jp.hersys.capture.security;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import jp.hersys.accounts.Credentials;
import jp.hersys.accounts.Factor;
import jp.hersys.accounts.SignIns;
import jp.hersys.register.Actor;

/// The end of setting up: what was chosen becomes the account's, all of it or nothing.
///
/// @param signIns of the register
record Enrolment(SignIns signIns) {

    /// Sets the second factor, and behind a link the password with it.
    ///
    /// @param step of the first code, which cannot be used again
    /// @return under which stamp the session goes on; empty when the link was used meanwhile or there is a
    /// factor already
    OptionalLong complete(HalfSignedIn state, Actor.StaffMember who, long step, List<String> codes) {
        var factor = new Factor(Objects.requireNonNull(state.secret()), step);
        var token = state.token();
        boolean done = token == null
                ? signIns.factors().enrol(who, factor, codes)
                : signIns.links()
                        .redeem(token, new Credentials(Objects.requireNonNull(state.passwordHash()), factor, codes));
        return done ? signIns.sessions().stamp(who.login()) : OptionalLong.empty();
    }
}
