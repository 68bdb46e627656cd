package jp.hersys.reports;

import java.util.ArrayList;
import java.util.List;

/// Breaks a text where the room ends; a sign that must not begin a line stays on the line before it.
final class TextLines {
    private TextLines() {}

    /// @param room in characters, a CJK character counting as two
    static List<String> of(String text, int room) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var character : text.codePoints().toArray()) {
            var next = Character.toString(character);
            if (DataSheet.width(line + next) > room && "、。）」".indexOf(character) < 0) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(next);
        }
        lines.add(line.toString());
        return lines;
    }
}
