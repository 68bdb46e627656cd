package jp.hersys.profiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import jp.hersys.intake.Finding;

/// Recognises workbooks and archives by their bytes, whatever their file is named.
final class Packed {

    /// An archive's end lies within the last bytes: 22 and a comment of up to 65,535.
    private static final int TAIL = 1 << 17;

    private static final int HEAD = 8;
    private static final int FLAGS = 6;
    // How a workbook with a password names what it hides: a stream of an OLE2 file.
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final byte[] END = {'P', 'K', 5, 6};

    private Packed() {}

    /// Whether it is an archive, as a workbook (.xlsx) is one.
    ///
    /// @throws WholeRefusal when it is a workbook of another kind, locked by a password, or cut off
    static boolean isArchive(FileSource source) throws IOException, WholeRefusal {
        byte[] head;
        try (var in = source.open()) {
            head = in.readNBytes(HEAD);
        }
        if (FirstLook.starts(head, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            throw refusal(holds(source, ENCRYPTED) ? "file.workbook-locked" : "file.xls");
        }
        if (!FirstLook.starts(head, 'P', 'K', 3, 4) && !FirstLook.starts(head, 'P', 'K', 5, 6)) {
            return false;
        }
        if (head.length > FLAGS && head[2] == 3 && (head[FLAGS] & 1) != 0) {
            throw refusal("file.workbook-locked");
        }
        if (indexOf(tail(source), END) < 0) {
            throw refusal("file.zip-broken");
        }
        return true;
    }

    private static WholeRefusal refusal(String code) {
        return new WholeRefusal(Finding.refuse(code, "", null));
    }

    private static boolean holds(FileSource source, byte[] wanted) throws IOException {
        var carried = new byte[0];
        try (var in = source.open()) {
            for (var part = in.readNBytes(TAIL); part.length > 0; part = in.readNBytes(TAIL)) {
                var joined = joined(carried, part);
                if (indexOf(joined, wanted) >= 0) {
                    return true;
                }
                carried = last(joined, wanted.length);
            }
        }
        return false;
    }

    private static byte[] tail(FileSource source) throws IOException {
        var tail = new byte[0];
        try (var in = source.open()) {
            for (var part = in.readNBytes(TAIL); part.length > 0; part = in.readNBytes(TAIL)) {
                tail = last(joined(tail, part), TAIL);
            }
        }
        return tail;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }

    private static byte[] last(byte[] bytes, int length) {
        return bytes.length > length ? Arrays.copyOfRange(bytes, bytes.length - length, bytes.length) : bytes;
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int at = 0; at <= bytes.length - wanted.length; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }
}
