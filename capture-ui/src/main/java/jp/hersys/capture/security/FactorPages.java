package jp.hersys.capture.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.Optional;
import jp.hersys.accounts.Account;
import jp.hersys.accounts.SignInOutcome;
import jp.hersys.accounts.SignInStep;
import jp.hersys.accounts.SignIns;
import jp.hersys.database.Register;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The second factor: shown at each log-in, set up once. These pages answer only to who is half signed in;
/// everybody else is sent to the log-in.
@Controller
final class FactorPages {

    static final String CODE = "/sign-in/code";
    static final String ENROL = "/sign-in/enrol";

    private static final String CODE_PAGE = "sign-in/code";
    private static final String ENROL_PAGE = "sign-in/enrol";
    private static final String TO_LOG_IN = "redirect:/login";
    private static final int WRONG_CODES = 5;

    private final Register register;
    private final SignIns signIns;
    private final Accounts accounts;
    private final Entrance entrance;
    private final SecureRandom random = new SecureRandom();

    FactorPages(Register register, Accounts accounts, Entrance entrance) {
        this.register = register;
        this.signIns = register.signIns();
        this.accounts = accounts;
        this.entrance = entrance;
    }

    /// Somebody half signed in whose account is as it was a moment ago, and who has work today.
    private record Half(HalfSignedIn state, Account account) {}

    @GetMapping(CODE)
    String code(HttpServletRequest request) {
        return half(request)
                .filter(half -> half.state().token() == null)
                .map(half ->
                        signIns.factors().find(half.account().login()).isPresent() ? CODE_PAGE : "redirect:" + ENROL)
                .orElse(TO_LOG_IN);
    }

    @PostMapping(CODE)
    String enter(@RequestParam String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        var found = half(request).filter(half -> half.state().token() == null);
        if (found.isEmpty()) {
            return TO_LOG_IN;
        }
        var half = found.get();
        var login = half.account().login();
        var caller = Callers.of(request);
        var wait = signIns.door().begin(SignInStep.CODE, login, caller);
        if (!wait.isZero()) {
            model.addAttribute("wait", MustWait.seconds(wait));
            return CODE_PAGE;
        }
        var outcome = check(half.account(), RecoveryCodes.typed(code));
        if (!outcome.isSuccess()) {
            signIns.door().failed(login, caller, outcome);
            return wrong(half.state(), request, model);
        }
        signIns.door().passed(SignInStep.CODE, login, caller);
        return entrance.enter(half.account(), half.state().stamp(), outcome, request, response)
                ? "redirect:" + RecoveryPages.ARRIVED
                : TO_LOG_IN + "?error";
    }

    @GetMapping(ENROL)
    String enrol(HttpServletRequest request, Model model) {
        return half(request)
                .filter(this::mayEnrol)
                .map(half -> page(
                        half.state().secret() == null
                                ? half.state()
                                        .withSecret(Totp.drawSecret(random))
                                        .keep(request)
                                : half.state(),
                        model))
                .orElse(TO_LOG_IN);
    }

    @PostMapping(ENROL)
    String confirm(@RequestParam String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        var found = half(request).filter(this::mayEnrol);
        var secret = found.map(half -> half.state().secret()).orElse(null);
        if (found.isEmpty() || secret == null) {
            return TO_LOG_IN;
        }
        var half = found.get();
        var step = Totp.step(secret, RecoveryCodes.typed(code), register.clock().instant());
        if (step.isEmpty()) {
            model.addAttribute("wrong", true);
            return page(half.state(), model);
        }
        var codes = RecoveryCodes.draw(random);
        var stamp = new Enrolment(signIns).complete(half.state(), half.account().staff(), step.getAsLong(), codes);
        if (stamp.isEmpty()) {
            HalfSignedIn.forget(request);
            return half.state().token() == null ? TO_LOG_IN : "redirect:" + LinkPages.LINK;
        }
        var outcome = half.state().token() == null ? SignInOutcome.CODE : SignInOutcome.LINK;
        if (!entrance.enter(half.account(), stamp.getAsLong(), outcome, request, response)) {
            return TO_LOG_IN + "?error";
        }
        RecoveryPages.keep(codes, request);
        return "redirect:" + RecoveryPages.CODES;
    }

    private SignInOutcome check(Account account, String typed) {
        var who = account.staff();
        var step = signIns.factors()
                .find(account.login())
                .map(factor ->
                        Totp.step(factor.secret(), typed, register.clock().instant()))
                .orElseThrow();
        if (step.isPresent() && signIns.factors().useStep(who, step.getAsLong())) {
            return SignInOutcome.CODE;
        }
        return step.isEmpty() && typed.indexOf('\0') < 0 && signIns.factors().useRecoveryCode(who, typed)
                ? SignInOutcome.RECOVERY_CODE
                : SignInOutcome.WRONG_CODE;
    }

    /// After some wrong codes the password is asked for again.
    private static String wrong(HalfSignedIn state, HttpServletRequest request, Model model) {
        if (state.wrongCodes() + 1 >= WRONG_CODES) {
            HalfSignedIn.forget(request);
            return TO_LOG_IN + "?error";
        }
        state.withWrongCode().keep(request);
        model.addAttribute("wrong", true);
        return CODE_PAGE;
    }

    private Optional<Half> half(HttpServletRequest request) {
        return HalfSignedIn.of(request, register.clock())
                .filter(state -> signIns.sessions().stamp(state.login()).orElse(-1) == state.stamp())
                .flatMap(state -> accounts.find(state.login())
                        .filter(accounts::worksToday)
                        .map(account -> new Half(state, account)));
    }

    /// Behind a link with a password chosen, or with a password and no factor yet.
    private boolean mayEnrol(Half half) {
        return half.state().token() == null
                ? signIns.factors().find(half.account().login()).isEmpty()
                : half.state().passwordHash() != null;
    }

    private static String page(HalfSignedIn state, Model model) {
        var secret = Objects.requireNonNull(state.secret());
        model.addAttribute("qr", QrCode.of(Totp.address(state.login(), secret)));
        model.addAttribute("secret", secret.replaceAll("(.{4})(?=.)", "$1 "));
        return ENROL_PAGE;
    }
}
