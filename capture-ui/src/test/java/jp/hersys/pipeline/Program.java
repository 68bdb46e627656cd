package jp.hersys.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A command of the program, run as a process of its own, as the launcher does.
final class Program implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(180);
    private static final Path PROGRAM = Path.of("target").toAbsolutePath();

    private final Process process;
    private final Path out;
    private final Path err;

    private Program(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /// Starts the command line `words --data data`.
    static Program start(Path data, String... words) {
        return start(Map.of(), data, words);
    }

    /// The same with more in its environment.
    static Program start(Map<String, String> environment, Path data, String... words) {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // it lives for seconds
                "-XX:AOTCache=" + PROGRAM.resolve("hersys.aot"),
                "-Xlog:aot*=off,cds*=off,class+path=off",
                "-Duser.timezone=America/Los_Angeles",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                PROGRAM.resolve("hersys.jar") + ":" + PROGRAM.resolve("lib/*"),
                "jp.hersys.capture.HersysApplication"));
        line.addAll(List.of(words));
        line.addAll(List.of("--data", data.toString()));
        try {
            var logs = Files.createDirectories(data.resolveSibling(data.getFileName() + "-said"));
            var out = Files.createTempFile(logs, words[0], ".out");
            var err = Files.createTempFile(logs, words[0], ".err");
            var process = new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile());
            process.environment().putAll(environment);
            return new Program(process.start(), out, err);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Runs the command to its end, which must be a good one, and answers what it printed.
    static String run(Path data, String... words) {
        try (var program = start(data, words)) {
            assertThat(program.exit()).as(program::told).isZero();
            return program.printed();
        }
    }

    /// Waits for its end and answers its exit code.
    int exit() {
        try {
            assertThat(process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS))
                    .as("the command ends; so far it said %s", told())
                    .isTrue();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
        return process.exitValue();
    }

    /// SIGTERM: it ends in order.
    void end() {
        process.destroy();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// SIGKILL: no shutdown hook runs, nothing is said goodbye to.
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    /// What stands on standard output, without what a logger wrote there.
    String printed() {
        return read(out);
    }

    /// What stands on standard error.
    String complained() {
        return read(err);
    }

    String told() {
        return printed() + complained();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }
}
