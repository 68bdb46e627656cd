package jp.hersys.capture;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.hersys.capture.security.Totp;

/// Somebody with a browser's cookies who types addresses.
public final class Visitor implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" (?:content|value)=\"([^\"]+)\"");
    private static final Pattern SECRET = Pattern.compile("plain-secret\">([A-Z2-7 ]+)<");
    private static final Pattern RECOVERY_CODE = Pattern.compile("<li>([0-9a-z]{4}(?:-[0-9a-z]{4}){2})</li>");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;

    public Visitor(String address) {
        this.address = address;
    }

    /// With the session cookie of somebody else.
    Visitor(String address, String session) {
        this(address);
        var cookie = new HttpCookie("JSESSIONID", session);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(address), cookie);
    }

    /// Logs in and gives the answer, which sends the visitor on.
    public HttpResponse<String> logIn(String login, String password) throws IOException, InterruptedException {
        return submit("login", Map.of("username", login, "password", password));
    }

    /// Fills in the form of a page and sends it.
    public HttpResponse<String> submit(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return submit(path, path, fields);
    }

    /// Sends a form to `path` with the token that `page` bears.
    public HttpResponse<String> submit(String page, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var csrf = CSRF.matcher(get(page).body());
        var form = new StringBuilder("_csrf=" + encode(csrf.find() ? csrf.group(1) : ""));
        fields.forEach(
                (name, value) -> form.append('&').append(name).append('=').append(encode(value)));
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString()))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /// What a person sets up by a one-time link.
    ///
    /// @param secret        of the second factor
    /// @param recoveryCodes as shown
    public record SetUp(String secret, List<String> recoveryCodes) {}

    /// Uses a one-time link to the end, after which the visitor is signed in.
    public SetUp setUp(String token, String password, Instant now) throws IOException, InterruptedException {
        submit("link", Map.of("token", token));
        submit("sign-in/password", Map.of("password", password, "again", password));
        var secret = SECRET.matcher(get("sign-in/enrol").body());
        if (!secret.find()) {
            throw new AssertionError("The link did not lead to the second factor.");
        }
        var letters = secret.group(1).replace(" ", "");
        submit("sign-in/enrol", Map.of("code", Totp.code(letters, now)));
        var codes = RECOVERY_CODE
                .matcher(get("sign-in/recovery-codes").body())
                .results()
                .map(code -> code.group(1))
                .toList();
        submit("sign-in/recovery-codes", Map.of());
        return new SetUp(letters, codes);
    }

    /// The id of the visitor's session.
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
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
