package jp.hersys.capture.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Leads to the log-in whoever is made to log in by a form of another site: the log-in's own form is taken without a
/// token. Browsers say themselves from where a form comes (`Sec-Fetch-Site`).
final class FromElsewhere extends OncePerRequestFilter {

    private static final String LOGIN = "/login";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var login = request.getContextPath() + LOGIN;
        if (request.getMethod().equals("POST")
                && request.getRequestURI().equals(login)
                && "cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            response.sendRedirect(login);
        } else {
            chain.doFilter(request, response);
        }
    }
}
