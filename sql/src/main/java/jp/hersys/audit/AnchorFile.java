package jp.hersys.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import jp.hersys.audit.AuditChain.Anchor;
import org.jspecify.annotations.Nullable;

/// Anchors of the audit outside the database, one line a day: `2022-10-05 1234 9f86…`. Who may change the database and
/// not this file cannot rewrite the past unseen; so copies of it belong on paper, on other machines, in the gazette.
public final class AnchorFile {

    /// Its name in the data folder.
    public static final String NAME = "audit-anchors.txt";

    private final Path file;
    private volatile @Nullable LocalDate kept;

    /// @param file need not be there yet
    public AnchorFile(Path file) {
        this.file = file;
    }

    /// All anchors, the oldest first.
    ///
    /// @throws IllegalArgumentException naming the line that is none
    public List<Anchor> read() {
        return lines().stream()
                .map(line -> Anchor.ofLine(line.substring(line.indexOf(' ') + 1)))
                .toList();
    }

    /// Writes an anchor down, unless one of that day stands there.
    public void keepIfNew(LocalDate day, Supplier<Anchor> anchor) {
        if (day.equals(kept) || lines().stream().anyMatch(line -> line.startsWith(day + " "))) {
            kept = day;
            return;
        }
        try {
            Files.writeString(
                    file, day + " " + anchor.get().line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            kept = day;
        } catch (IOException failure) {
            throw new UncheckedIOException("The anchor of the audit could not be written to " + file + ".", failure);
        }
    }

    private List<String> lines() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank())
                            .toList()
                    : List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException("The anchors of the audit could not be read from " + file + ".", failure);
        }
    }
}
