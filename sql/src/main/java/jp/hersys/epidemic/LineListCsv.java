package jp.hersys.epidemic;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.time.LocalDate;
import java.util.Iterator;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import org.jspecify.annotations.Nullable;

/// A line list as CSV in the columns of the open-data standard: CRLF line ends, days as 2021-07-20, no byte order mark.
public final class LineListCsv {

    private static final int BUFFER = 1 << 16;

    private LineListCsv() {}

    /// Writes a header and `rows` as they come, keeping none, and answers how many rows there were. `out` stays open.
    ///
    /// A word the charset cannot hold fails the writing: with a question mark in its place the list would say
    /// something else.
    public static long write(
            Iterator<ListLine> rows,
            LocalGovernmentCode publisher,
            String prefectureName,
            OutputStream out,
            Charset charset)
            throws IOException {
        var encoder = charset.newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var writer = new OutputStreamWriter(out, encoder);
        var csv = CsvWriter.builder().bufferSize(BUFFER).build(writer);
        csv.writeRecord(Columns.all());
        var days = new DayTexts();
        long written = 0;
        while (rows.hasNext()) {
            csv.writeRecord(cells(rows.next(), publisher.value(), prefectureName, days));
            written++;
        }
        csv.flush();
        writer.flush();
        return written;
    }

    private static String[] cells(ListLine line, String code, String prefectureName, DayTexts days) {
        return new String[] {
            line.no(),
            code,
            prefectureName,
            "",
            days.of(line.announcedOn()),
            line.onsetOn() == null ? "" : line.onsetOn().toString(),
            line.residence(),
            line.age(),
            line.sex(),
            line.occupation(),
            line.condition(),
            line.symptoms(),
            line.travel(),
            line.discharged(),
            line.remarks()
        };
    }

    /// The text of the last day asked for: lists come in the order of their days.
    private static final class DayTexts {

        private @Nullable LocalDate last;
        private String text = "";

        String of(LocalDate day) {
            if (!day.equals(last)) {
                last = day;
                text = day.toString();
            }
            return text;
        }
    }
}
