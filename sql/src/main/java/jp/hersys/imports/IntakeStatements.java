package jp.hersys.imports;

import java.time.Instant;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Id;

/// What turns the staged rows of an import into versions of facts: set-based statements, one mapper for each kind of
/// import. `compare` and `findVanished` only look, into two temporary tables of the transaction; `write` writes what
/// they found.
interface IntakeStatements {

    /// Staged rows up to `lastPosition` against what is open in the register.
    ///
    /// @param fullList whether what is known and not named is withdrawn
    record Scope(Id<Import> id, LocalGovernmentCode publisher, long lastPosition, boolean fullList) {}

    /// What a version is recorded with.
    record Recording(Instant recordedAt, String recordedBy) {}

    /// What applying would do, counted in rows. A row of a line list is a case; a row of a set of counts is an area and
    /// a period.
    ///
    /// @param known     rows that count before
    /// @param accepted  rows that are new or known again
    /// @param changed   rows that change what is known
    /// @param unchanged rows that say what is known
    /// @param withdrawn known rows of which something is no longer named
    record ChangeCounts(long known, long accepted, long changed, long unchanged, long withdrawn) {}

    void compare(Scope scope);

    void findVanished(Scope scope);

    ChangeCounts count(Scope scope);

    void write(Scope scope, Recording recording);
}
