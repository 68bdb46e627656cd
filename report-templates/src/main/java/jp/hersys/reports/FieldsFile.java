package jp.hersys.reports;

import java.io.IOException;
import java.io.OutputStream;

/// The list of fields (項目一覧) as open-data CSV: each field of each table with its ascii name, type, unit and
/// definition. The same rows as the workbook's sheet of that name.
public final class FieldsFile {
    /// The file's name, the same for every edition.
    public static final String NAME = "fields.csv";

    private FieldsFile() {}

    /// Writes the fields of an edition whose open data are UTF-8; leaves the stream open.
    public static void write(EditionContent edition, OutputStream out) throws IOException {
        write(edition, OpenDataEncoding.UTF_8, out);
    }

    /// Writes the fields of every table of the edition; leaves the stream open.
    ///
    /// @param encoding of the edition's files, which this one states
    public static void write(EditionContent edition, OpenDataEncoding encoding, OutputStream out) throws IOException {
        TableFile.write(Descriptions.fields(edition, encoding), out);
    }
}
