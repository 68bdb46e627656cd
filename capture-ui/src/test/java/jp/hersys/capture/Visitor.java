package jp.hersys.capture;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Somebody with a browser's cookies who types addresses.
public final class Visitor implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;

    public Visitor(String address) {
        this.address = address;
    }

    /// Logs in and gives the answer, which sends the visitor on.
    public HttpResponse<String> logIn(String login, String password) throws IOException, InterruptedException {
        var csrf = CSRF.matcher(get("login").body());
        var token = csrf.find() ? csrf.group(1) : "";
        var form = "username=" + encode(login) + "&password=" + encode(password) + "&_csrf=" + encode(token);
        var request = HttpRequest.newBuilder(URI.create(address + "login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.close();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
