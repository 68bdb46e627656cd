package jp.hersys.capture;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.hersys.epidemic.Epidemic;
import jp.hersys.epidemic.LineListCsv;
import jp.hersys.jurisdictions.LocalGovernmentCode;

/// Uses the program once as people do. Run by the build, so that Java can keep which classes that takes in a cache
/// (JEP 514) and every later start is shorter. Ends like a server that is told to end.
final class Rehearsal {

    private static final LocalGovernmentCode PUBLISHER = new LocalGovernmentCode("010006");
    private static final LocalDate DAY = LocalDate.of(2022, 8, 31);
    private static final int ROWS = 100;
    private static final int TRIES = 600;
    private static final int PAUSE_MILLIS = 100;

    private Rehearsal() {}

    /// Takes a list in, counts, and serves one page.
    ///
    /// @param words the data folder, which may be empty
    public static void main(String... words) throws IOException {
        var data = Files.createDirectories(Path.of(words[0]));
        System.setProperty("hersys.log", data.resolve("log").toString());
        var list = data.resolve("rehearsal.csv");
        write(list);
        try {
            run(data, "import", list.toString(), "--publisher", PUBLISHER.value());
            run(data, "figures", "--publisher", PUBLISHER.value(), "--day", DAY.toString());
        } finally {
            Files.delete(list);
        }
        int port = freePort();
        Thread.ofPlatform().daemon().start(() -> visit(port));
        run(data, "serve", "--port", Integer.toString(port));
    }

    private static void write(Path list) throws IOException {
        var epidemic = Epidemic.of(1, DAY.minusYears(1), DAY, ROWS, List.of("札幌市", "函館市", "小樽市"));
        try (var out = new BufferedOutputStream(Files.newOutputStream(list))) {
            LineListCsv.write(epidemic.iterator(), PUBLISHER, "北海道", out, StandardCharsets.UTF_8);
        }
    }

    private static void run(Path data, String... words) {
        var line = new ArrayList<>(List.of(words));
        line.addAll(List.of("--data", data.toString()));
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        int exit = HersysApplication.run(out, out, line.toArray(String[]::new));
        if (exit != 0) {
            throw new IllegalStateException(
                    "The command " + words[0] + " ended with " + exit + ", but 0 was expected.");
        }
    }

    // The first page, as soon as there is one; then the program is told to end.
    private static void visit(int port) {
        var page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
                .build();
        try (var visitor = HttpClient.newHttpClient()) {
            for (int i = 0; i < TRIES; i++) {
                try {
                    visitor.send(page, BodyHandlers.ofString());
                    System.exit(0);
                } catch (IOException notUp) {
                    Thread.sleep(PAUSE_MILLIS);
                }
            }
            System.exit(1);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
