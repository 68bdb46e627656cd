package jp.hersys.imports;

import java.time.Instant;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Id;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/// Set-based statements that turn staged rows into versions of cases; see `ListIntakeMapper.xml`.
@Mapper
interface ListIntakeMapper {

    /// Staged rows up to `lastPosition` against what is open in the register.
    ///
    /// @param fullList whether known cases that are not named are withdrawn
    record Scope(Id<Import> id, LocalGovernmentCode publisher, long lastPosition, boolean fullList) {}

    /// What a version is recorded with.
    record Recording(Instant recordedAt, String recordedBy) {}

    void preferHashJoins();

    void compare(Scope scope);

    void findVanished(Scope scope);

    ChangeCounts count(Scope scope);

    void close(@Param("recordedAt") Instant recordedAt);

    void openCases(@Param("scope") Scope scope, @Param("recording") Recording recording);

    void openVersions(@Param("scope") Scope scope, @Param("recording") Recording recording);

    void withdraw(@Param("scope") Scope scope, @Param("recording") Recording recording);

    long positionAfter(@Param("id") Id<Import> id, @Param("rows") int rows);

    void clear(Scope scope);

    /// What applying would do.
    ///
    /// @param known     cases that count before
    /// @param accepted  rows whose case is new or known again
    /// @param changed   rows that change a known case
    /// @param unchanged rows that say what is known
    /// @param withdrawn known cases not named
    record ChangeCounts(long known, long accepted, long changed, long unchanged, long withdrawn) {}
}
