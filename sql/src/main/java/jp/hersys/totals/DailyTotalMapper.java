package jp.hersys.totals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/// Reads and writes daily totals, version by version. Call it inside {@link jp.hersys.audit.Access}.
@Mapper
public interface DailyTotalMapper {

    /// Closes the open version of a total whose value differs.
    @Update("""
            update daily_totals set superseded_at = #{recordedAt}
            where publisher_code = #{total.publisherCode} and area_code = #{total.areaCode} and day = #{total.day}
              and measure_code = #{total.measureCode} and superseded_at is null and value <> #{total.value}
            """)
    void close(@Param("total") DailyTotal total, @Param("recordedAt") Instant recordedAt);

    /// Opens a version unless one is open.
    @Insert("""
            insert into daily_totals (publisher_code, area_code, day, measure_code, version, recorded_at, recorded_by, value)
            select #{total.publisherCode}, #{total.areaCode}, #{total.day}, #{total.measureCode},
                   coalesce(max(version), 0) + 1, #{recordedAt}::timestamptz, #{recordedBy}, #{total.value}
            from daily_totals
            where publisher_code = #{total.publisherCode} and area_code = #{total.areaCode} and day = #{total.day}
              and measure_code = #{total.measureCode}
            having bool_and(superseded_at is not null) is not false
            """)
    void open(
            @Param("total") DailyTotal total,
            @Param("recordedAt") Instant recordedAt,
            @Param("recordedBy") String recordedBy);

    /// What was known of a publisher's measure at a moment, by day.
    @Select("""
            select publisher_code, area_code, day, measure_code, value from daily_totals
            where publisher_code = #{publisher} and measure_code = #{measure} and day <= #{until}
              and recorded_at <= #{knownAt} and (superseded_at is null or superseded_at > #{knownAt})
            order by day, area_code
            """)
    List<DailyTotal> asKnownAt(
            @Param("publisher") String publisher,
            @Param("measure") String measure,
            @Param("until") LocalDate until,
            @Param("knownAt") Instant knownAt);
}
