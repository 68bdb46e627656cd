package jp.hersys.persons;

import java.time.LocalDate;
import java.util.UUID;
import jp.hersys.register.Id;
import org.jspecify.annotations.Nullable;

/// A person as a list or a page names it.
///
/// @param id           pseudonym in the audit
/// @param hersysId     digits of the HER-SYS ID or of an old one
/// @param records      how many records tell of this person, as far as the reader may see that they do
/// @param lastNotified day of report of the latest notification that holds and may be seen
public record FoundPerson(
        Id<Person> id,
        UUID publicId,
        String hersysId,
        String nameKanji,
        String nameKana,
        String nameLatin,
        String sexCode,
        @Nullable LocalDate birthDate,
        int records,
        @Nullable LocalDate lastNotified) {

    /// The HER-SYS ID as people read it: 123-4567-8901; one of before without hyphens.
    public String idToRead() {
        return HersysId.isValid(hersysId) ? new HersysId(hersysId).grouped() : hersysId;
    }

    // Records print their components; a name must not reach a log that way.
    @Override
    public String toString() {
        return "FoundPerson[" + id + "]";
    }
}
