package jp.hersys.writing;

import java.text.Normalizer;
import java.util.Locale;

/// What is the same however it is typed: width, white space, dashes that mean "nothing".
public final class Spelling {

    private Spelling() {}

    /// The form in which headers and enumerated values are compared: NFKC without any white space.
    public static String key(String text) {
        if (isPlain(text)) {
            return text;
        }
        var normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        var key = new StringBuilder(normal.length());
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            if (!isSpace(c)) {
                key.append(c);
            }
        }
        return key.toString();
    }

    /// The form in which column names are compared: as [#key], and underscores and case do not count.
    public static String headerKey(String text) {
        return key(text).replace("_", "").toLowerCase(Locale.ROOT);
    }

    /// Whether a cell says nothing: only white space and dashes, as in template rows and cancelled numbers.
    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSpace(c) && !isDash(c)) {
                return false;
            }
        }
        return true;
    }

    /// Runs of white space (U+3000 and line breaks too) become one space, none at the ends.
    public static String fold(String text) {
        var folded = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                space = true;
                continue;
            }
            if (space && !folded.isEmpty()) {
                folded.append(' ');
            }
            space = false;
            folded.append(c);
        }
        return text.contentEquals(folded) ? text : folded.toString();
    }

    /// Position of the first character that no text may hold, or -1: control characters, characters that turn the
    /// direction of writing (a published name could be made to read as another one), halves of surrogate pairs.
    public static int firstForbidden(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (isForbidden(c)) {
                return i;
            }
        }
        return -1;
    }

    /// `text` with forbidden characters made visible, so that it can be shown and stored: ␀ for NUL, � for the rest.
    public static String visible(String text) {
        if (firstForbidden(text) < 0) {
            return text;
        }
        var visible = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point < 0x20) {
                visible.append((char) (0x2400 + point));
            } else if (Character.isBmpCodePoint(point) && isForbidden((char) point)) {
                visible.append('\uFFFD');
            } else {
                visible.appendCodePoint(point);
            }
        });
        return visible.toString();
    }

    /// Whether a character is white space: U+3000, no-break and zero-width ones too.
    public static boolean isSpace(char c) {
        return switch (c) {
            case ' ', '\n', '\r', '\u3000', '\u00A0', '\u2028', '\u2029', '\u200B', '\uFEFF' -> true;
            default -> c >= '\u2000' && c <= '\u200A';
        };
    }

    private static boolean isDash(char c) {
        return switch (c) {
            case '-', '－', '―', 'ー', 'ｰ', '—', '–', '‐', '−', '─' -> true;
            default -> false;
        };
    }

    private static boolean isForbidden(char c) {
        return (c < ' ' && c != '\n' && c != '\r')
                || (c >= 0x7F && c < 0xA0)
                || Character.isSurrogate(c)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0xFFFE
                || c == 0xFFFF;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 0x7F) {
                return false;
            }
        }
        return true;
    }
}
