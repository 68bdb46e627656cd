package jp.hersys.capture.bench;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody at a screen, without the browser: sends over a socket what the browser would send, and understands of the
/// answers what is to be typed into and pressed next.
final class ScreenVisitor implements Closeable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" (?:content|value)=\"([^\"]+)\"");
    private static final int TEXTS = 7;
    private static final int CHILDREN = 2;

    private final KeptConnection program;
    private final Map<Integer, String> tags = new HashMap<>();
    private final Map<Integer, String> texts = new HashMap<>();
    private final Map<Integer, Integer> parents = new HashMap<>();
    private String csrf = "";
    private int ui;
    private int sync;
    private int answered;
    private boolean asks;

    /// @param address of the program, with a slash at its end
    ScreenVisitor(String address) throws IOException {
        this.program = new KeptConnection(URI.create(address));
    }

    /// Signs in and opens a place.
    void signIn(String login, String password, String place) throws IOException {
        var found = CSRF.matcher(program.get("login"));
        var form = "_csrf=" + encode(found.find() ? found.group(1) : "") + "&username=" + encode(login) + "&password="
                + encode(password);
        program.post("login", "application/x-www-form-urlencoded", form);
        var begun = JSON.readTree(program.get("?v-r=init&location=" + encode(place) + "&query="))
                .get("appConfig");
        ui = begun.get("v-uiId").asInt();
        csrf = begun.get("uidl").get("Vaadin-Security-Key").asString();
        understand(begun.get("uidl"));
        open(place);
        if (tags.containsValue("vaadin-password-field") || tags.containsValue("vaadin-login-form")) {
            throw new IllegalStateException("The log-in was not taken.");
        }
    }

    /// Goes to a place, as by a link.
    void open(String place) throws IOException {
        event(
                1,
                "ui-navigate",
                Map.of("route", place, "query", "", "appShellTitle", "", "historyState", Map.of(), "trigger", "link"));
    }

    /// Types into the one text field of the place.
    void type(String text) throws IOException {
        int field = only("vaadin-text-field");
        call(List.of(
                Map.of("type", "mSync", "node", field, "feature", 1, "property", "value", "value", text),
                Map.of("type", "event", "node", field, "event", "input", "data", Map.of("1", 1, "for", "trailing"))));
    }

    /// Presses the button with these words.
    void press(String words) throws IOException {
        int button = texts.entrySet().stream()
                .filter(each -> each.getValue().equals(words))
                .map(each -> parents.getOrDefault(each.getKey(), 0))
                .filter(node -> "vaadin-button".equals(tags.get(node)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A button " + words + " was expected."));
        event(button, "click", Map.of());
    }

    /// Whether the place asks each second whether something is new.
    boolean asks() {
        return asks;
    }

    /// Asks whether something is new.
    void poll() throws IOException {
        event(1, "ui-poll", Map.of());
    }

    /// Whether the place says this.
    boolean says(String words) {
        return texts.values().stream().anyMatch(text -> text.contains(words));
    }

    private int only(String tag) {
        return tags.entrySet().stream()
                .filter(each -> each.getValue().equals(tag))
                .map(Map.Entry::getKey)
                .reduce((earlier, later) -> Math.max(earlier, later))
                .orElseThrow(() -> new IllegalStateException("A " + tag + " was expected."));
    }

    private void event(int node, String name, Map<String, Object> data) throws IOException {
        call(List.of(Map.of("type", "event", "node", node, "event", name, "data", data)));
    }

    private void call(List<Map<String, Object>> calls) throws IOException {
        var body =
                JSON.writeValueAsString(Map.of("csrfToken", csrf, "rpc", calls, "syncId", sync, "clientId", answered));
        var answer = program.post("?v-r=uidl&v-uiId=" + ui, "application/json; charset=UTF-8", body);
        understand(JSON.readTree(answer));
    }

    private void understand(JsonNode answer) {
        var id = answer.get("syncId");
        if (id == null) {
            throw new IllegalStateException("The screen answered without a number; it lost its session or failed.");
        }
        sync = id.asInt();
        answered = answer.get("clientId").asInt();
        var gone = new HashSet<Integer>();
        var changes = answer.get("changes");
        if (changes != null) {
            for (var change : changes) {
                understandChange(change, gone);
            }
        }
        List.of(tags, texts, parents).forEach(each -> each.keySet().removeAll(gone));
    }

    private void understandChange(JsonNode change, Set<Integer> gone) {
        int node = change.get("node").asInt();
        var type = change.get("type").asString();
        if (type.equals("detach")) {
            gone.add(node);
        } else if (type.equals("put") && change.get("key").asString().equals("pollInterval")) {
            asks = change.get("value").asInt() > 0;
        } else if (type.equals("put") && change.get("key").asString().equals("tag")) {
            tags.put(node, change.get("value").asString());
        } else if (type.equals("put") && change.get("feat").asInt() == TEXTS && change.has("value")) {
            texts.put(node, change.get("value").asString());
        } else if (type.equals("splice") && change.get("feat").asInt() == CHILDREN && change.has("addNodes")) {
            change.get("addNodes").forEach(child -> parents.put(child.asInt(), node));
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        program.close();
    }
}
