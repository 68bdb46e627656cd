package jp.hersys.batch.edition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/// How many cases a finished individual announcement tells, counted by the heads of its blocks: 県内22例目（第1報）.
///
/// @param ofDay     in its first part
/// @param differing in its second part, which not every announcement has
record ToldCases(long ofDay, long differing) {

    private static final Pattern HEAD_ON_PAPER = Pattern.compile("(?m)^\\S内\\S+例目（第[0-9]+報） *[^ ]+公表\\s*$");
    private static final Pattern SECOND_PART_ON_PAPER = Pattern.compile("(?m)^2　\\S+（[0-9,]+例）\\s*$");
    private static final Pattern HEAD_ON_PAGE = Pattern.compile("<article>");
    private static final Pattern SECOND_PART_ON_PAGE = Pattern.compile("<h2>2　");

    static ToldCases ofPdf(InputStream bytes) throws IOException {
        try (var document = Loader.loadPDF(bytes.readAllBytes())) {
            return of(new PDFTextStripper().getText(document), HEAD_ON_PAPER, SECOND_PART_ON_PAPER);
        }
    }

    static ToldCases ofPage(InputStream bytes) throws IOException {
        return of(new String(bytes.readAllBytes(), StandardCharsets.UTF_8), HEAD_ON_PAGE, SECOND_PART_ON_PAGE);
    }

    private static ToldCases of(String text, Pattern head, Pattern secondPart) {
        var second = secondPart.matcher(text);
        int end = second.find() ? second.start() : text.length();
        return new ToldCases(count(head, text.substring(0, end)), count(head, text.substring(end)));
    }

    private static long count(Pattern head, String text) {
        return head.matcher(text).results().count();
    }
}
