package jp.hersys.persons;

import java.time.Instant;
import java.util.UUID;
import jp.hersys.register.Id;

/// What holds of two records: that they tell of one person, or of two.
///
/// @param other      the other record
/// @param reasonCode code list `link-reasons`
/// @param setBy      who decided
public record PersonLink(
        Id<Person> other,
        UUID publicId,
        String hersysId,
        String nameKanji,
        String reasonCode,
        Instant sinceAt,
        String setBy) {

    /// Two records of different persons (人手で別人).
    public static final String DIFFERENT = "4";

    /// Two records of one person (人手で同一).
    public static final String SAME = "3";

    // Records print their components; a name must not reach a log that way.
    @Override
    public String toString() {
        return "PersonLink[" + other + "]";
    }
}
