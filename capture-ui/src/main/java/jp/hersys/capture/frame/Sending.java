package jp.hersys.capture.frame;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// How a file leaves: to be saved, never shown inside the site, so that no file can act as a page of it. The one page
/// that is shown is sealed.
public final class Sending {

    /// No script, nothing from elsewhere, no form, no way to the site's cookies: styles and pictures of the page's own.
    private static final String SEALED =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private Sending() {}

    /// Sets the headers of a page that is read in the browser and can do nothing there.
    public static void asSealedPage(HttpServletResponse response) {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", SEALED);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline");
    }

    /// Sets the headers of a file with this name, which may hold any character.
    public static void as(HttpServletResponse response, String mediaType, String name) {
        response.setContentType(mediaType);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    /// Says that there is nothing at this address; what is there for others looks the same.
    public static void nothing(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println("ここには何もありません。 / There is nothing at this address.");
    }
}
