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

    /// A row whose number stands in the file before.
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

    /// Its own identity, so that "received" counts it beside the row that bears the number.
    @Update("""
            update staging.import_rows
            set refused = true, row_key = row_key || ' #' || position,
                findings = coalesce(findings, '[]') || #{finding}::jsonb
            where import_id = #{id} and position = #{position}
            """)
    void refuse(@Param("id") Id<Import> id, @Param("position") long position, @Param("finding") String finding);

    /// Refuses the rows of a repaired file whose number stood twice in the list that is repaired and which still bear
    /// it,
    /// under the identity that they had there.
    @Select(affectData = true, value = """
            update staging.import_rows s set refused = true, row_key = twice.row_key
            from (select distinct on (r.position) r.position, f.row_key, r.row_key as number, v.line as first_line
                  from staging.import_rows r
                  join imports i on i.id = r.import_id
                  join row_findings f on f.publisher_code = i.publisher_code and f.refused
                    and starts_with(f.row_key, r.row_key || ' #')
                    and f.recorded_at >= (select max(recorded_at) from imports
                                          where publisher_code = i.publisher_code and full_list and state = 'APPLIED')
                  join cases c on c.publisher_code = i.publisher_code and c.row_key = r.row_key
                  join case_versions v on v.case_id = c.id and v.superseded_at is null and v.state_code = 'C'
                  where r.import_id = #{id} and not r.refused
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

    @Update("analyze staging.import_rows")
    void analyze();

    @Delete("delete from staging.import_rows where import_id = #{id}")
    void clear(@Param("id") Id<Import> id);
}
