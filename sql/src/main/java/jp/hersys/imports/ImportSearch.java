package jp.hersys.imports;

import java.util.List;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import org.jspecify.annotations.Nullable;

/// Which files a clerk looks for; what is left open finds all.
///
/// @param publishers whose; none means every publisher that the clerk may see
/// @param name       part of the file's name, in any case; null for any
/// @param states     where they are; none means anywhere
public record ImportSearch(
        List<LocalGovernmentCode> publishers, @Nullable String name, List<ImportState> states) {

    public ImportSearch {
        publishers = List.copyOf(publishers);
        states = List.copyOf(states);
    }

    /// Whether it finds everything.
    public boolean isOpen() {
        return publishers.isEmpty() && name == null && states.isEmpty();
    }
}
