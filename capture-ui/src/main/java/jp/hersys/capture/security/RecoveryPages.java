package jp.hersys.capture.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Shows the recovery codes once, then leads on to where the person wanted to go.
@Controller
final class RecoveryPages {

    static final String CODES = "/sign-in/recovery-codes";
    static final String ARRIVED = "/sign-in/arrived";

    private static final String ATTRIBUTE = "hersys.recovery-codes";

    private final AfterPassword after;

    RecoveryPages(AfterPassword after) {
        this.after = after;
    }

    /// Remembers them until the person has said that they are kept.
    static void keep(List<String> codes, HttpServletRequest request) {
        request.getSession()
                .setAttribute(
                        ATTRIBUTE, codes.stream().map(RecoveryCodes::shown).toList());
    }

    @GetMapping(CODES)
    String show(HttpServletRequest request, Model model) {
        var codes = request.getSession().getAttribute(ATTRIBUTE);
        if (codes == null) {
            return "redirect:/";
        }
        model.addAttribute("codes", codes);
        return "sign-in/recovery-codes";
    }

    @PostMapping(CODES)
    void kept(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        request.getSession().removeAttribute(ATTRIBUTE);
        after.goOn(request, response, authentication);
    }

    @GetMapping(ARRIVED)
    void arrived(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        after.goOn(request, response, authentication);
    }
}
