package jp.hersys.capture.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// For whom somebody works who belongs to several organisations: asked once after the log-in, and again whenever the
/// person wants to work for another. A session holds the rights of one organisation; another one begins another
/// session.
@Controller
final class OrganisationPages {

    static final String ORGANISATION = "/sign-in/organisation";

    private static final String ASKED = "hersys.organisation-asked";

    private final Accounts accounts;
    private final Entrance entrance;
    private final AfterPassword after;

    OrganisationPages(Accounts accounts, Entrance entrance, AfterPassword after) {
        this.accounts = accounts;
        this.entrance = entrance;
        this.after = after;
    }

    /// Whether the person must choose before going on.
    static boolean mustBeAsked(StaffUser user, HttpServletRequest request) {
        return user.worksElsewhere() && request.getSession().getAttribute(ASKED) == null;
    }

    @GetMapping(ORGANISATION)
    String show(
            Authentication authentication,
            Model model,
            @RequestParam(name = "gone", required = false) @Nullable String gone) {
        var organisations = accounts.organisations(user(authentication).getUsername());
        if (organisations.size() < 2) {
            return "redirect:/";
        }
        model.addAttribute("organisations", organisations);
        model.addAttribute("gone", gone);
        return "sign-in/organisation";
    }

    @PostMapping(ORGANISATION)
    void choose(
            @RequestParam String organisation,
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication authentication)
            throws ServletException, IOException {
        var now = chosen(user(authentication), organisation);
        if (now.isEmpty()) {
            response.sendRedirect(request.getContextPath() + ORGANISATION + "?gone");
            return;
        }
        var next = entrance.goOnFor(now.get(), request, response);
        request.getSession().setAttribute(ASKED, true);
        after.goOn(request, response, next);
    }

    private Optional<StaffUser> chosen(StaffUser user, String organisation) {
        return accounts.find(user.getUsername()).flatMap(account -> accounts.chosen(account, organisation));
    }

    private static StaffUser user(Authentication authentication) {
        return (StaffUser) Objects.requireNonNull(authentication.getPrincipal());
    }
}
