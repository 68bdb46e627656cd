package jp.hersys.profiles.workbooks;

import org.jspecify.annotations.Nullable;

/// One row of a sheet.
public final class SheetRow {

    private static final int LETTERS = 26;

    private final int number;
    private final @Nullable SheetCell[] cells;

    SheetRow(int number, @Nullable SheetCell[] cells) {
        this.number = number;
        this.cells = cells;
    }

    /// 1-based, as the spreadsheet shows it.
    public int number() {
        return number;
    }

    /// Columns up to the last one that holds something.
    public int width() {
        return cells.length;
    }

    /// The cell of a 0-based column, null where it is empty.
    public @Nullable SheetCell cell(int column) {
        return column < cells.length ? cells[column] : null;
    }

    /// What stands in a column, empty where nothing does.
    public String text(int column) {
        var cell = cell(column);
        return cell == null ? "" : cell.text();
    }

    /// The address of one of its cells, such as C5.
    public String address(int column) {
        var letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.append(number).toString();
    }
}
