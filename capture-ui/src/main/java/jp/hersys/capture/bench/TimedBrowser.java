package jp.hersys.capture.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A real Chromium of this machine, told what to do over its DevTools protocol: how long a person waits, with drawing.
final class TimedBrowser implements AutoCloseable {

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final Pattern LISTENS = Pattern.compile("DevTools listening on ws://([^/]+)/");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebSocket socket;
    private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
    private int sent;

    private TimedBrowser(Process process) throws IOException, InterruptedException {
        this.process = process;
        var pages = JSON.readTree(client.send(
                        HttpRequest.newBuilder(URI.create("http://" + listens() + "/json/list"))
                                .build(),
                        BodyHandlers.ofString())
                .body());
        var page = pages.get(0).get("webSocketDebuggerUrl").asString();
        this.socket = client.newWebSocketBuilder()
                .buildAsync(URI.create(page), new Answers())
                .join();
    }

    /// The browser of this machine, if it has one.
    ///
    /// @param folder for its profile
    static Optional<TimedBrowser> start(Path folder) throws IOException, InterruptedException {
        var program = PLACES.stream().filter(Files::isExecutable).findFirst();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        var process = new ProcessBuilder(
                        program.get().toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--window-size=1280,900",
                        "--lang=ja",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + folder,
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return Optional.of(new TimedBrowser(process));
    }

    private String listens() throws IOException {
        var lines = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var found = LISTENS.matcher(line);
            if (found.find()) {
                return found.group(1);
            }
        }
        throw new IOException("The browser ended before it listened.");
    }

    private final class Answers implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                answers.add(JSON.readTree(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return java.util.concurrent.CompletableFuture.completedStage(null);
        }
    }

    /// Signs in at the address, and waits until a place shows this.
    void signIn(String address, String login, String password, String shown) throws IOException, InterruptedException {
        call("Page.navigate", Map.of("url", address + "login"));
        until("document.querySelector('input[name=username]')");
        evaluate("document.querySelector('input[name=username]').value = '" + login + "';"
                + "document.querySelector('input[name=password]').value = '" + password + "';"
                + "document.querySelector('form').requestSubmit()");
        until(shown);
    }

    /// Does something and waits until the page shows what follows.
    ///
    /// @param deed  JavaScript that does it
    /// @param shown JavaScript that is true when it is shown
    /// @return milliseconds
    double time(String deed, String shown) throws IOException, InterruptedException {
        return evaluate("(async () => { const start = performance.now(); " + deed + "; while (!(" + shown
                        + ")) { await new Promise(drawn => requestAnimationFrame(drawn)); }"
                        + " return performance.now() - start; })()")
                .asDouble();
    }

    private void until(String shown) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!evaluate("!!(" + shown + ")").asBoolean()) {
            if (System.nanoTime() > end) {
                throw new IOException("The browser did not show within " + LONGEST + ": " + shown);
            }
            Thread.sleep(100);
        }
    }

    private JsonNode evaluate(String script) throws IOException, InterruptedException {
        var answer =
                call("Runtime.evaluate", Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
        var value = answer.path("result").path("result").path("value");
        return value.isMissingNode() ? JSON.valueToTree(false) : value;
    }

    private JsonNode call(String method, Map<String, Object> parameters) throws IOException, InterruptedException {
        int id = ++sent;
        socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                .join();
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            var answer = answers.poll(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
            if (answer != null && answer.path("id").asInt(-1) == id) {
                return answer;
            }
        }
        throw new IOException("The browser did not answer " + method + " within " + LONGEST + ".");
    }

    @Override
    public void close() {
        process.destroy();
        client.close();
    }
}
