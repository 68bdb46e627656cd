package jp.hersys.profiles;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.hersys.profiles.workbooks.SheetRow;
import jp.hersys.writing.Spelling;

/// The names of the columns below a header of several rows, each the way down to it: PCR検査/検査件数.
///
/// A group stands over its first column, and the cells right of it are empty, merged with it or not. That is all that
/// can be known while reading, as merged areas are told behind the last row.
final class HeaderPaths {

    private static final Pattern FOOTNOTE_MARK = Pattern.compile("[※＊*]\\s*[0-9０-９]*");

    private HeaderPaths() {}

    /// One name a column, empty where there is none.
    static List<String> of(List<SheetRow> rows) {
        int width = rows.stream().mapToInt(SheetRow::width).max().orElse(0);
        var paths = new String[width];
        java.util.Arrays.fill(paths, "");
        // Where the group of a column begins, as the rows so far tell.
        var begins = new int[width];
        for (int level = 0; level < rows.size(); level++) {
            boolean last = level == rows.size() - 1;
            var labels = labels(rows.get(level), width);
            var next = new int[width];
            for (int column = 0; column < width; column++) {
                boolean goesOn = !last
                        && labels[column].isEmpty()
                        && column > 0
                        && (level == 0 || begins[column] == begins[column - 1])
                        && !labels[column - 1].isEmpty();
                if (goesOn) {
                    labels[column] = labels[column - 1];
                }
                next[column] = goesOn ? next[column - 1] : column;
                paths[column] = joined(paths[column], labels[column]);
            }
            begins = next;
        }
        return List.of(paths);
    }

    private static String[] labels(SheetRow row, int width) {
        var labels = new ArrayList<String>();
        for (int column = 0; column < width; column++) {
            var text = row.text(column);
            var name = text.length() > CsvHeader.LONGEST_NAME ? "" : text;
            labels.add(Spelling.fold(FOOTNOTE_MARK.matcher(name).replaceAll("")));
        }
        return labels.toArray(String[]::new);
    }

    private static String joined(String path, String label) {
        if (label.isEmpty()) {
            return path;
        }
        return path.isEmpty() ? label : path + "/" + label;
    }
}
