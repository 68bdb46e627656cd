package jp.hersys.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One case of an individual announcement, as known at the edition's moment and at that of the edition before.
///
/// @param no      例目番号, its number in the publisher's list
/// @param version 第N報 of the case: how many versions of it were known, from 1
/// @param before  what the edition before knew of it; null where it knew nothing, or where that does not matter
/// @param now     what is known of it; null when it was withdrawn
/// @param related numbers of other cases of the publisher that its remarks name
public record AnnouncedCase(
        String no,
        int version,
        @Nullable CaseParticulars before,
        @Nullable CaseParticulars now,
        List<String> related) {
    public AnnouncedCase {
        if (before == null && now == null)
            throw new IllegalArgumentException(
                    "An announced case is known now or was known before; found neither of number " + no + ".");
        related = List.copyOf(related);
    }
}
