package jp.hersys.capture.security;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
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
    PasswordEncoder passwordEncoder() {
        return new BoundedArgon2();
    }

    @Bean
    SecurityFilterChain screens(HttpSecurity http) {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        "/hersys.css", "/hersys.svg", "/keys.js", "/chart.js", "/webjars/echarts/**", "/lumo/**")
                .permitAll()
                .requestMatchers("/downloads/**")
                .authenticated());
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .frameOptions(FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .withObjectPostProcessor(new Eagerly()));
        http.with(vaadin(), screens -> screens.loginView(LoginView.class));
        return http.build();
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
}
