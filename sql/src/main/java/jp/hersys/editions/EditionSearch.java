package jp.hersys.editions;

import java.time.LocalDate;
import java.util.List;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import org.jspecify.annotations.Nullable;

/// Which editions a reader looks for; what is left open finds all.
///
/// @param publishers whose; none means every publisher that the reader may see
/// @param from       first day of which they speak; null for no limit
/// @param to         last day of which they speak; null for no limit
/// @param revision   第N報; null for any
/// @param state      where they are; null for any
public record EditionSearch(
        List<LocalGovernmentCode> publishers,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer revision,
        @Nullable EditionState state) {

    public EditionSearch {
        publishers = List.copyOf(publishers);
    }

    /// Whether it finds everything.
    public boolean isOpen() {
        return publishers.isEmpty() && from == null && to == null && revision == null && state == null;
    }
}
