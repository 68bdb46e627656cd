package jp.hersys.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// Passes a CSV on that comes as UTF-8 with BOM, one record a line, and goes as CP932 without BOM, line by line.
/// Folds what {@link Windows31jCharacters} folds; puts 〓 for what it lacks and tells where.
final class Windows31jCsv extends OutputStream {
    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final OutputStream out;
    private final Consumer<NotWritable> places;
    private final List<String> header = new ArrayList<>();
    private byte[] line = new byte[1 << 12];
    private int length;
    private long lines;

    Windows31jCsv(OutputStream out, Consumer<NotWritable> places) {
        this.out = out;
        this.places = places;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        var from = offset;
        for (var i = offset; i < offset + count; i++) {
            if (bytes[i] != '\n') continue;
            take(bytes, from, i + 1);
            endLine();
            from = i + 1;
        }
        take(bytes, from, offset + count);
    }

    private void take(byte[] bytes, int from, int to) {
        var more = to - from;
        if (length + more > line.length) line = Arrays.copyOf(line, Math.max(2 * line.length, length + more));
        System.arraycopy(bytes, from, line, length, more);
        length += more;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /// Passes on a last line that no line break ended; the stream below stays open.
    void finish() throws IOException {
        if (length > 0) endLine();
        out.flush();
    }

    private void endLine() throws IOException {
        var start = lines++ == 0 && length >= BOM.length && Arrays.equals(line, 0, BOM.length, BOM, 0, BOM.length)
                ? BOM.length
                : 0;
        var text = new String(line, start, length - start, StandardCharsets.UTF_8);
        length = 0;
        if (lines == 1) readHeader(text);
        out.write((Windows31jCharacters.areAllWritable(text) ? text : narrowed(text)).getBytes(CP932));
    }

    private void readHeader(String text) {
        for (var name : text.strip().split(",", -1)) header.add(name.replace("\"", ""));
    }

    /// The line with what CP932 has for it; tells each place where it has nothing.
    private String narrowed(String whole) {
        var text = Windows31jCharacters.composed(whole);
        var narrowed = new StringBuilder(text.length());
        var quoted = false;
        var column = 0;
        var before = "";
        var beforeWritten = "";
        for (var i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            var point = text.codePointAt(i);
            if (point == '"') quoted = !quoted;
            if (point == ',' && !quoted) column++;
            if (Windows31jCharacters.isVariation(point)) {
                tell(column, before + Character.toString(point), point, beforeWritten);
                continue;
            }
            var written = Windows31jCharacters.written(point);
            if (written.equals(Windows31jCharacters.GETA) && point != Windows31jCharacters.GETA.codePointAt(0))
                tell(column, Character.toString(point), point, written);
            narrowed.append(written);
            before = Character.toString(point);
            beforeWritten = written;
        }
        return narrowed.toString();
    }

    private void tell(int column, String character, int point, String written) {
        var field = column < header.size() ? header.get(column) : "";
        places.accept(new NotWritable(lines, column + 1, field, character, point, written));
    }
}
