package jp.hersys.codelists;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One coded term of a code list, on the days on which it holds.
///
/// @param list      name of its list, such as `symptoms`
/// @param code      a string, never a number: `01` is not `1`
/// @param nameJa    Japanese label
/// @param nameEn    English label
/// @param validFrom first day, null where it always held
/// @param validTo   last day, null where it still holds
/// @param more      what the list's further columns say, by their names and in their order; empty where a column is
///                  empty
public record Code(
        String list,
        String code,
        String nameJa,
        String nameEn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Map<String, String> more) {

    public Code {
        more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    /// Its label: Japanese for every Japanese locale, English for all others.
    public String label(Locale locale) {
        return Locale.JAPANESE.getLanguage().equals(locale.getLanguage()) ? nameJa : nameEn;
    }

    /// Whether it holds on `day`.
    public boolean validOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /// What the further column `column` says, empty where it says nothing.
    ///
    /// @throws IllegalArgumentException if the list has no such column
    public String more(String column) {
        var value = more.get(column);
        if (value == null) {
            throw new IllegalArgumentException("The code list " + list + " has no column " + column + ".");
        }
        return value;
    }
}
