package jp.hersys.episodes;

import java.time.LocalDate;
import java.util.UUID;
import jp.hersys.persons.HersysId;
import jp.hersys.persons.Person;
import jp.hersys.register.Id;
import org.jspecify.annotations.Nullable;

/// A line of a work list (担当一覧): whom the organisation follows up, until when, and for whom.
///
/// @param id         of the relation by which it is there
/// @param personId   pseudonym in the audit
/// @param person     address of the person's record
/// @param hersysId   digits of the HER-SYS ID or of an old one
/// @param until      last day in Japan; null for whom the organisation registered itself
/// @param careCentre health centre that has the care
/// @param task       what the health centre asks for, empty where nobody said
public record WorkItem(
        Id<WorkItem> id,
        Id<Person> personId,
        UUID person,
        String hersysId,
        String nameKanji,
        String nameKana,
        String sexCode,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate until,
        String careCentre,
        String task) {

    /// The HER-SYS ID as people read it: 123-4567-8901; one of before without hyphens.
    public String idToRead() {
        return HersysId.isValid(hersysId) ? new HersysId(hersysId).grouped() : hersysId;
    }

    // Records print their components; a name must not reach a log that way.
    @Override
    public String toString() {
        return "WorkItem[" + id + "]";
    }
}
