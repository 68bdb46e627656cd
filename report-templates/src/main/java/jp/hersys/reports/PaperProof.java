package jp.hersys.reports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/// Reads a finished PDF again and refuses it when a text is missing: the PDF library drops a character that its
/// font lacks without a word, and a paper without a name or with half a number must not reach the press.
final class PaperProof {
    private PaperProof() {}

    static void verify(byte[] pdf, JasperPrint print, EditionContent edition) throws IOException {
        String text;
        try (var document = Loader.loadPDF(pdf)) {
            text = new PDFTextStripper().getText(document);
        }
        var bare = text.replaceAll("\\s+", "");
        for (var expected : List.of(Words.JA.say("title"), edition.publisherName()))
            if (!bare.contains(expected.replaceAll("\\s+", "")))
                throw new IllegalStateException("The announcement %s must show '%s'; its PDF text lacks it."
                        .formatted(edition.name(), expected));
        var missing = missing(characters(texts(print)), characters(List.of(text)));
        if (!missing.isEmpty())
            throw new IllegalStateException("The announcement %s must show every character; its PDF lacks %s."
                    .formatted(edition.name(), missing));
    }

    /// Characters of one shape are read back as one of them, so shapes are compared.
    private static Set<String> missing(Set<Integer> expected, Set<Integer> found) {
        var shapes = PaperFont.shapes(found);
        return expected.stream()
                .filter(c -> !PaperFont.canPrint(c) || !shapes.contains(PaperFont.shape(c)))
                .map("U+%04X"::formatted)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Integer> characters(List<String> texts) {
        return texts.stream()
                .flatMapToInt(String::codePoints)
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static List<String> texts(JasperPrint print) {
        var texts = new ArrayList<String>();
        for (var page : print.getPages()) collect(page.getElements(), texts);
        return texts;
    }

    private static void collect(List<JRPrintElement> elements, List<String> texts) {
        for (var element : elements) {
            if (element instanceof JRPrintText text) texts.add(text.getFullText());
            if (element instanceof JRPrintFrame frame) collect(frame.getElements(), texts);
        }
    }
}
