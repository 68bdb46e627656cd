package jp.hersys.capture.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Screens are worked out a few at a time, in the order in which they were asked for: two hundred at once on two cores
/// only stand in each other's way, so that each takes seconds. What a screen was told is read before its turn begins,
/// so
/// that a slow line holds up nobody; uploads and downloads take no turn.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Turns extends OncePerRequestFilter {

    private static final int PER_CORE = 3;
    private static final int MOST_BYTES = 4 << 20;

    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors() * PER_CORE, true);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // screens are asked for at the root alone: a download that calls itself one would hold a turn as long as it
        // likes
        var query = Objects.requireNonNullElse(request.getQueryString(), "");
        return !request.getRequestURI().equals(request.getContextPath() + "/")
                || (!query.contains("v-r=uidl") && !query.contains("v-r=init"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var told = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (told.length > MOST_BYTES) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        turns.acquireUninterruptibly();
        try {
            chain.doFilter(new Told(request, told), response);
        } finally {
            turns.release();
        }
    }

    /// A request of which the body has arrived.
    private static final class Told extends HttpServletRequestWrapper {

        private final Body body;

        Told(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = new Body(new ByteArrayInputStream(body));
        }

        @Override
        public ServletInputStream getInputStream() {
            return body;
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        }
    }

    private static final class Body extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Body(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return bytes.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The body has arrived; nobody needs to wait for it.");
        }
    }
}
