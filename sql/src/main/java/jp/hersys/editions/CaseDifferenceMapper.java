package jp.hersys.editions;

import java.time.Instant;
import java.util.List;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/// Lays what the register knew at one moment beside what it knew at another; see `CaseDifferenceMapper.xml`. Call it
/// inside {@link jp.hersys.audit.Access}.
@Mapper
public interface CaseDifferenceMapper {

    /// The cases of a publisher that differ between two moments, in the order of their numbers; whichever of the two
    /// moments is earlier. The nation means every publisher that the running transaction may see.
    List<CaseDifference> between(
            @Param("publisher") LocalGovernmentCode publisher,
            @Param("first") Instant first,
            @Param("second") Instant second);
}
