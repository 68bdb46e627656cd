package jp.hersys.imports;

import java.util.List;
import jp.hersys.register.Id;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/// Rows read and not yet applied.
@Mapper
interface StagingMapper {

    /// A row whose number, or a count of whose area and period, stands in the file before.
    record Repeated(long position, String rowKey, long firstLine) {}

    @Select("select count(*) from staging.import_rows where import_id = #{id}")
    long rows(@Param("id") Id<Import> id);

    @Select("select count(*) from staging.import_rows where import_id = #{id} and refused")
    long refused(@Param("id") Id<Import> id);

    @Select("""
            select s.position, s.row_key, t.first_line
            from staging.import_rows s
            join (select row_key, min(position) as first, min(line) as first_line from staging.import_rows
                  where import_id = #{id} group by row_key having count(*) > 1) t on t.row_key = s.row_key
            where s.import_id = #{id} and s.position > t.first
            order by s.position
            """)
    List<Repeated> repeated(@Param("id") Id<Import> id);

    /// Rows of a set of counts with a count that an earlier row tells too.
    @Select("""
            select distinct on (t.position) t.position, r.line as first_line,
                   t.area_code || ' ' || to_char(t.first_day, case when t.first_day = t.last_day then 'YYYY-MM-DD'
                                                                   else 'YYYY-MM' end) as row_key
            from staging.import_totals t
            join (select area_code, first_day, last_day, measure_code, method_code, min(position) as first
                  from staging.import_totals where import_id = #{id}
                  group by area_code, first_day, last_day, measure_code, method_code having count(*) > 1) twice
              using (area_code, first_day, last_day, measure_code, method_code)
            join staging.import_rows r on r.import_id = #{id} and r.position = twice.first
            where t.import_id = #{id} and t.position > twice.first
            order by t.position, r.line
            """)
    List<Repeated> repeatedCounts(@Param("id") Id<Import> id);

    /// Its own identity, so that "received" counts it beside the row that bears the number.
    @Update("""
            update staging.import_rows
            set refused = true, row_key = row_key || ' #' || position,
                findings = coalesce(findings, '[]') || #{finding}::jsonb
            where import_id = #{id} and position = #{position}
            """)
    void refuse(@Param("id") Id<Import> id, @Param("position") long position, @Param("finding") String finding);

    /// Refuses the rows of a repaired file that were refused in the list that is repaired because their number, or
    /// their area and period, stood there twice, and which still bear it, under the identity that they had there.
    @Select(affectData = true, value = """
            update staging.import_rows s set refused = true, row_key = twice.row_key
            from (select distinct on (r.position) r.position, f.row_key, r.row_key as number,
                         case i.kind when 'CASES' then v.line
                                     else (f.findings -> -1 -> 'arguments' ->> 0)::bigint end as first_line
                  from staging.import_rows r
                  join imports i on i.id = r.import_id
                  join row_findings f on f.publisher_code = i.publisher_code and f.refused
                    and starts_with(f.row_key, r.row_key || ' #')
                    and f.recorded_at >= (select max(recorded_at) from imports
                                          where publisher_code = i.publisher_code and kind = i.kind and full_list
                                            and state = 'APPLIED')
                  join imports repaired on repaired.id = f.import_id and repaired.kind = i.kind
                  left join cases c on c.publisher_code = i.publisher_code and c.row_key = r.row_key
                  left join case_versions v on v.case_id = c.id and v.superseded_at is null and v.state_code = 'C'
                  where r.import_id = #{id} and not r.refused and (i.kind = 'TOTALS' or v.case_id is not null)
                  order by r.position, f.row_key) twice
            where s.import_id = #{id} and s.position = twice.position
            returning s.position, twice.number as row_key, coalesce(twice.first_line, 0) as first_line
            """)
    List<Repeated> refuseStillRepeated(@Param("id") Id<Import> id);

    @Update("""
            update staging.import_rows set findings = coalesce(findings, '[]') || #{finding}::jsonb
            where import_id = #{id} and position = #{position}
            """)
    void explain(@Param("id") Id<Import> id, @Param("position") long position, @Param("finding") String finding);

    /// Forgets the counts of refused rows: what is left may be recorded.
    @Delete("""
            delete from staging.import_totals t using staging.import_rows r
            where t.import_id = #{id} and r.import_id = t.import_id and r.position = t.position and r.refused
            """)
    void clearRefusedCounts(@Param("id") Id<Import> id);

    @Update("analyze staging.import_rows, staging.import_totals")
    void analyze();

    /// The tables grow within the transaction, faster than their statistics: nested loops would be ruin.
    @Update("set local enable_nestloop = off; set local work_mem = '128MB'")
    void preferHashJoins();

    /// The last position of the first `rows` rows that are still staged, 0 when none is.
    @Select("""
            select coalesce(max(position), 0) from
              (select position from staging.import_rows where import_id = #{id} order by position limit #{rows}) t
            """)
    long positionAfter(@Param("id") Id<Import> id, @Param("rows") int rows);

    /// Forgets its rows up to a position.
    @Delete("""
            with counts as (delete from staging.import_totals where import_id = #{id} and position <= #{lastPosition})
            delete from staging.import_rows where import_id = #{id} and position <= #{lastPosition}
            """)
    void clearUpTo(@Param("id") Id<Import> id, @Param("lastPosition") long lastPosition);

    /// Forgets all its rows.
    default void clear(Id<Import> id) {
        clearUpTo(id, Long.MAX_VALUE);
    }
}
