package jp.hersys.reports;

import java.io.IOException;
import java.io.OutputStream;

/// The cases in which two editions differ, as CSV with the columns of the workbook's sheet 変更_件. For use within the
/// house: an edition does not publish it as a file of its own.
public final class ChangedCasesFile {

    private ChangedCasesFile() {}

    /// Writes header and rows as they come; leaves the stream open.
    public static void write(ChangedCases cases, OutputStream out) throws IOException {
        var csv = OpenCsv.on(out);
        csv.writeRecord(ChangeTables.cases().columns().stream()
                .map(ColumnContent::header)
                .toList());
        cases.each(changed -> {
            for (var row : ChangeTables.rows(changed))
                csv.writeRecord(row.stream().map(TableFile::text).toList());
        });
        csv.flush();
    }
}
