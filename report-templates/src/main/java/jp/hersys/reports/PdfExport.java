package jp.hersys.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.SimplePdfReportConfiguration;

/// Makes a PDF of a filled report: with its own title and author, the same bytes each time.
final class PdfExport {
    private PdfExport() {}

    interface Making<T> {
        T make() throws IOException;
    }

    /// Jasper looks for its styles and fonts by the thread's loader, which in a packed program may not know them.
    static <T> T make(Making<T> making) throws IOException {
        var thread = Thread.currentThread();
        var loader = thread.getContextClassLoader();
        try {
            thread.setContextClassLoader(PdfExport.class.getClassLoader());
            return making.make();
        } finally {
            thread.setContextClassLoader(loader);
        }
    }

    static byte[] bytes(JasperPrint print, String title, EditionContent edition) throws IOException {
        var words = new Facts(title + " " + edition.name(), edition.publisherName(), edition.knownAt());
        return bytes(List.of(print), words, "announcement " + edition.name());
    }

    /// What a PDF tells of itself.
    record Facts(String title, String author, Instant moment) {}

    /// Several filled reports, one after the other.
    static byte[] bytes(List<JasperPrint> prints, Facts facts, String name) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var exporter = new JRPdfExporter(Templates.CONTEXT);
        exporter.setExporterInput(SimpleExporterInput.getInstance(prints));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
        var words = new SimplePdfExporterConfiguration();
        words.setMetadataTitle(facts.title());
        words.setMetadataAuthor(facts.author());
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
            throw new IllegalStateException("The " + name + " cannot be exported.", e);
        }
        return SamePdf.of(bytes.toByteArray(), facts.moment());
    }
}
