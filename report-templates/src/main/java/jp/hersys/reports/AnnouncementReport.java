package jp.hersys.reports;

import java.io.ByteArrayOutputStream;
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
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.SimplePdfReportConfiguration;

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
        var thread = Thread.currentThread();
        var loader = thread.getContextClassLoader();
        byte[] pdf;
        JasperPrint print;
        try {
            // Jasper looks for its styles and fonts by the thread's loader, which in a packed program may not know
            // them.
            thread.setContextClassLoader(AnnouncementReport.class.getClassLoader());
            print = fill(edition);
            pdf = SamePdf.of(export(print, edition), edition);
        } finally {
            thread.setContextClassLoader(loader);
        }
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

    private static byte[] export(JasperPrint print, EditionContent edition) {
        var bytes = new ByteArrayOutputStream();
        var exporter = new JRPdfExporter(Templates.CONTEXT);
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
        var words = new SimplePdfExporterConfiguration();
        words.setMetadataTitle(Words.JA.say("title") + " " + edition.name());
        words.setMetadataAuthor(edition.publisherName());
        words.setMetadataCreator("HER-SYS");
        words.setDisplayMetadataTitle(true);
        exporter.setConfiguration(words);
        var shapes = new SimplePdfReportConfiguration();
        // The words of the drawing stay text that a reader can search, not outlines.
        shapes.setForceSvgShapes(false);
        exporter.setConfiguration(shapes);
        try {
            exporter.exportReport();
        } catch (JRException e) {
            throw new IllegalStateException("The announcement " + edition.name() + " cannot be exported.", e);
        }
        return bytes.toByteArray();
    }
}
