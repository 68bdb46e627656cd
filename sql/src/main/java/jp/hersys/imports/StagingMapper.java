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

    @Update("analyze staging.import_rows")
    void analyze();

    @Delete("delete from staging.import_rows where import_id = #{id}")
    void clear(@Param("id") Id<Import> id);
}
