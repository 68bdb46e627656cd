package jp.hersys.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One published table as open-data CSV: the same header and rows as its sheet in the workbook.
public final class TableFile {
    private TableFile() {}

    /// The name of a table's file: its id with underscores, such as `cases_by_day.csv`.
    public static String name(TableContent table) {
        return name(table.id());
    }

    static String name(String tableId) {
        return tableId.replace('.', '_').replace('-', '_') + ".csv";
    }

    /// Writes header and rows; leaves the stream open.
    public static void write(TableContent table, OutputStream out) throws IOException {
        var csv = OpenCsv.on(out);
        csv.writeRecord(table.columns().stream().map(ColumnContent::header).toList());
        for (var row : table.rows())
            csv.writeRecord(row.stream().map(TableFile::text).toList());
        csv.flush();
    }

    /// No data is an empty cell; a number is plain, without exponent and separator.
    static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            default -> OpenCsv.oneLine(cell.toString());
        };
    }
}
