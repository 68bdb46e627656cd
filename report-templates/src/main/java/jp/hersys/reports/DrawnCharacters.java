package jp.hersys.reports;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/// The characters that the fonts embedded in a PDF draw. The PDF library embeds the glyphs that it used and no other,
/// and lists them with the characters that they stand for.
final class DrawnCharacters {
    private static final int GLYPHS = 0x10000;

    private DrawnCharacters() {}

    static Set<Integer> of(PDDocument document) throws IOException {
        var characters = new TreeSet<Integer>();
        for (var object : document.getDocument().getObjectsByType(COSName.FONT)) {
            if (!(object.getObject() instanceof COSDictionary font)) continue;
            var words = font.getCOSStream(COSName.TO_UNICODE);
            if (words == null) continue;
            try (var in = words.createInputStream()) {
                add(new CMapParser().parse(new RandomAccessReadBuffer(in)), characters);
            }
        }
        return characters;
    }

    private static void add(CMap map, Set<Integer> characters) {
        for (var glyph = 0; glyph < GLYPHS; glyph++) {
            var text = map.toUnicode(glyph, 2);
            if (text != null) text.codePoints().forEach(characters::add);
        }
    }
}
