package jp.hersys.reports;

import java.io.BufferedWriter;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Map;

/// Writes HTML that is well-formed whatever the texts are: each text is escaped, each element that was opened is
/// closed, in its order. It is XML too, so that a strict reader takes it.
final class Html implements Flushable {
    private final Writer out;
    private final ArrayDeque<String> open = new ArrayDeque<>();

    Html(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        write("<!DOCTYPE html>\n");
    }

    /// Opens an element.
    ///
    /// @param attributes names and values in turns
    Html open(String element, String... attributes) {
        start(element, attributes);
        write(">");
        open.push(element);
        return this;
    }

    /// Closes the element that was opened last.
    Html close() {
        write("</" + open.pop() + ">\n");
        return this;
    }

    /// An element that holds a text only; a line break of the text stays one.
    Html say(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    /// An element without content.
    Html empty(String element, String... attributes) {
        start(element, attributes);
        write("/>\n");
        return this;
    }

    Html text(String text) {
        write(escaped(text).replace("\n", "<br/>"));
        return this;
    }

    /// The house style; it is ours and holds no sign that would need escaping.
    Html style(String css) {
        if (css.contains("<") || css.contains("&"))
            throw new IllegalArgumentException("A style sheet in a page holds neither < nor &; found one of them.");
        open("style");
        write("\n" + css);
        return close();
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /// @throws IllegalStateException when an element is still open
    void end() throws IOException {
        if (!open.isEmpty()) throw new IllegalStateException("A page closes what it opens; still open: " + open + ".");
        out.flush();
    }

    private void start(String element, String... attributes) {
        write("<" + element);
        for (var i = 0; i < attributes.length; i += 2)
            write(" " + attributes[i] + "=\"" + escaped(attributes[i + 1]) + "\"");
    }

    private static final Map<Character, String> ESCAPES =
            Map.of('<', "&lt;", '>', "&gt;", '&', "&amp;", '"', "&quot;", '\'', "&#39;");

    /// A control character has no place in HTML and would make it unreadable; it prints nothing anyway.
    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var escape = ESCAPES.get(c);
            if (escape != null) escaped.append(escape);
            else if (c == '\n' || (!Character.isISOControl(c) && c < '\uFFFE')) escaped.append(c);
        }
        return escaped.toString();
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException("The page cannot be written.", e);
        }
    }
}
