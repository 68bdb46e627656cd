package jp.hersys.batch.edition;

import java.util.List;
import jp.hersys.totals.ReportedTotal;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/// Looks at reported totals as they were known at a moment.
@Mapper
interface TotalMapper {

    /// All that was known, of whatever day.
    @Select("""
            <script>
            select publisher_code, area_code, first_day, last_day, measure_code, method_code, value
            from reported_totals
            where <if test="look.publisher != '000000'">publisher_code = #{look.publisher} and</if>
              recorded_at &lt;= #{look.knownAt} and (superseded_at is null or superseded_at &gt; #{look.knownAt})
            </script>
            """)
    @Options(fetchSize = 5_000)
    List<ReportedTotal> known(@Param("look") CaseCountMapper.Look look);
}
