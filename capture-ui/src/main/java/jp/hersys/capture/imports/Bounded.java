package jp.hersys.capture.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Lets at most so many bytes through: what the browser says about a file's size proves nothing.
final class Bounded extends FilterInputStream {

    private long left;

    Bounded(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int single = super.read();
        count(single < 0 ? 0 : 1);
        return single;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) {
            throw new IOException("The file is larger than may be taken in.");
        }
    }
}
