package jp.hersys.jurisdictions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// That a health centre (保健所) is responsible for a municipality or ward.
///
/// @param prefecture two digits of its prefecture (JIS X 0401)
/// @param name       its name within the prefecture, without 保健所 at the end
/// @param area       the municipality or ward
/// @param validFrom  first day, null where not known
/// @param validTo    last day, null where still so
public record HealthCentreArea(
        String prefecture,
        String name,
        LocalGovernmentCode area,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /// Whether it is responsible on `day`, as far as is known.
    public boolean validOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
