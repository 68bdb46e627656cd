package jp.hersys.database;

import java.nio.file.Path;
import java.time.Clock;
import jp.hersys.calendar.Jst;
import jp.hersys.commands.Command;
import picocli.CommandLine.Option;

/// The option that every command takes.
public final class DataFolder {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "var/hersys",
            description = {"データの置き場所 / folder that holds the database", "(default: ${DEFAULT-VALUE})"})
    private Path path = Path.of("var/hersys");

    /// The folder, made absolute; see {@link Command}.
    public Path path() {
        return path.toAbsolutePath().normalize();
    }

    /// The clock that holds there.
    public Clock clock() {
        return Server.ofEnvironment(System.getenv()).isPresent() ? Clock.system(Jst.ZONE) : FolderClock.of(path());
    }

    /// Opens the register: that of the server which the environment names, else that of the folder.
    ///
    /// @param poolSize connections at most
    /// @throws NotOpened when the server cannot be reached, or must not be worked with
    public Register open(int poolSize, Clock clock) {
        return Server.ofEnvironment(System.getenv())
                .map(server -> Register.open(server, poolSize, clock))
                .orElseGet(() -> Register.open(path(), poolSize, clock));
    }
}
