package jp.hersys.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hersys.files.StoredFile;
import jp.hersys.intake.Finding;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Id;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/// Reads and writes imports and their staged rows. Call it inside {@link jp.hersys.audit.Access}.
@Mapper
public interface ImportMapper {

    /// A file that has arrived whole.
    @Select(affectData = true, value = """
            insert into imports (publisher_code, file_id, profile, known_at, accept_shrink, received_at, received_by,
                                 rows_expected)
            values (#{publisher}, #{file}, #{profile}, #{knownAt}, #{acceptShrink}, #{receivedAt}, #{receivedBy},
                    #{rowsExpected})
            returning id
            """)
    Id<Import> insert(
            @Param("publisher") LocalGovernmentCode publisher,
            @Param("file") Id<StoredFile> file,
            @Param("profile") @Nullable String profile,
            @Param("knownAt") @Nullable Instant knownAt,
            @Param("acceptShrink") boolean acceptShrink,
            @Param("receivedAt") Instant receivedAt,
            @Param("receivedBy") String receivedBy,
            @Param("rowsExpected") long rowsExpected);

    /// One import, if the running transaction may see it.
    @Select("select i.*, f.name as file_name from imports i join files f on f.id = i.file_id where i.id = #{id}")
    Optional<Import> find(@Param("id") Id<Import> id);

    /// One import by what stands in its address.
    @Select("""
            select i.*, f.name as file_name from imports i join files f on f.id = i.file_id
            where i.public_id = #{publicId}
            """)
    Optional<Import> findPublic(@Param("publicId") UUID publicId);

    /// The newest imports that the running transaction may see.
    @Select("""
            select i.*, f.name as file_name from imports i join files f on f.id = i.file_id
            order by i.id desc limit #{limit}
            """)
    List<Import> newest(@Param("limit") int limit);

    /// The newest imports that are looked for, from the one after `after` on.
    @Select("""
            <script>
            select i.*, f.name as file_name from imports i join files f on f.id = i.file_id
            <where>
              <if test="after != null">i.id &lt; #{after}</if>
              <if test="!search.publishers.isEmpty()">
                and i.publisher_code in
                <foreach item="one" collection="search.publishers" open="(" separator="," close=")">#{one}</foreach>
              </if>
              <if test="!search.states.isEmpty()">
                and i.state in
                <foreach item="one" collection="search.states" open="(" separator="," close=")">#{one}</foreach>
              </if>
              <if test="search.name != null">and position(lower(#{search.name}) in lower(f.name)) > 0</if>
            </where>
            order by i.id desc limit #{limit}
            </script>
            """)
    List<Import> search(
            @Param("search") ImportSearch search,
            @Param("after") @Nullable Id<Import> after,
            @Param("limit") int limit);

    /// Publishers whose lists wait, longest waiting first.
    @Select("""
            select publisher_code from imports where state in ('RECEIVED', 'READ')
            group by publisher_code order by min(id)
            """)
    List<LocalGovernmentCode> publishersWaiting();

    /// The list of a publisher that is next: lists are applied in the order in which they arrived.
    @Select("""
            select i.*, f.name as file_name from imports i join files f on f.id = i.file_id
            where i.publisher_code = #{publisher} and i.state in ('RECEIVED', 'READ')
            order by i.id limit 1
            """)
    Optional<Import> nextOf(@Param("publisher") LocalGovernmentCode publisher);

    /// Locks one import until the transaction ends and says where it is.
    @Select("select state from imports where id = #{id} for update")
    ImportState lockedState(@Param("id") Id<Import> id);

    /// How it is read.
    @Update("""
            update imports set profile = #{profile}, kind = #{kind}, full_list = #{fullList} where id = #{id}
            """)
    void recognised(
            @Param("id") Id<Import> id,
            @Param("profile") String profile,
            @Param("kind") ImportKind kind,
            @Param("fullList") boolean fullList);

    /// How far reading has come.
    @Update("update imports set rows_read = #{rows} where id = #{id}")
    void progress(@Param("id") Id<Import> id, @Param("rows") long rows);

    /// Every row is staged.
    @Update("""
            update imports set state = 'READ', encoding = #{encoding}, rows_read = #{rows}, refused = #{refused}
            where id = #{id}
            """)
    void read(
            @Param("id") Id<Import> id,
            @Param("encoding") String encoding,
            @Param("rows") long rows,
            @Param("refused") long refused);

    /// Back to the beginning: its staged rows were lost with a crash of PostgreSQL. Rows of an addition that
    /// were applied before will be found unchanged then; that is taken off beforehand, so that the counts are
    /// right in the end.
    @Update("""
            update imports set state = 'RECEIVED', rows_read = 0, unchanged = -(accepted + changed) where id = #{id}
            """)
    void readAgain(@Param("id") Id<Import> id);

    /// Refused as a whole.
    @Update("""
            update imports set state = 'REFUSED', finding = #{finding}, held = 0, refused = rows_read where id = #{id}
            """)
    void refused(@Param("id") Id<Import> id, @Param("finding") Finding finding);

    /// Held until a person decides.
    @Update("update imports set state = 'HELD', finding = #{finding}, held = rows_read - refused where id = #{id}")
    void held(@Param("id") Id<Import> id, @Param("finding") Finding finding);

    /// A person confirmed what was held.
    @Update("""
            update imports set state = 'READ', finding = null, held = 0, accept_shrink = true
            where id = #{id} and state = 'HELD'
            """)
    int confirmed(@Param("id") Id<Import> id);

    /// Whether a later list of the same publisher is in the register already that speaks of the same: every line list
    /// speaks of all its cases, a set of counts of those of its profile.
    @Select("""
            select exists (select from imports later join imports i on i.publisher_code = later.publisher_code
                           where i.id = #{id} and later.id > i.id and later.state = 'APPLIED' and later.full_list
                             and later.kind = i.kind and (i.kind = 'CASES' or later.profile = i.profile))
            """)
    boolean overtaken(@Param("id") Id<Import> id);

    /// Adds to the counts and says at which moment the register knows the rows.
    @Update("""
            update imports set accepted = accepted + #{accepted}, changed = changed + #{changed},
                unchanged = unchanged + #{unchanged}, withdrawn = withdrawn + #{withdrawn},
                recorded_at = #{recordedAt}, state = case when #{last} then 'APPLIED' else state end
            where id = #{id}
            """)
    void applied(
            @Param("id") Id<Import> id,
            @Param("accepted") long accepted,
            @Param("changed") long changed,
            @Param("unchanged") long unchanged,
            @Param("withdrawn") long withdrawn,
            @Param("recordedAt") Instant recordedAt,
            @Param("last") boolean last);

    /// Rows of an applied import of which something was found.
    @Select("""
            select position, line, row_key, refused, findings from row_findings
            where import_id = #{id} and position > #{after} order by position limit #{limit}
            """)
    List<RowFinding> rowFindings(@Param("id") Id<Import> id, @Param("after") long after, @Param("limit") int limit);

    /// Moves what was found of its rows from staging into the register.
    @Insert("""
            insert into row_findings (import_id, position, line, publisher_code, row_key, recorded_at, refused, findings)
            select import_id, position, line, #{publisher}, row_key, #{recordedAt}, refused, findings
            from staging.import_rows where import_id = #{id} and findings is not null
            """)
    void keepRowFindings(
            @Param("id") Id<Import> id,
            @Param("publisher") LocalGovernmentCode publisher,
            @Param("recordedAt") Instant recordedAt);
}
