package jp.hersys.profiles;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import jp.hersys.intake.Finding;

/// The beginning of a text file, enough to see its header.
final class TextHead {

    private static final int BYTES = 1 << 17;

    private TextHead() {}

    /// The characters: by its mark, else as UTF-8 unless that fails before the last characters, else as windows-31j.
    ///
    /// @throws WholeRefusal when the file is empty
    static String of(FileSource source) throws IOException, WholeRefusal {
        byte[] head;
        try (var in = source.open()) {
            head = in.readNBytes(BYTES);
        }
        if (head.length == 0) {
            throw new WholeRefusal(Finding.refuse("file.empty", "", null));
        }
        int mark = FirstLook.mark(head);
        if (mark == 2) {
            return decoded(head, mark, head[0] == (byte) 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        var utf8 = decoded(head, mark, StandardCharsets.UTF_8);
        var local = decoded(head, mark, Charset.forName("windows-31j"));
        return mark == 3 || utf8.getBytes(StandardCharsets.UTF_8).length + mark + 3 >= head.length ? utf8 : local;
    }

    /// As many characters as can be read; the last ones may be cut through.
    private static String decoded(byte[] head, int mark, Charset charset) {
        var characters = CharBuffer.allocate(head.length);
        charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(head, mark, head.length - mark), characters, false);
        return characters.flip().toString();
    }
}
