package jp.hersys.persons;

import java.util.List;

/// All that a reader may know of a person: over all episodes, and over all records that tell of the same
/// person.
///
/// @param main       the oldest record, by which the person is named
/// @param others     further records of the same person
/// @param formerIds  IDs that the ministry's HER-SYS gave out
/// @param timeline   the newest first
public record PersonRecord(
        FoundPerson main,
        List<FoundPerson> others,
        List<String> formerIds,
        Whereabouts whereabouts,
        Protection protection,
        List<Happening> timeline) {

    public PersonRecord {
        others = List.copyOf(others);
        formerIds = List.copyOf(formerIds);
        timeline = List.copyOf(timeline);
    }

    // Records print their components; a name must not reach a log that way.
    @Override
    public String toString() {
        return "PersonRecord[" + main.id() + "]";
    }
}
