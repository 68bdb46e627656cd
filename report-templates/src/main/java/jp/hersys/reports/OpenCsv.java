package jp.hersys.reports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// The dialect of every open-data CSV: comma, CRLF, quotes only where needed, one record a line. UTF-8 with BOM as it
/// is written here; {@link OpenDataEncoding} passes it on as it is, or as CP932.
final class OpenCsv {
    private OpenCsv() {}

    /// A writer that has put the BOM; its user flushes it and the caller keeps the stream.
    static CsvWriter on(OutputStream out) throws IOException {
        out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        return CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(1 << 16)
                .build(out, StandardCharsets.UTF_8);
    }

    /// Level 1 rule 14: a record is one line, whatever was typed into a free text.
    static String oneLine(String text) {
        for (var i = 0; i < text.length(); i++)
            if (Character.isISOControl(text.charAt(i)))
                return text.replaceAll("\\p{Cntrl}+", " ").strip();
        return text;
    }
}
