package jp.hersys.capture.security;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import jp.hersys.database.Register;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// What may be asked for and by whom: everything is denied but what is named here or bears a role.
@Configuration
@EnableWebSecurity
class SecurityConfiguration {

    /// Vaadin's client needs scripts in the page and `eval` until it can do with a stricter policy.
    private static final String CONTENT = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'";

    @Bean
    BoundedArgon2 passwordEncoder() {
        return new BoundedArgon2();
    }

    @Bean
    SecurityFilterChain screens(
            HttpSecurity http,
            Register register,
            Accounts accounts,
            AfterPassword afterPassword,
            PasswordEncoder hashing,
            @Value("${server.servlet.session.timeout}") Duration idle,
            @Value("${hersys.session.longest}") Duration longest) {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        "/hersys.css",
                        "/hersys.svg",
                        "/keys.js",
                        "/session.js",
                        "/link.js",
                        "/chart.js",
                        "/kana.js",
                        "/notification.js",
                        "/webjars/echarts/**",
                        "/lumo/**")
                .permitAll()
                // These look by themselves who asks: a stranger gets the log-in, see FactorPages.
                .requestMatchers("/link", "/session", "/sign-in/code", "/sign-in/enrol", "/sign-in/password")
                .permitAll()
                .requestMatchers(
                        "/downloads/**", "/sign-in/recovery-codes", "/sign-in/arrived", "/sign-in/organisation")
                .authenticated());
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .frameOptions(FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .withObjectPostProcessor(new Eagerly()));
        http.authenticationManager(
                new ProviderManager(new PasswordStep(register.signIns().door(), accounts, hashing)));
        http.setSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class, afterPassword);
        http.with(vaadin(), screens -> screens.loginView(LoginView.class));
        // After Vaadin has said which page is the log-in, else Spring would bring one of its own.
        http.formLogin(form -> form.authenticationDetailsSource(Callers::of)
                .failureHandler(SecurityConfiguration::refused)
                .withObjectPostProcessor(new PasswordAlone()));
        var watch = new SessionWatch(new Stamps(register.signIns().sessions()), register.clock(), idle, longest);
        http.addFilterAfter(watch, SecurityContextHolderFilter.class);
        http.addFilterBefore(new FromElsewhere(), SecurityContextHolderFilter.class);
        return http.build();
    }

    /// The same answer whatever was wrong; who must wait, and who came when too many did, is told so.
    private static void refused(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        var why = switch (reason) {
            case MustWait wait -> "wait=" + wait.seconds();
            case BadCredentialsException wrong -> "error";
            default -> "busy";
        };
        response.sendRedirect(request.getContextPath() + "/login?" + why);
    }

    /// A forwarded request, as every request for a page is, is answered and closed before Spring comes to write its
    /// headers at the end: they are written at the beginning.
    private static final class Eagerly implements ObjectPostProcessor<HeaderWriterFilter> {

        @Override
        public <F extends HeaderWriterFilter> F postProcess(F filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }

    /// A right password alone signs nobody in: what the filter finds is kept nowhere. Only {@link Entrance}
    /// keeps it.
    private static final class PasswordAlone implements ObjectPostProcessor<UsernamePasswordAuthenticationFilter> {

        @Override
        public <F extends UsernamePasswordAuthenticationFilter> F postProcess(F filter) {
            filter.setSecurityContextRepository(new NullSecurityContextRepository());
            return filter;
        }
    }
}
