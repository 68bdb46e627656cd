package jp.hersys.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRVirtualizer;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.fill.JRSwapFileVirtualizer;
import net.sf.jasperreports.engine.util.JRSwapFile;
import org.jspecify.annotations.Nullable;

/// announcement-individual.pdf: the cases of a day one by one, in the shape of individual announcements
/// (県内22例目・新型コロナウイルス感染症患者の発生について). Pages beyond a thousand wait in a file, so that a paper of any
/// length can be made.
public final class IndividualReport {
    private static final int PAGES_IN_MEMORY = 1000;
    private static final int BLOCK_BYTES = 4096;
    private static final int BLOCKS = 256;

    private IndividualReport() {}

    /// Writes the PDF and leaves the stream open. The same cases give the same bytes.
    ///
    /// @throws IllegalStateException when the finished PDF does not hold every text that it should show, or
    /// when the cases are not as many as announced
    public static void write(CaseAnnouncement announcement, OutputStream out) throws IOException {
        var words = new IndividualWords(announcement);
        var blocks = new CaseBlocks(announcement, words);
        var rows = new RecordDataSource(blocks);
        var swap = swap();
        try {
            var edition = announcement.edition();
            var print = PdfExport.make(() -> fill(words, rows, swap, edition));
            blocks.checkAllTold();
            var pdf = PdfExport.make(() -> PdfExport.bytes(print, words.runningTitle(), edition));
            var head = List.of(words.runningTitle(), edition.publisherName());
            PaperProof.verifyLong(pdf, print, rows.characters(), head, edition);
            out.write(pdf);
            out.flush();
        } finally {
            swap.cleanup();
        }
    }

    /// The filled pages, for tests that look at them.
    static JasperPrint fill(CaseAnnouncement announcement) {
        var words = new IndividualWords(announcement);
        var rows = new RecordDataSource(new CaseBlocks(announcement, words));
        return fill(words, rows, null, announcement.edition());
    }

    private static Map<String, Object> parameters(IndividualWords words) {
        var parameters = new HashMap<String, Object>();
        parameters.put(JRParameter.REPORT_LOCALE, Locale.JAPANESE);
        parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone(JapanTime.ZONE));
        parameters.put("letterhead", Templates.get("letterhead"));
        parameters.put("letter", new RecordDataSource(List.of(words.letter())));
        parameters.put("message", words.message());
        parameters.put("summary", words.summary());
        parameters.put("notes", words.notes());
        parameters.put("running", words.running());
        parameters.put("footer", words.footer());
        return parameters;
    }

    private static JRVirtualizer swap() {
        return new JRSwapFileVirtualizer(
                PAGES_IN_MEMORY,
                new JRSwapFile(Templates.CONTEXT, System.getProperty("java.io.tmpdir"), BLOCK_BYTES, BLOCKS),
                true);
    }

    private static JasperPrint fill(
            IndividualWords words, RecordDataSource rows, @Nullable JRVirtualizer swap, EditionContent edition) {
        var parameters = parameters(words);
        if (swap != null) parameters.put(JRParameter.REPORT_VIRTUALIZER, swap);
        try {
            return JasperFillManager.getInstance(Templates.CONTEXT)
                    .fill(Templates.get("announcement-individual"), parameters, rows);
        } catch (JRException e) {
            throw new IllegalStateException("The announcement " + edition.name() + " cannot be filled.", e);
        }
    }
}
