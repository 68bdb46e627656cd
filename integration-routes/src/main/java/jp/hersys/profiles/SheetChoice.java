package jp.hersys.profiles;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.hersys.intake.Finding;
import jp.hersys.profiles.workbooks.Sheet;
import jp.hersys.profiles.workbooks.SheetRow;
import jp.hersys.profiles.workbooks.Workbook;
import jp.hersys.profiles.workbooks.WorkbookRefusal;
import org.jspecify.annotations.Nullable;

/// The one sheet of a workbook that is read.
///
/// @param sheet  that has the header
/// @param header of that sheet
/// @param others names of the sheets that are passed over: hidden ones and those without the header
record SheetChoice(Sheet sheet, SheetHeader header, List<String> others) {

    /// A sheet with its first rows.
    record Head(Sheet sheet, List<SheetRow> rows) {}

    /// The first rows of all sheets that are not hidden.
    static List<Head> heads(Workbook workbook) throws IOException, WorkbookRefusal {
        var heads = new ArrayList<Head>();
        for (var sheet : workbook.sheets()) {
            if (!sheet.hidden()) {
                heads.add(new Head(sheet, head(workbook, sheet)));
            }
        }
        return heads;
    }

    /// @throws WholeRefusal when no sheet has the header, or several have it: which of them counts, nobody can know
    static SheetChoice of(Workbook workbook, Profile profile) throws IOException, WorkbookRefusal, WholeRefusal {
        @Nullable SheetHeader nearest = null;
        @Nullable Sheet found = null;
        var complete = new ArrayList<String>();
        for (var head : heads(workbook)) {
            var header = SheetHeader.nearest(head.rows(), profile);
            if (header == null) {
                continue;
            }
            if (header.isComplete()) {
                complete.add(head.sheet().name());
            }
            if (nearest == null || header.rank() > nearest.rank()) {
                nearest = header;
                found = head.sheet();
            }
        }
        if (nearest == null || found == null) {
            throw new WholeRefusal(Finding.refuse("file.empty", "", null));
        }
        if (complete.size() > 1) {
            throw new WholeRefusal(Finding.refuse("file.workbook-sheets", "", String.join("、", complete)));
        }
        if (complete.isEmpty()) {
            throw new WholeRefusal(Finding.refuse(
                    "file.no-header",
                    "",
                    null,
                    String.join("、", nearest.columns().missing())));
        }
        nearest.refuseRepeated();
        var chosen = found;
        return new SheetChoice(
                chosen,
                nearest,
                workbook.sheets().stream()
                        .filter(sheet -> !sheet.equals(chosen))
                        .map(Sheet::name)
                        .toList());
    }

    private static List<SheetRow> head(Workbook workbook, Sheet sheet) throws IOException, WorkbookRefusal {
        var head = new ArrayList<SheetRow>();
        try (var rows = workbook.rows(sheet)) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                head.add(row);
                if (head.size() == CsvHeader.SEARCHED + 2) {
                    break;
                }
            }
        }
        return head;
    }
}
