package jp.hersys.profiles;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.time.LocalDate;
import java.util.function.Consumer;
import jp.hersys.imports.ReadRow;
import jp.hersys.intake.Finding;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.jurisdictions.LocalGovernmentCode;

/// Reads a line list as a prefecture or city sends it, CSV or JSON, and says of every row what it states or why not.
public final class ListReader {

    private ListReader() {}

    /// Reads `source` twice: first all of it to decide the encoding, then row by row. Memory does not grow with the
    /// file.
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
        try {
            var look = FirstLook.at(source, profile);
            try (var characters = characters(source, look)) {
                return read(characters, look, profile, publisher, today, areas, rows);
            }
        } catch (WholeRefusal refusal) {
            return new ReadOutcome.RefusedWhole(refusal.finding());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The characters of the file behind its mark, in the encoding of the first look.
    static Reader characters(FileSource source, FirstLook look) throws IOException {
        return new InputStreamReader(
                look.open(source),
                look.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static ReadOutcome read(
            Reader characters,
            FirstLook look,
            Profile profile,
            LocalGovernmentCode publisher,
            LocalDate today,
            Areas areas,
            Consumer<ReadRow> rows)
            throws WholeRefusal {
        var raw = look.json()
                ? new JsonRows(new JsonObjects(characters, profile.rows()), profile)
                : new CsvRows(new CsvLines(characters), profile);
        var reader = new RowReader(profile, raw.columns(), publisher, today, areas);
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
                ? new ReadOutcome.Whole(look.charset().name(), read, skipped, raw.isRepair())
                : new ReadOutcome.RefusedWhole(majority);
    }
}
