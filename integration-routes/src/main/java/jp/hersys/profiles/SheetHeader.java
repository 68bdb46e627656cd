package jp.hersys.profiles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.hersys.intake.Finding;
import jp.hersys.profiles.workbooks.SheetRow;
import jp.hersys.writing.Spelling;
import org.jspecify.annotations.Nullable;

/// The header of a sheet: one to three of its first rows. Above it may be titles.
///
/// @param columns what its columns hold
/// @param slots   by 0-based column, null where the profile does not know it
/// @param paths   names of the columns
/// @param lastRow the row of the sheet below which the rows begin
/// @param date    the latest day that the titles bear, null where there is none
record SheetHeader(
        Columns columns,
        List<@Nullable Slot> slots,
        List<String> paths,
        int lastRow,
        @Nullable LocalDate date) {

    private static final int MOST_ROWS = 3;
    // Parts of another column that are told once more.
    private static final String AGAIN = "再掲";

    /// The header that knows most columns, whether or not it is complete; null where no row holds anything.
    ///
    /// @param head the first rows of the sheet
    static @Nullable SheetHeader nearest(List<SheetRow> head, Profile profile) {
        @Nullable SheetHeader nearest = null;
        for (int first = 0; first < Math.min(head.size(), CsvHeader.SEARCHED); first++) {
            for (int rows = 1; rows <= MOST_ROWS && first + rows <= head.size(); rows++) {
                var header = of(head, first, rows, profile);
                if (nearest == null || header.rank() > nearest.rank()) {
                    nearest = header;
                }
            }
        }
        return nearest;
    }

    boolean isComplete() {
        return columns.missing().isEmpty();
    }

    /// Columns known; a complete header is before all that are not.
    int rank() {
        return columns.known() + (isComplete() ? Field.COUNT * Field.COUNT : 0);
    }

    /// What a column holds, null where the profile does not know it.
    @Nullable
    Slot slot(int column) {
        return column < slots.size() ? slots.get(column) : null;
    }

    /// Two columns of one name, or two names of one field: which one is right, nobody can know. The day alone may lie
    /// in several columns side by side: a year, its month.
    void refuseRepeated() throws WholeRefusal {
        for (int column = 0; column < slots.size(); column++) {
            var slot = slots.get(column);
            int other = slot == null ? column : slots.indexOf(slot);
            if (other != column && !(slot == Field.DAY && slots.get(column - 1) == Field.DAY)) {
                throw new WholeRefusal(Finding.refuse(
                        "file.header-twice",
                        Spelling.visible(paths.get(column)),
                        null,
                        Integer.toString(lastRow),
                        Spelling.visible(paths.get(other))));
            }
        }
    }

    private static SheetHeader of(List<SheetRow> head, int first, int rows, Profile profile) {
        var paths = HeaderPaths.of(head.subList(first, first + rows));
        var columns = new Columns(profile);
        var slots = new ArrayList<@Nullable Slot>();
        for (var path : paths) {
            var slot = path.contains(AGAIN) ? null : columns.slotOf(path);
            boolean besideTheDay = path.isEmpty() && !slots.isEmpty() && slots.getLast() == Field.DAY;
            slots.add(besideTheDay ? Field.DAY : slot);
            if (slot != null) {
                columns.found(slot, path);
            } else {
                columns.notFound(path);
            }
        }
        return new SheetHeader(
                columns, slots, paths, head.get(first + rows - 1).number(), dateAbove(head.subList(0, first)));
    }

    private static @Nullable LocalDate dateAbove(List<SheetRow> titles) {
        @Nullable LocalDate latest = null;
        for (var title : titles) {
            for (int column = 0; column < title.width(); column++) {
                var cell = title.cell(column);
                var date = cell == null || cell.number() ? null : Periods.dateIn(cell.text());
                latest = date != null && (latest == null || date.isAfter(latest)) ? date : latest;
            }
        }
        return latest;
    }
}
