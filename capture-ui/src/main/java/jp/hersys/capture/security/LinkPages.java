package jp.hersys.capture.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import jp.hersys.accounts.Account;
import jp.hersys.accounts.SignInOutcome;
import jp.hersys.accounts.SignInStep;
import jp.hersys.accounts.SignIns;
import jp.hersys.database.Register;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What lies behind a one-time link: first a new password. The token stands behind the `#` of the address, which
/// no browser sends and no log sees; the page posts it.
@Controller
final class LinkPages {

    static final String LINK = "/link";
    static final String PASSWORD = "/sign-in/password";

    private static final String LINK_PAGE = "sign-in/link";
    private static final String PASSWORD_PAGE = "sign-in/password";
    private static final int LONGEST_TOKEN = 64;

    private final Register register;
    private final SignIns signIns;
    private final Accounts accounts;
    private final PasswordEncoder hashing;

    LinkPages(Register register, Accounts accounts, PasswordEncoder hashing) {
        this.register = register;
        this.accounts = accounts;
        this.signIns = register.signIns();
        this.hashing = hashing;
    }

    @GetMapping(LINK)
    String link() {
        return LINK_PAGE;
    }

    @PostMapping(LINK)
    String open(@RequestParam String token, HttpServletRequest request, Model model) {
        var caller = Callers.of(request);
        // one count for all links: a token cannot be guessed, but asking must not cost us
        var wait = signIns.door().begin(SignInStep.LINK, "", caller);
        if (!wait.isZero()) {
            model.addAttribute("wait", MustWait.seconds(wait));
            return LINK_PAGE;
        }
        var account = token.length() > LONGEST_TOKEN || token.indexOf('\0') >= 0
                ? Optional.<Account>empty()
                : signIns.links().find(token.strip()).filter(accounts::worksToday);
        if (account.isEmpty()) {
            signIns.door().failed("", caller, SignInOutcome.WRONG_PASSWORD);
            model.addAttribute("void", true);
            return LINK_PAGE;
        }
        signIns.door().passed(SignInStep.LINK, "", caller);
        var login = account.get().login();
        // a link opens a session of its own: whatever the browser had is gone
        request.getSession().invalidate();
        HalfSignedIn.byLink(login, signIns.sessions().stamp(login).orElse(-1), token.strip(), register.clock())
                .keep(request);
        return "redirect:" + PASSWORD;
    }

    @GetMapping(PASSWORD)
    String password(HttpServletRequest request, Model model) {
        return HalfSignedIn.of(request, register.clock())
                .filter(half -> half.token() != null)
                .map(half -> page(half, model))
                .orElse("redirect:" + LINK);
    }

    @PostMapping(PASSWORD)
    String choose(@RequestParam String password, @RequestParam String again, HttpServletRequest request, Model model) {
        var found = HalfSignedIn.of(request, register.clock()).filter(half -> half.token() != null);
        if (found.isEmpty()) {
            return "redirect:" + LINK;
        }
        var half = found.get();
        var objection = NewPassword.objection(password, again, half.login());
        if (objection.isPresent()) {
            model.addAttribute("objection", objection.get().name());
            return page(half, model);
        }
        var hash = Objects.requireNonNull(hashing.encode(NewPassword.normalised(password)));
        half.withPassword(hash).keep(request);
        return "redirect:" + FactorPages.ENROL;
    }

    private static String page(HalfSignedIn half, Model model) {
        model.addAttribute("login", half.login());
        model.addAttribute("shortest", NewPassword.SHORTEST);
        model.addAttribute("longest", NewPassword.LONGEST);
        return PASSWORD_PAGE;
    }
}
