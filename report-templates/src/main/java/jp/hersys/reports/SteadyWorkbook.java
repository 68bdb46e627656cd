package jp.hersys.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A streamed workbook whose archive bears one moment for every entry, so that the same content gives the same bytes
/// in one pass; POI would stamp each entry with the clock.
final class SteadyWorkbook extends SXSSFWorkbook {
    /// Rows that SXSSF keeps in memory; the rest of a long sheet lies in the private folder until it is written.
    private static final int WINDOW = 100;

    private final LocalDateTime moment;

    /// Its rows wait uncompressed, because the folder is private and gone in seconds. Its texts stand in their cells:
    /// the table of shared strings keeps an XML object for each text in memory, and took two thirds of the time.
    SteadyWorkbook(Instant moment) {
        super(new XSSFWorkbook(), WINDOW, false, false);
        this.moment = JapanTime.local(moment).withNano(0);
    }

    /// POI's archive passes local times through the zone and the calendar of the machine, and its long sheets cannot
    /// be read by a plain zip reader; the one below has neither fault.
    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        return new SteadyArchive(new ZipOutputStream(out), moment);
    }

    /// What POI takes for its archive: each call goes to the platform's own.
    private static final class SteadyArchive extends ZipArchiveOutputStream {
        private final ZipOutputStream zip;
        private final LocalDateTime moment;

        SteadyArchive(ZipOutputStream zip, LocalDateTime moment) {
            super(OutputStream.nullOutputStream());
            this.zip = zip;
            this.moment = moment;
        }

        @Override
        public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
            var same = new ZipEntry(entry.getName());
            // setTime would pass through the zone of the machine.
            same.setTimeLocal(moment);
            zip.putNextEntry(same);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            zip.write(bytes, offset, length);
        }

        @Override
        public void closeArchiveEntry() throws IOException {
            zip.closeEntry();
        }

        @Override
        public void finish() throws IOException {
            zip.finish();
        }

        @Override
        public void flush() throws IOException {
            zip.flush();
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
