package jp.hersys.capture.security;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/// A right password leads to the second factor, and only in the demo further.
@Component
final class AfterPassword extends VaadinSavedRequestAwareAuthenticationSuccessHandler {

    private final Entrance entrance;

    AfterPassword(Entrance entrance, VaadinDefaultRequestCache requests) {
        this.entrance = entrance;
        setRequestCache(requests);
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        var user = (StaffUser) Objects.requireNonNull(authentication.getPrincipal());
        if (!entrance.passwordSuffices(user, request, response)) {
            response.sendRedirect(request.getContextPath() + FactorPages.CODE);
            return;
        }
        goOn(request, response, authentication);
    }

    /// To where the person wanted to go before they were asked to log in; by way of the choice for whom they work, if
    /// there is one.
    void goOn(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        var user = (StaffUser) Objects.requireNonNull(authentication.getPrincipal());
        if (OrganisationPages.mustBeAsked(user, request)) {
            response.sendRedirect(request.getContextPath() + OrganisationPages.ORGANISATION);
            return;
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
