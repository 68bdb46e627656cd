package jp.hersys.profiles;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import jp.hersys.intake.Finding;
import jp.hersys.profiles.workbooks.MergedArea;
import jp.hersys.profiles.workbooks.SheetCell;
import jp.hersys.profiles.workbooks.SheetRow;
import jp.hersys.profiles.workbooks.SheetRows;
import jp.hersys.profiles.workbooks.Workbook;
import jp.hersys.profiles.workbooks.WorkbookRefusal;
import jp.hersys.writing.Spelling;
import org.jspecify.annotations.Nullable;

/// The rows of the one sheet of a workbook that has the header.
final class WorkbookRows implements RawRows {

    private static final int FIRST_SERIAL = 36_526; // 2000-01-01
    private static final int LAST_SERIAL = 73_050; // 2099-12-31
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final int DAYS_TO_1904 = 1_462;

    private final Workbook workbook;
    private final SheetChoice choice;
    private final SheetHeader header;
    private final SheetRows rows;
    private final boolean formulas;
    private final int places;
    private final int firstDay;
    private final BitSet numbersOfRows = new BitSet();

    private WorkbookRows(Workbook workbook, Profile profile) throws IOException, WorkbookRefusal, WholeRefusal {
        this.workbook = workbook;
        this.choice = SheetChoice.of(workbook, profile);
        this.header = choice.header();
        this.formulas = profile.formulas() == Profile.Formulas.CACHED;
        this.places = profile.places();
        this.firstDay = workbook.from1904() ? DAYS_TO_1904 : 0;
        this.rows = workbook.rows(choice.sheet());
    }

    static WorkbookRows open(FileSource source, Profile profile) throws IOException, WholeRefusal {
        try {
            var workbook = Workbook.open(source.open());
            try {
                return new WorkbookRows(workbook, profile);
            } catch (IOException | WorkbookRefusal | WholeRefusal | RuntimeException refused) {
                workbook.close();
                throw refused;
            }
        } catch (WorkbookRefusal refusal) {
            throw new WholeRefusal(refusal.finding());
        }
    }

    @Override
    public Columns columns() {
        return header.columns();
    }

    @Override
    public boolean isRepair() {
        return RefusedRowsFile.isHeader(header.paths());
    }

    @Override
    public @Nullable LocalDate date() {
        return header.date();
    }

    @Override
    public List<String> otherSheets() {
        return choice.others();
    }

    /// The names of the columns as a header of one row would have them, each once: where several columns say the day,
    /// its name stands over the first.
    List<String> namesOnce() {
        var known = new HashSet<String>();
        return header.paths().stream()
                .map(path -> known.add(Spelling.headerKey(path)) ? path : "")
                .toList();
    }

    /// The cells of a row below [#namesOnce].
    List<String> texts(SheetRow row) {
        var texts = new ArrayList<String>();
        int day = header.slots().indexOf(Field.DAY);
        var sorted = sorted(row);
        for (int column = 0; column < header.paths().size(); column++) {
            var slot = header.slot(column);
            var text = slot == null ? row.text(column) : sorted.cell(slot);
            texts.add(text == null || (slot == Field.DAY && column != day) ? "" : text);
        }
        return texts;
    }

    @Override
    public @Nullable RawRow next() throws WholeRefusal {
        var row = nextRow();
        return row == null ? null : sorted(row);
    }

    /// The next row of the sheet below the header.
    @Nullable
    SheetRow nextRow() throws WholeRefusal {
        try {
            var row = rows.next();
            while (row != null && row.number() <= header.lastRow()) {
                row = rows.next();
            }
            if (row == null) {
                refuseMerged();
            }
            return row;
        } catch (WorkbookRefusal refusal) {
            throw new WholeRefusal(refusal.finding());
        }
    }

    /// The cells of a row by what they hold.
    RawRow sorted(SheetRow row) {
        var cells = new @Nullable String[places];
        @Nullable Finding shape = null;
        for (int column = 0; column < row.width(); column++) {
            var cell = row.cell(column);
            var slot = cell == null ? null : header.slot(column);
            if (cell == null || slot == null) {
                continue;
            }
            var text = text(slot, cell);
            var before = cells[slot.at()];
            cells[slot.at()] = before == null ? text : before + " " + text;
            if (slot != Field.DAY) {
                numbersOfRows.set(row.number());
            }
            if (cell.isUnsaved() || (cell.formula() && !formulas && !cell.text().isEmpty())) {
                shape = Finding.refuse("row.formula-cell", columns().name(slot), row.address(column));
            }
        }
        return new RawRow(row.number(), cells, shape);
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            rows.close();
        }
    }

    /// A number in a column of days is the serial number of a day.
    private String text(Slot slot, SheetCell cell) {
        if (!cell.number() || (slot != Field.DAY && slot != Field.ANNOUNCED && slot != Field.ONSET)) {
            return cell.text();
        }
        try {
            int serial = (int) Double.parseDouble(cell.text()) + firstDay;
            return serial < FIRST_SERIAL || serial > LAST_SERIAL
                    ? cell.text()
                    : EPOCH_1900.plusDays(serial).toString();
        } catch (NumberFormatException notANumber) {
            return cell.text();
        }
    }

    /// A merged cell of a row of data may speak of several rows or columns; of which, nobody can know.
    private void refuseMerged() throws WholeRefusal {
        for (var area : rows.merges()) {
            int row = numbersOfRows.nextSetBit(area.firstRow());
            if (row >= 0 && row <= area.lastRow() && isOfSeveral(area)) {
                throw new WholeRefusal(Finding.refuse(
                        "file.workbook-merged",
                        "",
                        area.reference(),
                        choice.sheet().name()));
            }
        }
    }

    private boolean isOfSeveral(MergedArea area) {
        @Nullable Slot first = null;
        for (int column = area.firstColumn();
                column <= Math.min(area.lastColumn(), header.slots().size());
                column++) {
            var slot = header.slot(column);
            if (slot != null && (area.firstRow() < area.lastRow() || (first != null && first != slot))) {
                return true;
            }
            first = slot == null ? first : slot;
        }
        return false;
    }
}
