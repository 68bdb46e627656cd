package jp.hersys.profiles.workbooks;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/// The texts that the cells of a workbook share. How a word is read aloud (`rPh`) is left out: with it the header
/// 検査件数 of a Japanese Excel would read 検査件数ケンサケンスウ.
final class SharedStrings {

    // What a string costs beside its characters.
    private static final int OVERHEAD = 64;

    private final List<String> strings = new ArrayList<>();
    private long bytes;

    /// @param data null where the workbook has none
    SharedStrings(@Nullable InputStream data) throws WorkbookRefusal, IOException {
        if (data == null) {
            return;
        }
        try (var xml = new WorkbookXml(data, "sharedStrings")) {
            for (int event = xml.next(); event >= 0; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("si")) {
                    add(read(xml));
                }
            }
        }
    }

    String at(int index) throws WorkbookRefusal {
        if (index < 0 || index >= strings.size()) {
            throw WorkbookRefusal.of("file.workbook-broken", "sharedStrings");
        }
        return strings.get(index);
    }

    private void add(String text) throws WorkbookRefusal {
        bytes += OVERHEAD + 2L * text.length();
        if (bytes > WorkbookLimits.STRING_BYTES) {
            throw WorkbookRefusal.of("file.workbook-strings", Long.toString(WorkbookLimits.STRING_BYTES >> 20));
        }
        strings.add(text);
    }

    /// The text of the rich or plain string that has just begun.
    static String read(WorkbookXml xml) throws WorkbookRefusal {
        var text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.name()) {
                    case "t" -> xml.text(text);
                    case "rPh" -> xml.skip();
                    default -> depth++;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event < 0) {
                throw WorkbookRefusal.of("file.workbook-broken", "sharedStrings");
            }
        }
        return text.toString();
    }
}
