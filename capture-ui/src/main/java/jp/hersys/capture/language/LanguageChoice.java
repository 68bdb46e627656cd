package jp.hersys.capture.language;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Remembers the language that a person chose, also over a log-out. Who has chosen none reads Japanese: a browser
/// that was delivered in English says little about the staff of a Japanese health centre.
@Component
public class LanguageChoice implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1;

    /// Name of the cookie that remembers it.
    public static final String COOKIE = "hersys-language";

    /// For how long.
    public static final Duration REMEMBERED = Duration.ofDays(365);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(start -> start.getSession().setLocale(chosen(start.getRequest())));
        event.addIndexHtmlRequestListener(page -> page.getDocument()
                .child(0)
                .attr("lang", chosen(page.getVaadinRequest()).getLanguage()));
    }

    /// Shows everything in this language from now on.
    public static void choose(Locale locale) {
        var cookie = new Cookie(COOKIE, locale.getLanguage());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) REMEMBERED.toSeconds());
        VaadinServletResponse.getCurrent().addCookie(cookie);
        VaadinSession.getCurrent().setLocale(locale);
        UI.getCurrent().getPage().reload();
    }

    private static Locale chosen(VaadinRequest request) {
        var cookies = request.getCookies();
        boolean english = cookies != null
                && Arrays.stream(cookies)
                        .anyMatch(cookie -> cookie.getName().equals(COOKIE)
                                && Locale.ENGLISH.getLanguage().equals(cookie.getValue()));
        return english ? Locale.ENGLISH : Locale.JAPANESE;
    }
}
