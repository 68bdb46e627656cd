package jp.hersys.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// not-writable.csv: every place of the open data whose character CP932 lacks, so that nobody takes the 〓 that stands
/// there for what was reported. Always UTF-8 with BOM, because it shows those characters.
public final class NotWritableFile {
    /// The file's name, the same for every edition.
    public static final String NAME = "not-writable.csv";

    private NotWritableFile() {}

    /// Goes through the files once more and names their places; keeps none of them in memory.
    ///
    /// @param files name to content, in their order
    /// @return how many places it named
    public static long write(Map<String, OpenDataEncoding.Csv> files, OutputStream out) throws IOException {
        var csv = OpenCsv.on(out);
        csv.writeRecord(OpenDataDescriptions.notWritable().columns().stream()
                .map(ColumnContent::header)
                .toList());
        var places = new AtomicLong();
        for (var file : files.entrySet()) {
            var narrow = new Windows31jCsv(OutputStream.nullOutputStream(), place -> {
                csv.writeRecord(
                        file.getKey(),
                        Long.toString(place.line()),
                        place.field(),
                        place.character(),
                        place.name(),
                        place.written());
                places.incrementAndGet();
            });
            try {
                file.getValue().writeTo(narrow);
                narrow.finish();
            } catch (UncheckedIOException failure) {
                throw new IOException("The list of characters that cannot be written broke off.", failure);
            }
        }
        csv.flush();
        return places.get();
    }
}
