package jp.hersys.capture.security;

import jp.hersys.audit.Access;
import jp.hersys.database.Register;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/// Writes log-ins into the audit. Of one that failed the name typed is not kept: people type passwords there.
@Component
class LoginAudit {

    private final Access access;

    LoginAudit(Register register) {
        this.access = register.access();
    }

    @EventListener
    void succeeded(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof StaffUser user) {
            access.as(user.actor(), "login.succeeded", "account " + user.getUsername(), () -> user);
        }
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        var door = new Actor.Job("login", LocalGovernmentCode.NATION);
        access.as(
                door,
                "login.failed",
                "reason " + event.getException().getClass().getSimpleName(),
                () -> door);
    }
}
