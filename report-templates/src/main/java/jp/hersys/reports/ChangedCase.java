package jp.hersys.reports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A case that an edition counts otherwise than the one before. Only what was published of it in lists of cases, and
/// of free texts only that they changed: a text may have been corrected because it should not have been published.
///
/// @param publisherCode six digits
/// @param number        its number in the publisher's list
/// @param beforeOn      day of announcement in the edition before, null where it did not count there
/// @param afterOn       day of announcement in this edition, null where it does not count
/// @param items         what was changed of a case that counts in both
public record ChangedCase(
        String publisherCode,
        String publisherName,
        String number,
        String kindCode,
        String kind,
        String reasonCode,
        String reason,
        @Nullable LocalDate beforeOn,
        @Nullable LocalDate afterOn,
        List<Item> items) {

    /// What an item was and is, in words; null where nothing is said of it.
    public record Item(
            String code,
            String label,
            @Nullable String before,
            @Nullable String after) {}
}
