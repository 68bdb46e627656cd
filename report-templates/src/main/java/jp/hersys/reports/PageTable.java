package jp.hersys.reports;

import java.util.ArrayList;
import java.util.List;

/// A table of a page: the first cell of a row names the row, the caption says what the table is.
///
/// @param caption what it is, with what it counts
/// @param columns the heads
record PageTable(String caption, List<Column> columns, List<Row> rows) {
    /// One column: its head and how its cells stand.
    record Column(String head, boolean number) {
        static Column text(String head) {
            return new Column(head, false);
        }

        static Column number(String head) {
            return new Column(head, true);
        }
    }

    /// One row; the row of totals stands out.
    record Row(List<String> cells, boolean total) {
        static Row of(String... cells) {
            return new Row(List.of(cells), false);
        }
    }

    /// The columns one after the other.
    static List<Column> columns(Column first, List<Column> others) {
        var columns = new ArrayList<>(List.of(first));
        columns.addAll(others);
        return columns;
    }

    /// A wide table scrolls in its own box, which the keyboard reaches.
    void write(Html html) {
        html.open("div", "class", "wide", "role", "region", "tabindex", "0", "aria-label", caption);
        html.open("table").say("caption", caption).open("thead").open("tr");
        for (var column : columns) html.say("th", column.head(), "scope", "col", "class", look(column));
        html.close().close().open("tbody");
        for (var row : rows) write(html, row);
        html.close().close().close();
    }

    private void write(Html html, Row row) {
        html.open("tr", "class", row.total() ? "total" : "row");
        for (var i = 0; i < columns.size(); i++) {
            var cell = row.cells().get(i);
            if (i == 0) html.say("th", cell, "scope", "row");
            else html.say("td", cell, "class", look(columns.get(i)));
        }
        html.close();
    }

    private static String look(Column column) {
        return column.number() ? "number" : "words";
    }
}
