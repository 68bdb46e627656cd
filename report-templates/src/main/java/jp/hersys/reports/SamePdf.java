package jp.hersys.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Rewrites what the PDF library draws from chance and clock: the six letters before a font's name, the dates, the
/// order of keys and the file's /ID. Afterwards the same edition has the same bytes.
final class SamePdf {
    private static final int ID_BYTES = 16;

    private SamePdf() {}

    /// @param moment that the file tells as its own
    static byte[] of(byte[] pdf, Instant moment) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            setDates(document, moment);
            document.getDocumentCatalog().setLanguage("ja-JP");
            nameFonts(document);
            SortedKeys.in(document.getDocument());
            setId(document);
            return withId(save(document));
        }
    }

    private static void setDates(PDDocument document, Instant at) {
        var moment = new GregorianCalendar(TimeZone.getTimeZone(JapanTime.ZONE), Locale.ROOT);
        moment.setTimeInMillis(at.toEpochMilli());
        document.getDocumentInformation().setCreationDate(moment);
        document.getDocumentInformation().setModificationDate(moment);
    }

    private static void setId(PDDocument document) {
        var ids = new COSArray();
        for (var i = 0; i < 2; i++) ids.add(new COSString(new byte[ID_BYTES], true));
        document.getDocument().setDocumentID(ids);
    }

    /// The /ID is the hash of the file without it, written over the noughts that keep its place: a long paper is
    /// written once, not twice.
    private static byte[] withId(byte[] pdf) {
        var noughts = ("<" + "00".repeat(ID_BYTES) + ">").getBytes(StandardCharsets.US_ASCII);
        var id = HexFormat.of().withUpperCase().formatHex(Arrays.copyOf(hash(pdf), ID_BYTES));
        var from = pdf.length;
        for (var i = 0; i < 2; i++) {
            from = lastPlace(pdf, noughts, from);
            System.arraycopy(id.getBytes(StandardCharsets.US_ASCII), 0, pdf, from + 1, id.length());
        }
        return pdf;
    }

    private static int lastPlace(byte[] pdf, byte[] wanted, int before) {
        for (var i = before - wanted.length; i >= 0; i--)
            if (Arrays.equals(pdf, i, i + wanted.length, wanted, 0, wanted.length)) return i;
        throw new IllegalStateException("A PDF keeps the place of its /ID; this one does not.");
    }

    /// The prefix of a subset is drawn from its glyphs instead of a random number.
    private static void nameFonts(PDDocument document) throws IOException {
        for (var object : document.getDocument().getObjectsByType(COSName.FONT)) {
            if (!(object.getObject() instanceof COSDictionary font)) continue;
            var descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
            if (descendants == null || !(descendants.getObject(0) instanceof COSDictionary descendant)) continue;
            var descriptor = descendant.getCOSDictionary(COSName.FONT_DESC);
            var program = descriptor == null ? null : descriptor.getCOSStream(COSName.FONT_FILE2);
            if (descriptor == null || program == null) continue;
            var prefix = prefix(program);
            rename(font, COSName.BASE_FONT, prefix);
            rename(descendant, COSName.BASE_FONT, prefix);
            rename(descriptor, COSName.FONT_NAME, prefix);
        }
    }

    private static void rename(COSDictionary dictionary, COSName key, String prefix) {
        var name = dictionary.getNameAsString(key);
        if (name != null) dictionary.setName(key, name.replaceFirst("^[A-Z]{6}\\+", prefix + "+"));
    }

    private static String prefix(COSStream program) throws IOException {
        try (var in = program.createInputStream()) {
            var hash = hash(in.readAllBytes());
            var letters = new StringBuilder();
            for (var i = 0; i < 6; i++) letters.append((char) ('A' + Math.floorMod(hash[i], 26)));
            return letters.toString();
        }
    }

    private static byte[] save(PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256; this one lacks it.", e);
        }
    }
}
