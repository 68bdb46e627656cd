package jp.hersys.jurisdictions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A prefecture, municipality or ward of a designated city, on the days on which its code and name hold.
///
/// @param code      its six-digit code
/// @param name      full official name without the prefecture; a ward bears its city's name before its own (新潟市中央区)
/// @param kana      reading in hiragana, empty where not known
/// @param nameEn    English name, empty where not known
/// @param kind      what it is
/// @param validFrom first day, null where before the masters begin
/// @param validTo   last day, null where still valid
public record Area(
        LocalGovernmentCode code,
        String name,
        String kana,
        String nameEn,
        AreaKind kind,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /// Whether its code and name hold on `day`.
    public boolean validOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
