package jp.hersys.profiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import jp.hersys.intake.Finding;

/// Recognises workbooks and archives, whatever their file is named, and refuses them by what they are.
final class Packed {

    /// An archive's directory and its end lie within the last bytes: 22 and a comment of up to 65,535.
    private static final int TAIL = 1 << 18;

    private Packed() {}

    static void refuse(FileSource source, byte[] head) throws IOException, WholeRefusal {
        if (FirstLook.starts(head, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            throw new WholeRefusal(Finding.refuse("file.xls", "", null));
        }
        if (FirstLook.starts(head, 'P', 'K', 3, 4) || FirstLook.starts(head, 'P', 'K', 5, 6)) {
            var tail = new String(tail(source), StandardCharsets.ISO_8859_1);
            if (!tail.contains("PK\u0005\u0006")) {
                throw new WholeRefusal(Finding.refuse("file.zip-broken", "", null));
            }
            throw new WholeRefusal(Finding.refuse(tail.contains("xl/") ? "file.workbook" : "file.zip", "", null));
        }
    }

    private static byte[] tail(FileSource source) throws IOException {
        var tail = new byte[0];
        try (var in = source.open()) {
            for (var part = in.readNBytes(TAIL); part.length > 0; part = in.readNBytes(TAIL)) {
                var joined = Arrays.copyOf(tail, tail.length + part.length);
                System.arraycopy(part, 0, joined, tail.length, part.length);
                tail = joined.length > TAIL ? Arrays.copyOfRange(joined, joined.length - TAIL, joined.length) : joined;
            }
        }
        return tail;
    }
}
