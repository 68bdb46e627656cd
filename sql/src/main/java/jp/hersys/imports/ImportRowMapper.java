package jp.hersys.imports;

import java.time.Instant;
import java.util.List;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Id;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/// Reads what became of the rows of an import; see `ImportRowMapper.xml`.
@Mapper
interface ImportRowMapper {

    /// Which rows, and from where on.
    ///
    /// @param since     no row of the import was recorded before
    /// @param until     nor later
    /// @param rowKey    number looked for; null for all
    /// @param after     last row of the page before; null for the first page
    record Asked(
            Id<Import> id,
            LocalGovernmentCode publisher,
            Instant since,
            Instant until,
            @Nullable String rowKey,
            @Nullable FateRow after,
            int limit) {}

    List<FateRow> accepted(@Param("asked") Asked asked);

    List<FateRow> changed(@Param("asked") Asked asked);

    List<FateRow> withdrawn(@Param("asked") Asked asked);

    List<FateRow> unchanged(@Param("asked") Asked asked);

    List<FateRow> vanishing(@Param("asked") Asked asked);

    List<RowFinding> findings(
            @Param("id") Id<Import> id,
            @Param("refused") boolean refused,
            @Param("rowKey") @Nullable String rowKey,
            @Param("after") long after,
            @Param("limit") int limit);

    List<CaseVersion> versions(@Param("publisher") LocalGovernmentCode publisher, @Param("rowKey") String rowKey);
}
