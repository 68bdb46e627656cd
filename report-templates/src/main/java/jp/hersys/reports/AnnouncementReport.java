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
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;

/// announcement.pdf: the paper that a prefecture hands to the press, in the shape of aggregated announcements
/// (新型コロナウイルス感染症患者の発生状況について). It prints published values only.
public final class AnnouncementReport {
    private static final List<String> PARTS =
            List.of("letterhead", "keys", "changes", "reasons", "days", "sexes", "weeks", "account", "notes");

    private AnnouncementReport() {}

    /// Writes the PDF and leaves the stream open. The same edition gives the same bytes.
    ///
    /// @throws IllegalStateException when the finished PDF does not hold every text that it should show
    public static void write(EditionContent edition, OutputStream out) throws IOException {
        var print = PdfExport.make(() -> fill(edition));
        var pdf = PdfExport.make(() -> PdfExport.bytes(print, Words.JA.say("title"), edition));
        PaperProof.verify(pdf, print, edition);
        out.write(pdf);
        out.flush();
    }

    static JasperPrint fill(EditionContent edition) {
        var paper = new PaperContents(edition).paper();
        try {
            return JasperFillManager.getInstance(Templates.CONTEXT)
                    .fill(Templates.get("announcement"), parameters(paper), new RecordDataSource(List.of(paper)));
        } catch (JRException e) {
            throw new IllegalStateException("The announcement " + edition.name() + " cannot be filled.", e);
        }
    }

    private static Map<String, Object> parameters(AnnouncementPaper paper) {
        var parameters = new HashMap<String, Object>();
        parameters.put(JRParameter.REPORT_LOCALE, Locale.JAPANESE);
        parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone(JapanTime.ZONE));
        for (var part : PARTS) parameters.put(part, Templates.get(part));
        parameters.put("areas", areas(paper.areas()));
        return parameters;
    }

    private static JasperReport areas(List<AnnouncementPaper.Area> areas) {
        var bands = areas.isEmpty() ? 1 : areas.getFirst().bands().size();
        var widest = areas.stream()
                .filter(area -> !area.total())
                .flatMap(area -> area.cells().stream())
                .distinct()
                .mapToInt(PaperFont::width)
                .max();
        return Templates.withColumns("areas", bands, widest.orElse(1));
    }
}
