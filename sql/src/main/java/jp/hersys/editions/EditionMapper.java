package jp.hersys.editions;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hersys.files.StoredFile;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Id;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/// Reads and writes requests, editions and what belongs to them. Call it inside {@link jp.hersys.audit.Access}.
@Mapper
public interface EditionMapper {

    /// Waits for others who ask for an edition of this publisher, until the transaction ends.
    @Select("select pg_advisory_xact_lock(hashtextextended('hersys.requests:' || #{publisher}, 0))::text")
    String lockRequests(@Param("publisher") LocalGovernmentCode publisher);

    /// Asks for the next edition of a day: the revision is the first number not asked for yet.
    @Select(affectData = true, value = """
            insert into edition_requests (publisher_code, day, known_at, revision, requested_at, requested_by)
            select #{publisher}, #{day}, #{knownAt}::timestamptz,
                   coalesce((select max(revision) from edition_requests
                             where publisher_code = #{publisher} and day = #{day}), 0) + 1,
                   #{requestedAt}::timestamptz, #{requestedBy}
            returning id
            """)
    Id<EditionRequest> request(
            @Param("publisher") LocalGovernmentCode publisher,
            @Param("day") LocalDate day,
            @Param("knownAt") @Nullable Instant knownAt,
            @Param("requestedAt") Instant requestedAt,
            @Param("requestedBy") String requestedBy);

    /// One request, if the running transaction may see it.
    @Select("select * from edition_requests where id = #{id}")
    Optional<EditionRequest> findRequest(@Param("id") Id<EditionRequest> id);

    /// The request of a day as known at a moment that waits or runs, or was left by a program that was killed.
    @Select("""
            select * from edition_requests
            where publisher_code = #{publisher} and day = #{day} and known_at = #{knownAt} and done_at is null
            order by revision limit 1
            """)
    Optional<EditionRequest> openRequest(
            @Param("publisher") LocalGovernmentCode publisher,
            @Param("day") LocalDate day,
            @Param("knownAt") Instant knownAt);

    /// Requests that wait or run, oldest first.
    @Select("select * from edition_requests where done_at is null order by id")
    List<EditionRequest> openRequests();

    /// The newest requests that have failed or still wait.
    @Select("""
            select * from edition_requests where done_at is null or failure is not null order by id desc limit #{limit}
            """)
    List<EditionRequest> unfinishedRequests(@Param("limit") int limit);

    /// The job of a request ended for good.
    @Update("update edition_requests set done_at = #{at}, failure = #{failure} where id = #{id}")
    void done(@Param("id") Id<EditionRequest> id, @Param("at") Instant at, @Param("failure") @Nullable String failure);

    /// Opens an edition; the edition that its readers saw last, by day and revision, is the one it is compared with.
    @Insert("""
            insert into editions (publisher_code, day, revision, known_at, opened_at, paper_settings, previous_id)
            select #{publisher}, #{day}, #{revision}, #{knownAt}::timestamptz, #{openedAt}::timestamptz,
                   #{paperSettings}::jsonb,
                   (select id from editions
                    where publisher_code = #{publisher} and published_at is not null
                      and (day, revision) < (#{day}, #{revision}) and known_at <= #{knownAt}
                    order by day desc, revision desc limit 1)
            """)
    void open(
            @Param("publisher") LocalGovernmentCode publisher,
            @Param("day") LocalDate day,
            @Param("revision") int revision,
            @Param("knownAt") Instant knownAt,
            @Param("openedAt") Instant openedAt,
            @Param("paperSettings") String paperSettings);

    /// The edition of a publisher, day and revision, if it was opened.
    @Select("""
            select * from editions where publisher_code = #{publisher} and day = #{day} and revision = #{revision}
            """)
    Optional<Edition> find(
            @Param("publisher") LocalGovernmentCode publisher,
            @Param("day") LocalDate day,
            @Param("revision") int revision);

    /// An edition by what stands in its address.
    @Select("select * from editions where public_id = #{publicId}")
    Optional<Edition> findPublic(@Param("publicId") UUID publicId);

    /// The newest published editions that the running transaction may see.
    @Select("select * from editions where published_at is not null order by id desc limit #{limit}")
    List<Edition> newest(@Param("limit") int limit);

    /// The newest published editions of a publisher, by day and revision.
    @Select("""
            select * from editions where publisher_code = #{publisher} and published_at is not null
            order by day desc, revision desc limit #{limit}
            """)
    List<Edition> newestOf(@Param("publisher") LocalGovernmentCode publisher, @Param("limit") int limit);
    /// What was asked for and what became of it, newest request first, from the one after `after` on.
    @Select("""
            <script>
            select r.id as request_id, r.publisher_code, r.day, r.revision, r.requested_at, r.done_at, r.failure, r.late,
                   e.public_id, e.known_at, e.published_at, e.received, e.counted,
                   (select published from figures where edition_id = e.id and figure = 'cases.new') as new_cases,
                   (select published from figures where edition_id = e.id and figure = 'cases.cumulative')
                       as cumulative,
                   (select string_agg(path, '|' order by path) from edition_files
                    where edition_id = e.id and path not like '%/%') as papers
            from edition_requests r
            left join editions e on e.publisher_code = r.publisher_code and e.day = r.day
                 and e.revision = r.revision and e.published_at is not null
            <where>
              <if test="after != null">r.id &lt; #{after}</if>
              <if test="!search.publishers.isEmpty()">
                and r.publisher_code in
                <foreach item="one" collection="search.publishers" open="(" separator="," close=")">#{one}</foreach>
              </if>
              <if test="search.from != null">and r.day &gt;= #{search.from}</if>
              <if test="search.to != null">and r.day &lt;= #{search.to}</if>
              <if test="search.revision != null">and r.revision = #{search.revision}</if>
              <if test="search.state != null">
                <choose>
                  <when test="search.state.name() == 'PUBLISHED'">and e.id is not null</when>
                  <when test="search.state.name() == 'WAITING'">and r.done_at is null and e.id is null</when>
                  <otherwise>and r.done_at is not null and e.id is null</otherwise>
                </choose>
              </if>
            </where>
            order by r.id desc limit #{limit}
            </script>
            """)
    List<EditionEntry> entries(
            @Param("search") EditionSearch search,
            @Param("after") @Nullable Id<EditionRequest> after,
            @Param("limit") int limit);

    /// One edition by its key.
    @Select("select * from editions where id = #{id}")
    Optional<Edition> findById(@Param("id") Id<Edition> id);

    /// The edition that was made as known at a moment, if one was.
    @Select("""
            select * from editions where publisher_code = #{publisher} and day = #{day} and known_at = #{knownAt}
            order by revision limit 1
            """)
    Optional<Edition> findKnownAt(
            @Param("publisher") LocalGovernmentCode publisher,
            @Param("day") LocalDate day,
            @Param("knownAt") Instant knownAt);

    /// The last day that a publisher's cases bear, null when it has none.
    @Select("""
            select max(announced_on) from countable_cases
            where #{publisher} in ('000000', publisher_code) and superseded_at is null
            """)
    @Nullable
    LocalDate lastDayWithCases(@Param("publisher") LocalGovernmentCode publisher);

    /// What was received and counted.
    @Update("update editions set received = #{received}, counted = #{counted} where id = #{id}")
    void counted(@Param("id") Id<Edition> id, @Param("received") long received, @Param("counted") long counted);

    /// May be handed out from now on.
    @Update("update editions set published_at = #{at} where id = #{id} and published_at is null")
    int publish(@Param("id") Id<Edition> id, @Param("at") Instant at);

    /// Forgets the figures of an edition that is still being made.
    @Delete("delete from figures where edition_id = #{id}; delete from figure_cells where edition_id = #{id}")
    void clearFigures(@Param("id") Id<Edition> id);

    /// One figure.
    @Insert("""
            insert into figures (edition_id, figure, publisher_code, value, published)
            values (#{id}, #{figure}, #{publisher}, #{value}::numeric, #{value}::numeric)
            """)
    void figure(
            @Param("id") Id<Edition> id,
            @Param("publisher") LocalGovernmentCode publisher,
            @Param("figure") String figure,
            @Param("value") @Nullable BigDecimal value);

    /// The cells of one table, all at once: three arrays of one length; dimensions joined by the unit separator.
    @Insert("""
            insert into figure_cells (edition_id, figure_table, position, publisher_code, dimensions, value, published)
            select #{id}, #{table}, position, #{publisher}, string_to_array(dimensions, E'\\x1f'), value, value
            from unnest(string_to_array(#{dimensions}, E'\\x1e'), string_to_array(#{values}, ',')::numeric[])
                 with ordinality as cell (dimensions, value, position)
            """)
    void cells(
            @Param("id") Id<Edition> id,
            @Param("publisher") LocalGovernmentCode publisher,
            @Param("table") String table,
            @Param("dimensions") String dimensions,
            @Param("values") String values);

    /// A figure as kept.
    record KeptFigure(
            String figure,
            @Nullable BigDecimal value,
            @Nullable BigDecimal published) {}

    /// All figures of an edition.
    @Select("select figure, value, published from figures where edition_id = #{id}")
    List<KeptFigure> figures(@Param("id") Id<Edition> id);

    /// A cell as kept.
    ///
    /// @param dimensions joined by the unit separator, U+001F
    record KeptCell(
            String figureTable,
            String dimensions,
            @Nullable BigDecimal value,
            @Nullable BigDecimal published) {}

    /// All cells of an edition, table by table in their order.
    @Select("""
            select figure_table, array_to_string(dimensions, E'\\x1f') as dimensions, value, published
            from figure_cells where edition_id = #{id} order by figure_table, position
            """)
    List<KeptCell> keptCells(@Param("id") Id<Edition> id);

    /// A day of the table of days as kept.
    record KeptDay(LocalDate day, long cases) {}

    /// The published cases by day of an edition.
    @Select("""
            select dimensions[1]::date as day, published as cases from figure_cells
            where edition_id = #{id} and figure_table = 'cases.by-day' and published is not null order by position
            """)
    List<KeptDay> keptDays(@Param("id") Id<Edition> id);
    /// The cells of an edition's tables that a screen draws, table by table in their order: those of at most two
    /// dimensions, and those by day.
    @Select("""
            select figure_table, array_to_string(dimensions, E'\\x1f') as dimensions, value, published
            from figure_cells
            where edition_id = #{id} and (cardinality(dimensions) <= 2 or figure_table like '%.by-day')
            order by figure_table, position
            """)
    List<KeptCell> drawnCells(@Param("id") Id<Edition> id);

    /// What was not counted, for one reason.
    record KeptExclusion(String reasonCode, long identities) {}

    /// All exclusions of an edition.
    @Select("select reason_code, identities from exclusions where edition_id = #{id}")
    List<KeptExclusion> exclusions(@Param("id") Id<Edition> id);

    /// Forgets the exclusions of an edition that is still being made.
    @Delete("delete from exclusions where edition_id = #{id}")
    void clearExclusions(@Param("id") Id<Edition> id);

    /// What was not counted, for one reason.
    @Insert("""
            insert into exclusions (edition_id, reason_code, publisher_code, identities)
            values (#{id}, #{reason}, #{publisher}, #{identities})
            """)
    void exclude(
            @Param("id") Id<Edition> id,
            @Param("publisher") LocalGovernmentCode publisher,
            @Param("reason") String reason,
            @Param("identities") long identities);

    /// A paper of an edition.
    @Insert("""
            insert into edition_files (edition_id, path, publisher_code, file_id)
            values (#{id}, #{path}, #{publisher}, #{file})
            """)
    void file(
            @Param("id") Id<Edition> id,
            @Param("publisher") LocalGovernmentCode publisher,
            @Param("path") String path,
            @Param("file") Id<StoredFile> file);

    /// The papers of an edition by path.
    @Select("""
            select e.path, e.file_id, f.media_type, f.size, f.sha256
            from edition_files e join files f on f.id = e.file_id where e.edition_id = #{id} order by e.path
            """)
    List<EditionFile> files(@Param("id") Id<Edition> id);
}
