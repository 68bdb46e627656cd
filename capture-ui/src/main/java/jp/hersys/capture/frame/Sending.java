package jp.hersys.capture.frame;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// How a file leaves: always to be saved, never shown inside the site, so that no file can act as a page of it.
public final class Sending {

    private Sending() {}

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
