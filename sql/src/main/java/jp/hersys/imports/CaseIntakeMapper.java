package jp.hersys.imports;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/// Staged rows of line lists become versions of cases; see `CaseIntakeMapper.xml`.
@Mapper
interface CaseIntakeMapper extends IntakeStatements {

    @Override
    default void write(Scope scope, Recording recording) {
        close(recording.recordedAt());
        openCases(scope, recording);
        openVersions(scope, recording);
        withdraw(scope, recording);
    }

    void close(@Param("recordedAt") Instant recordedAt);

    void openCases(@Param("scope") Scope scope, @Param("recording") Recording recording);

    void openVersions(@Param("scope") Scope scope, @Param("recording") Recording recording);

    void withdraw(@Param("scope") Scope scope, @Param("recording") Recording recording);
}
