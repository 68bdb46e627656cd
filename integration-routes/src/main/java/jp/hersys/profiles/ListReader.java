package jp.hersys.profiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.function.Consumer;
import jp.hersys.imports.ReadRow;
import jp.hersys.intake.Finding;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.jurisdictions.LocalGovernmentCode;

/// Reads a list as a prefecture or city sends it, CSV, JSON or workbook, and says of every row what it states or why
/// not.
public final class ListReader {

    private ListReader() {}

    /// Reads `source` more than once: first all of it to decide what it is, then row by row. Memory does not grow with
    /// the file, but for the shared strings of a workbook, which are bounded.
    ///
    /// @param publisher whose list it is; `000000` accepts every prefecture
    /// @param today     the day in Japan: an announcement may be dated at most one day later
    /// @param rows      takes each row as it is read, in the order of the file; what it throws ends the reading
    /// @return what became of the file; when it is refused whole, rows that were handed over do not count
    /// @throws UncheckedIOException when the bytes cannot be had; whatever lies in them is never an exception
    public static ReadOutcome read(
            FileSource source,
            Profile profile,
            LocalGovernmentCode publisher,
            LocalDate today,
            Areas areas,
            Consumer<ReadRow> rows) {
        try (var file = OpenedFile.of(source, profile)) {
            var raw = file.rows();
            var reader = switch (profile.kind()) {
                case CASES -> new CaseReader(profile, raw.columns(), publisher, today, areas);
                case TOTALS -> new TotalsReader(profile, raw, publisher, today, areas);
            };
            return read(file, reader, rows);
        } catch (WholeRefusal refusal) {
            return new ReadOutcome.RefusedWhole(refusal.finding());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ReadOutcome read(OpenedFile file, RowReader reader, Consumer<ReadRow> rows) throws WholeRefusal {
        var raw = file.rows();
        long read = 0;
        long skipped = 0;
        for (var next = raw.next(); next != null; next = raw.next()) {
            var row = reader.read(next);
            if (row == null) {
                skipped++;
            } else {
                read++;
                rows.accept(row);
            }
        }
        if (read == 0) {
            throw new WholeRefusal(Finding.refuse("file.no-rows", "", null, Long.toString(skipped)));
        }
        var majority = reader.majority(read);
        return majority == null
                ? new ReadOutcome.Whole(
                        file.encoding(),
                        read,
                        skipped,
                        raw.isRepair(),
                        new ReadOutcome.Unread(raw.columns().unread(), raw.otherSheets()))
                : new ReadOutcome.RefusedWhole(majority);
    }
}
