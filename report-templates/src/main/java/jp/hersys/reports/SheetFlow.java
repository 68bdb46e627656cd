package jp.hersys.reports;

/// Puts choices and short answers on lines so that none of them is broken where it fits a line.
final class SheetFlow {
    private static final String GAP = "　";

    private final float size;
    private final int points;
    private final StringBuilder text = new StringBuilder();
    private float used;

    /// @param size   of the letters
    /// @param points that a line has
    SheetFlow(float size, int points) {
        this.size = size;
        this.points = points;
    }

    SheetFlow add(String word) {
        var width = PaperFont.width(word, size);
        if (used > 0 && used + PaperFont.width(GAP, size) + width > points) newLine();
        if (used > 0) {
            text.append(GAP);
            used += PaperFont.width(GAP, size);
        }
        text.append(word);
        used += width;
        return this;
    }

    /// A choice: ■ 発熱, □ 咳. The font of the papers has no ticked box, and a full one survives a fax.
    ///
    /// @param before a label that stays with its first choice
    SheetFlow add(SheetChoice choice, String label, String before) {
        return add(before + (choice.ticked() ? "■" : "□") + label);
    }

    SheetFlow newLine() {
        if (!text.isEmpty() && used > 0) text.append('\n');
        used = 0;
        return this;
    }

    @Override
    public String toString() {
        return text.toString().strip();
    }
}
