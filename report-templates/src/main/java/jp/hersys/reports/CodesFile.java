package jp.hersys.reports;

import java.io.IOException;
import java.io.OutputStream;

/// The code table (コード表) as open-data CSV: each code that a file uses with its words. The same rows as the
/// workbook's sheet of that name.
public final class CodesFile {
    /// The file's name, the same for every edition.
    public static final String NAME = "codes.csv";

    private CodesFile() {}

    /// Writes the codes of every table of the edition; leaves the stream open.
    public static void write(EditionContent edition, OutputStream out) throws IOException {
        TableFile.write(Descriptions.codes(edition), out);
    }
}
