package jp.hersys.profiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import jp.hersys.intake.Finding;
import org.jspecify.annotations.Nullable;

/// Which profile a file is read by: the one that was named; else the one whose required columns are there and that
/// knows most columns. Only the head of a text file is read.
public sealed interface Recognition {

    /// It is read by this one.
    record Recognised(Profile profile) implements Recognition {}

    /// It cannot be told, or the file is none that could be read.
    record Unrecognised(Finding finding) implements Recognition {}

    /// Recognises a file.
    ///
    /// @param name of the profile, null to recognise it
    /// @throws UncheckedIOException when the bytes cannot be had
    static Recognition of(FileSource source, Profiles profiles, @Nullable String name) {
        if (name != null) {
            return profiles.named(name.toLowerCase(Locale.ROOT))
                    .<Recognition>map(Recognised::new)
                    .orElseGet(() -> new Unrecognised(
                            Finding.refuse("file.profile-unknown", "", name, Candidates.names(profiles.all()))));
        }
        try {
            return new Recognised(Candidates.best(source, profiles.all()));
        } catch (WholeRefusal refusal) {
            return new Unrecognised(refusal.finding());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
