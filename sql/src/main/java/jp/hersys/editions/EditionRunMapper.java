package jp.hersys.editions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.hersys.register.Id;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/// Reads how far runs have come, and writes where they begin. Call it inside {@link jp.hersys.audit.Access}.
@Mapper
public interface EditionRunMapper {

    /// Runs that the running transaction may see: those that are not done in the order in which they are made, then
    /// the others, newest first.
    @Select("""
            select * from edition_runs
            where id in ((select id from edition_requests where done_at is null order by id limit #{limit})
                         union all
                         (select id from edition_requests where done_at is not null order by id desc limit #{limit}))
            order by done_at is null desc, case when done_at is null then id end, id desc limit #{limit}
            """)
    List<EditionRun> newest(@Param("limit") int limit);

    /// The run that made an edition.
    @Select("""
            select * from edition_runs where publisher_code = #{publisherCode} and day = #{day} and revision = #{revision}
            """)
    Optional<EditionRun> of(Edition edition);

    /// A try begins; whether a slot is late is decided by its first one.
    ///
    /// @return 0 when the request is settled
    @Update("""
            update edition_requests
            set late = case when begun_at is null and failure is null and due_at is not null
                            then #{at}::timestamptz - due_at > make_interval(secs => #{lateAfterSeconds}) else late end,
                begun_at = #{at}
            where id = #{id} and done_at is null
            """)
    int begin(
            @Param("id") Id<EditionRequest> id,
            @Param("at") Instant at,
            @Param("lateAfterSeconds") long lateAfterSeconds);

    /// Opens a failed request again; its failure stays readable until the next try ends.
    ///
    /// @return 0 when it has not failed, or a later edition of its day is published
    @Update("""
            update edition_requests r set done_at = null, begun_at = null
            where id = #{id} and done_at is not null and failure is not null
              and not exists (select from editions e
                              where e.publisher_code = r.publisher_code and e.day = r.day and e.revision > r.revision
                                and e.published_at is not null)
            """)
    int reopen(@Param("id") Id<EditionRequest> id);
}
