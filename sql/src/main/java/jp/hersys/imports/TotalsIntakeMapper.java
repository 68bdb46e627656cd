package jp.hersys.imports;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/// Staged counts become versions of reported totals; see `TotalsIntakeMapper.xml`.
@Mapper
interface TotalsIntakeMapper extends IntakeStatements {

    @Override
    default void write(Scope scope, Recording recording) {
        close(scope, recording);
        openVersions(scope, recording);
    }

    void close(@Param("scope") Scope scope, @Param("recording") Recording recording);

    void openVersions(@Param("scope") Scope scope, @Param("recording") Recording recording);
}
