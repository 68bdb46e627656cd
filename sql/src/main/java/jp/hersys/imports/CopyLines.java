package jp.hersys.imports;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Rows in PostgreSQL's COPY text format.
final class CopyLines {

    private static final int USUAL_LINE = 160;
    private final StringBuilder text;
    private boolean first = true;

    /// @param lines about how many there will be
    CopyLines(int lines) {
        text = new StringBuilder(lines * USUAL_LINE);
    }

    CopyLines number(long value) {
        separate();
        text.append(value);
        return this;
    }

    CopyLines text(@Nullable String value) {
        separate();
        if (value == null) {
            text.append("\\N");
            return this;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
        return this;
    }

    /// As many columns without a value.
    void nothing(int columns) {
        for (int i = 0; i < columns; i++) {
            text(null);
        }
    }

    void end() {
        text.append('\n');
        first = true;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void separate() {
        if (!first) {
            text.append('\t');
        }
        first = false;
    }
}
