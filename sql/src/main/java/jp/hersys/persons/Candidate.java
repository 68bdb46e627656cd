package jp.hersys.persons;

import java.util.Set;

/// A record that may tell of the same person as another one does.
///
/// @param kinds by which keys both are found: `kana`, `written`, `birth`, `phone`
public record Candidate(FoundPerson who, Whereabouts whereabouts, Set<String> kinds) {

    public Candidate {
        kinds = Set.copyOf(kinds);
    }

    // Records print their components; a name must not reach a log that way.
    @Override
    public String toString() {
        return "Candidate[" + who.id() + "]";
    }
}
