package jp.hersys.counting;

import java.time.LocalDate;
import java.util.List;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Id;
import org.jspecify.annotations.Nullable;

/// A case that several publishers count by their rules, as one of them sees it: its own side, and who the others are.
///
/// @param id            of the publisher's own row
/// @param publisherCode the publisher that looks
/// @param number        症例番号, the same with all who count the case
/// @param announcedOn   day by which it counts
/// @param residenceCode municipality, null where it is not known
/// @param others        publishers that count it as well, codes joined by commas
public record DoubleCount(
        Id<DoubleCount> id,
        LocalGovernmentCode publisherCode,
        String number,
        LocalDate announcedOn,
        @Nullable String residenceCode,
        String others) {

    /// Publishers that count it as well.
    public List<LocalGovernmentCode> otherPublishers() {
        return List.of(others.split(",", -1)).stream()
                .map(LocalGovernmentCode::new)
                .toList();
    }
}
