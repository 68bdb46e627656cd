package jp.hersys.reports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/// Reads a finished PDF again and refuses it when a text is missing: the PDF library drops a character that its
/// font lacks without a word, and a paper without a name or with half a number must not reach the press.
final class PaperProof {
    private PaperProof() {}

    static void verify(byte[] pdf, JasperPrint print, EditionContent edition) throws IOException {
        var head = List.of(Words.JA.say("title"), edition.publisherName());
        verify(pdf, List.of(print), head, name(edition));
    }

    private static String name(EditionContent edition) {
        return "announcement " + edition.name();
    }

    /// @param head texts that must stand there
    /// @param name of the paper, for the one who reads why it was refused
    static void verify(byte[] pdf, List<JasperPrint> prints, List<String> head, String name) throws IOException {
        String text;
        try (var document = Loader.loadPDF(pdf)) {
            text = new PDFTextStripper().getText(document);
        }
        var bare = text.replaceAll("\\s+", "");
        for (var expected : head)
            if (!bare.contains(expected.replaceAll("\\s+", "")))
                throw new IllegalStateException(
                        "The %s must show '%s'; its PDF text lacks it.".formatted(name, expected));
        var texts = prints.stream().flatMap(print -> texts(print).stream()).toList();
        refuse(missing(characters(texts), characters(List.of(text))), name);
    }

    /// The same for a paper of hundreds of pages, which would take as long to read as to make: its first page is read,
    /// and every character is looked for among those that its fonts draw.
    ///
    /// @param characters of everything that the rows said
    static void verifyLong(byte[] pdf, JasperPrint print, BitSet characters, List<String> head, EditionContent edition)
            throws IOException {
        var expected = characters(texts(print.getPages().getFirst()));
        expected.addAll(characters(texts(print.getPages().getLast())));
        characters.stream().filter(PaperProof::isSeen).forEach(expected::add);
        String first;
        Set<Integer> drawn;
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            first = stripper.getText(document).replaceAll("\\s+", "");
            drawn = DrawnCharacters.of(document);
        }
        for (var text : head)
            if (!first.contains(text.replaceAll("\\s+", "")))
                throw new IllegalStateException(
                        "The announcement %s must show '%s'; its PDF text lacks it.".formatted(edition.name(), text));
        refuse(missing(expected, drawn), name(edition));
    }

    private static void refuse(Set<String> missing, String name) {
        if (!missing.isEmpty())
            throw new IllegalStateException(
                    "The %s must show every character; its PDF lacks %s.".formatted(name, missing));
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
                .filter(PaperProof::isSeen)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isSeen(int c) {
        return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c);
    }

    static List<String> texts(JasperPrint print) {
        return print.getPages().stream().flatMap(page -> texts(page).stream()).toList();
    }

    private static List<String> texts(JRPrintPage page) {
        var texts = new ArrayList<String>();
        collect(page.getElements(), texts);
        return texts;
    }

    private static void collect(List<JRPrintElement> elements, List<String> texts) {
        for (var element : elements) {
            if (element instanceof JRPrintText text) texts.add(text.getFullText());
            if (element instanceof JRPrintFrame frame) collect(frame.getElements(), texts);
        }
    }
}
