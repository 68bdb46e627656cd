package jp.hersys.reports;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;

/// The one face of all papers, from our own resources: a machine's fonts must not decide what is printed.
final class PaperFont {
    private static final Font REGULAR = load("reports/fonts/NotoSansJP-Regular.ttf");
    private static final Font BOLD = load("reports/fonts/NotoSansJP-Bold.ttf");
    private static final FontRenderContext PLAIN = new FontRenderContext(null, false, true);

    private PaperFont() {}

    static Font regular(float points) {
        return REGULAR.deriveFont(points);
    }

    static Font bold(float points) {
        return BOLD.deriveFont(points);
    }

    /// How many points a text of a table takes.
    static int width(String text) {
        return (int) Math.ceil(
                bold(RepeatedColumns.POINTS).getStringBounds(text, PLAIN).getWidth());
    }

    /// How many points a text takes at a size.
    static float width(String text, float points) {
        return (float) regular(points)
                .getStringBounds(text.isEmpty() ? " " : text, PLAIN)
                .getWidth();
    }

    /// Where a text ends that is broken after any character: after `lines` lines of so many points, or at its end.
    static int fitting(String text, float size, int points, int lines) {
        var font = regular(size);
        var used = 0.0;
        var line = 1;
        for (var at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            var c = text.codePointAt(at);
            var width = c == '\n'
                    ? 0
                    : font.getStringBounds(Character.toString(c), PLAIN).getWidth();
            if (c == '\n' || used + width > points) {
                used = 0;
                line++;
                if (line > lines) return at;
            }
            used += width;
        }
        return text.length();
    }

    static boolean canPrint(int character) {
        return REGULAR.canDisplay(character) && BOLD.canDisplay(character);
    }

    /// The shapes of some characters: two characters of one shape are one on paper.
    static Set<Integer> shapes(Set<Integer> characters) {
        return characters.stream().map(PaperFont::shape).collect(Collectors.toSet());
    }

    static int shape(int character) {
        return REGULAR.createGlyphVector(PLAIN, Character.toString(character)).getGlyphCode(0);
    }

    private static Font load(String path) {
        try (var in = PaperFont.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null)
                throw new IllegalStateException(
                        "The font of the papers lies on the class path at " + path + "; found nothing.");
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("The font " + path + " cannot be read.", e);
        }
    }
}
