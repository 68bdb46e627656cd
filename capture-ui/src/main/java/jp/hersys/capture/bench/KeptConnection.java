package jp.hersys.capture.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A visitor's connection to the program: HTTP/1.1 over one socket that stays open, with cookies. It does as little as
/// can be, for what it does is taken from the two cores that are measured.
final class KeptConnection implements Closeable {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final int HEX = 16;
    private static final int BUFFER = 1 << 14;

    private final URI address;
    private final Map<String, String> cookies = new TreeMap<>();
    private Socket socket = new Socket();
    private BufferedInputStream in = new BufferedInputStream(InputStream.nullInputStream());

    /// @param address of the program, such as `http://127.0.0.1:8080/`
    KeptConnection(URI address) throws IOException {
        this.address = address;
        open();
    }

    private void open() throws IOException {
        socket.close();
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    /// Asks for a path and answers the body, whatever the status.
    String get(String path) throws IOException {
        return send("GET", path, "", "");
    }

    /// Sends a body and answers the one that comes back; redirections are not followed.
    String post(String path, String contentType, String body) throws IOException {
        return send("POST", path, contentType, body);
    }

    private String send(String method, String path, String contentType, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder(method + " " + address.getPath() + path + " HTTP/1.1\r\nHost: " + address.getHost()
                + ":" + address.getPort() + "\r\n");
        if (!contentType.isEmpty()) {
            head.append("Content-Type: ")
                    .append(contentType)
                    .append("\r\nContent-Length: ")
                    .append(bytes.length);
            head.append("\r\n");
        }
        if (!cookies.isEmpty()) {
            head.append("Cookie: ");
            cookies.forEach(
                    (name, value) -> head.append(name).append('=').append(value).append("; "));
            head.append("\r\n");
        }
        head.append("\r\n");
        var request = new ByteArrayOutputStream();
        request.write(head.toString().getBytes(StandardCharsets.UTF_8));
        request.write(bytes);
        request.writeTo(socket.getOutputStream());
        return answer();
    }

    private String answer() throws IOException {
        line(); // the status
        long length = 0;
        boolean chunked = false;
        boolean last = false;
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            var value = line.substring(colon + 1).strip();
            switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Long.parseLong(value);
                case "transfer-encoding" -> chunked = value.equals("chunked");
                case "set-cookie" -> keep(value);
                case "connection" -> last = value.equals("close");
                default -> {}
            }
        }
        var body = new ByteArrayOutputStream();
        if (chunked) {
            for (int size = Integer.parseInt(line(), HEX); size > 0; size = Integer.parseInt(line(), HEX)) {
                body.write(exactly(size));
                line();
            }
            line();
        } else {
            body.write(exactly((int) length));
        }
        if (last) {
            open();
        }
        return body.toString(StandardCharsets.UTF_8);
    }

    private void keep(String cookie) {
        var pair = cookie.substring(0, (cookie + ";").indexOf(';')).split("=", 2);
        cookies.put(pair[0], pair[1]);
    }

    private byte[] exactly(int size) throws IOException {
        var bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("The program closed the connection within an answer.");
        }
        return bytes;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The program closed the connection.");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
