package jp.hersys.profiles;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;

/// A file whose kind was decided on its bytes, open at its first row.
///
/// @param rows     below its header
/// @param encoding in which it is read; `XLSX` for a workbook
record OpenedFile(RawRows rows, String encoding) implements Closeable {

    private static final String WORKBOOK = "XLSX";

    /// Opens CSV, JSON or a workbook.
    static OpenedFile of(FileSource source, Profile profile) throws IOException, WholeRefusal {
        if (Packed.isArchive(source)) {
            return new OpenedFile(WorkbookRows.open(source, profile), WORKBOOK);
        }
        var look = FirstLook.at(source, profile);
        var characters = characters(source, look);
        try {
            return new OpenedFile(
                    look.json()
                            ? new JsonRows(new JsonObjects(characters, profile.rows()), profile)
                            : new CsvRows(new CsvLines(characters), profile),
                    look.charset().name());
        } catch (WholeRefusal | RuntimeException refused) {
            characters.close();
            throw refused;
        }
    }

    /// The characters of a text file behind its mark, in the encoding of the first look.
    static Reader characters(FileSource source, FirstLook look) throws IOException {
        return new InputStreamReader(
                look.open(source),
                look.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
