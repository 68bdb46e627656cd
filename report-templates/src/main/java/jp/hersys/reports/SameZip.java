package jp.hersys.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Copies a zip archive with one moment for every entry, so that the same content gives the same bytes.
final class SameZip {
    private SameZip() {}

    static void copy(Path from, OutputStream out, Instant moment) throws IOException {
        // setTime would pass through the zone of the machine.
        var local = JapanTime.local(moment).withNano(0);
        try (var archive = new ZipFile(from.toFile())) {
            var zip = new ZipOutputStream(out);
            for (var entry : archive.stream().toList()) {
                var same = new ZipEntry(entry.getName());
                same.setTimeLocal(local);
                zip.putNextEntry(same);
                try (var in = archive.getInputStream(entry)) {
                    in.transferTo(zip);
                }
                zip.closeEntry();
            }
            zip.finish();
            zip.flush();
        }
    }
}
