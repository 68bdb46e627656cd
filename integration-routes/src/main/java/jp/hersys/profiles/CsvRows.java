package jp.hersys.profiles;

import java.io.IOException;
import java.util.List;
import jp.hersys.intake.Finding;
import jp.hersys.writing.Spelling;
import org.jspecify.annotations.Nullable;

/// The rows of a CSV file below its header.
final class CsvRows implements RawRows {

    private final CsvLines lines;
    private final CsvHeader header;
    private @Nullable CsvLine ahead;

    CsvRows(CsvLines lines, Profile profile) throws WholeRefusal {
        this.lines = lines;
        this.header = CsvHeader.find(lines, profile);
        this.ahead = lines.next();
    }

    @Override
    public Columns columns() {
        return header.columns();
    }

    @Override
    public boolean isRepair() {
        return RefusedRowsFile.isHeader(header.line().cells());
    }

    @Override
    public @Nullable RawRow next() throws WholeRefusal {
        var line = ahead;
        if (line == null) {
            return null;
        }
        ahead = lines.next();
        var cells = line.cells();
        if (cells.size() < header.width() && ahead == null && !line.isBlank()) {
            // A file that was cut off ends in the middle of a row; whether rows are missing after it, it cannot say.
            throw new WholeRefusal(Finding.refuse(
                    "file.short-record",
                    "",
                    null,
                    Long.toString(line.line()),
                    Integer.toString(cells.size()),
                    Integer.toString(header.width())));
        }
        return new RawRow(line.line(), header.sorted(cells), shape(cells));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private @Nullable Finding shape(List<String> cells) {
        if (cells.size() == header.width()) {
            return null;
        }
        if (cells.size() < header.width()) {
            return shape("row.short-record", cells.size());
        }
        boolean surplus =
                cells.subList(header.width(), cells.size()).stream().anyMatch(cell -> !Spelling.isBlank(cell));
        return surplus ? shape("row.long-record", cells.size()) : null;
    }

    private Finding shape(String code, int cells) {
        return Finding.refuse(code, "", null, Integer.toString(cells), Integer.toString(header.width()));
    }
}
