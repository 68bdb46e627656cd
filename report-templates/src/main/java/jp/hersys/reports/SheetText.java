package jp.hersys.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What was typed as paper can show it. A character that the font lacks becomes 〓, and a sentence says which ones they
/// are; a text too long for its box is cut there and stands on 続紙 as a whole. Nothing vanishes silently.
final class SheetText {
    private static final int MISSING = '〓';

    /// A text that does not fit into its box.
    record Whole(String label, String text) {}

    private final List<Whole> continued = new ArrayList<>();
    private final TreeSet<Integer> missing = new TreeSet<>();

    /// Characters that print nothing are left out: marks of direction would turn what stands beside them, and the PDF
    /// library prints a box for a variation selector.
    String printable(String typed) {
        var text = new StringBuilder();
        typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\t', ' ')
                .codePoints()
                .forEach(c -> {
                    if (c == '\n') {
                        text.append('\n');
                    } else if (isSeen(c)) {
                        text.appendCodePoint(replaced(c));
                    }
                });
        return text.toString().strip();
    }

    /// As much as fits into so many lines of `points` width, and where the whole is found.
    String fitting(String label, String text, float size, int points, int lines) {
        var end = PaperFont.fitting(text, size, points, lines);
        if (end >= text.length()) return text;
        continued.add(new Whole(label, text));
        var mark = Words.JA.say("notification.cut");
        var room = Math.max(1, text.offsetByCodePoints(end, -Math.min(text.codePointCount(0, end), mark.length())));
        return text.substring(0, room).strip() + mark;
    }

    List<Whole> continued() {
        return List.copyOf(continued);
    }

    /// U+1F600、U+1F9A0; empty where the font has all.
    String missing() {
        return missing.stream().map("U+%04X"::formatted).collect(Collectors.joining("、"));
    }

    private int replaced(int c) {
        if (PaperFont.canPrint(c)) return c;
        missing.add(c);
        return MISSING;
    }

    private static boolean isSeen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
            default -> !isVariation(c);
        };
    }

    private static boolean isVariation(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    }
}
