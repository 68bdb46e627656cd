package jp.hersys.files;

import java.io.InputStream;
import java.util.function.IntFunction;

/// Parts fetched one after the other, read as one stream.
final class PartsInputStream extends InputStream {

    private final int parts;
    private final IntFunction<byte[]> fetch;
    private byte[] current = new byte[0];
    private int next;
    private int position;

    PartsInputStream(int parts, IntFunction<byte[]> fetch) {
        this.parts = parts;
        this.fetch = fetch;
    }

    @Override
    public int read() {
        return reached() ? current[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!reached()) {
            return -1;
        }
        int taken = Math.min(length, current.length - position);
        System.arraycopy(current, position, into, offset, taken);
        position += taken;
        return taken;
    }

    // GZIPInputStream asks whether more may follow after a member's end.
    @Override
    public int available() {
        return current.length - position + (next < parts ? 1 : 0);
    }

    private boolean reached() {
        while (position == current.length && next < parts) {
            current = fetch.apply(next++);
            position = 0;
        }
        return position < current.length;
    }
}
