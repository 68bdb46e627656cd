package jp.hersys.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jp.hersys.calendar.Jst;

/// The clock of a data folder: that of the machine, unless the folder is a demonstration of another time.
public final class FolderClock {

    private static final String FILE = "clock-offset";

    private FolderClock() {}

    /// The clock that holds in a data folder.
    public static Clock of(Path data) {
        var file = data.resolve(FILE);
        var clock = Clock.system(Jst.ZONE);
        try {
            return Files.exists(file)
                    ? Clock.offset(clock, Duration.parse(Files.readString(file).strip()))
                    : clock;
        } catch (IOException failure) {
            throw new UncheckedIOException("The file " + file + " could not be read.", failure);
        }
    }

    /// Lets a folder that is not there yet begin at a moment of another time; one that is there goes on as it was.
    public static void begin(Path data, Instant moment) {
        if (Files.exists(data)) {
            return;
        }
        try {
            Files.createDirectories(data);
            Files.writeString(
                    data.resolve(FILE),
                    Duration.between(Instant.now(Clock.systemUTC()), moment).toString());
        } catch (IOException failure) {
            throw new UncheckedIOException("The folder " + data + " could not be made.", failure);
        }
    }
}
