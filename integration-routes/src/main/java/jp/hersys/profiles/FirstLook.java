package jp.hersys.profiles;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jp.hersys.intake.Finding;

/// The first pass over a file: what it is and in which encoding, decided on every byte of it before a row is read.
///
/// @param charset the encoding
/// @param mark    bytes of the byte order mark
/// @param json    whether it is JSON rather than CSV
record FirstLook(Charset charset, int mark, boolean json) {

    private static final int HEAD = 4_096;
    private static final int BUFFER = 1 << 16;

    static FirstLook at(FileSource source, Profile profile) throws IOException, WholeRefusal {
        byte[] head;
        try (var in = source.open()) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0) {
            throw new WholeRefusal(Finding.refuse("file.empty", "", null));
        }
        var start = new String(head, StandardCharsets.ISO_8859_1)
                .replaceFirst("^ï»¿", "")
                .stripLeading();
        if (start.startsWith("HTTP/") || start.matches("(?s)<[!?/A-Za-z].*")) {
            throw new WholeRefusal(
                    Finding.refuse("file.html", "", start.lines().findFirst().orElse("")));
        }
        int mark = mark(head);
        var charset = decide(source, mark, candidates(head, mark, profile.encodings()));
        return new FirstLook(charset, mark, isJson(new String(head, mark, head.length - mark, charset)));
    }

    /// Opens the file behind its mark.
    InputStream open(FileSource source) throws IOException {
        var in = source.open();
        in.skipNBytes(mark);
        return in;
    }

    static int mark(byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF) ? 2 : 0;
    }

    private static List<Charset> candidates(byte[] head, int mark, List<String> encodings) {
        if (mark == 3) {
            return List.of(StandardCharsets.UTF_8);
        }
        if (mark == 2) {
            return List.of(head[0] == (byte) 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        // Without a mark almost any bytes are UTF-16, so that it could not be refused.
        return encodings.stream()
                .filter(encoding -> !encoding.startsWith("UTF-16"))
                .map(Charset::forName)
                .toList();
    }

    private static Charset decide(FileSource source, int mark, List<Charset> candidates)
            throws IOException, WholeRefusal {
        var failures = new ArrayList<String>();
        for (var candidate : candidates) {
            long line = firstBadLine(source, mark, candidate);
            if (line == 0) {
                return candidate;
            }
            failures.add(candidate.name() + ":" + line);
        }
        throw new WholeRefusal(Finding.refuse("file.encoding", "", String.join(", ", failures)));
    }

    /// 0 when every byte can be read.
    private static long firstBadLine(FileSource source, int mark, Charset charset) throws IOException, WholeRefusal {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(BUFFER);
        var chars = CharBuffer.allocate(BUFFER);
        var lines = new Lines();
        try (var in = source.open()) {
            in.skipNBytes(mark);
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                // The buffer of characters is as long as that of bytes, so it cannot overflow.
                var result = decoder.decode(bytes, chars, end);
                lines.count(chars.array(), chars.position());
                if (result.isError() || (end && decoder.flush(chars.clear()).isError())) {
                    return lines.line;
                }
                chars.clear();
                bytes.compact();
            }
        }
        return 0;
    }

    private static boolean isJson(String start) {
        var text = start.stripLeading();
        return text.startsWith("{") || (text.startsWith("[") && "{]".indexOf(second(text)) >= 0);
    }

    private static char second(String text) {
        var rest = text.substring(1).stripLeading();
        return rest.isEmpty() ? ' ' : rest.charAt(0);
    }

    static boolean starts(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (head.length <= i || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /// Counts lines as the CSV reader does: CR, LF and CR LF end one. Refuses NUL, which no text file has.
    private static final class Lines {

        private long line = 1;
        private char last;

        private void count(char[] chars, int length) throws WholeRefusal {
            for (int i = 0; i < length; i++) {
                char c = chars[i];
                if (c <= '\r') {
                    if (c == '\r' || (c == '\n' && last != '\r')) {
                        line++;
                    } else if (c == 0) {
                        throw new WholeRefusal(Finding.refuse("file.nul", "", null, Long.toString(line)));
                    }
                }
                last = c;
            }
        }
    }
}
