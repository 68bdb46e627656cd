package jp.hersys.capture.security;

import java.text.MessageFormat;
import java.util.Locale;
import jp.hersys.capture.language.LanguageChoice;
import jp.hersys.capture.language.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/// The plain pages speak from the same texts and in the same chosen language as the screens.
@Configuration
class SignInWords implements WebMvcConfigurer {

    private static final String PARAMETER = "language";

    @Bean
    MessageSource messageSource(Messages messages) {
        return new AbstractMessageSource() {
            @Override
            protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
                return messages.has(code)
                        ? new MessageFormat(messages.getTranslation(code, locale), Locale.ROOT)
                        : null;
            }

            @Override
            protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
                return messages.has(code) ? messages.getTranslation(code, locale) : null;
            }
        };
    }

    @Bean
    LocaleResolver localeResolver() {
        var cookie = new CookieLocaleResolver(LanguageChoice.COOKIE);
        cookie.setDefaultLocale(Locale.JAPANESE);
        cookie.setCookieHttpOnly(true);
        cookie.setCookieSameSite("Lax");
        cookie.setCookieMaxAge(LanguageChoice.REMEMBERED);
        cookie.setRejectInvalidCookies(false);
        return cookie;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var change = new LocaleChangeInterceptor();
        change.setParamName(PARAMETER);
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change).addPathPatterns("/link", "/sign-in/**");
    }
}
