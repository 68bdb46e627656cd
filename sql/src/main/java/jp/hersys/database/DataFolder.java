package jp.hersys.database;

import java.nio.file.Path;
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
}
