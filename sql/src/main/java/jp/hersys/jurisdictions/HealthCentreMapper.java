package jp.hersys.jurisdictions;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/// Reads which health centres are responsible for which municipalities. Call it inside {@link jp.hersys.audit.Access}.
@Mapper
public interface HealthCentreMapper {

    /// All that is known of a prefecture.
    ///
    /// @param prefecture first two digits of its code
    @Select("""
            select prefecture_code as prefecture, health_centre as name, area_code as area, valid_from, valid_to
            from health_centre_areas where left(area_code, 2) = #{prefecture} order by area_code, health_centre, valid_from
            """)
    List<HealthCentreArea> of(@Param("prefecture") String prefecture);
}
