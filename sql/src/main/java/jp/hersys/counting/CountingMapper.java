package jp.hersys.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.hersys.cases.LineListRow;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.persons.Episode;
import jp.hersys.register.Id;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/// Reads and writes rules of counting, and what publishers count of episodes. Call it inside
/// {@link jp.hersys.audit.Access}.
@Mapper
public interface CountingMapper {

    /// What a publisher counts of an episode.
    ///
    /// @param state    C counts, W withdrawn, E not counted by its rule, M merged
    /// @param receiver publisher that received it, null where that is the publisher itself
    /// @param with     others that count it, codes joined by commas, null where there is none
    record Side(
            Id<Episode> episode,
            LocalGovernmentCode publisher,
            String state,
            @Nullable LocalGovernmentCode receiver,
            @Nullable String with) {}

    /// The rules of all publishers that hold, by publisher and day.
    @Select("""
            select publisher_code, from_day, rule, recorded_at, recorded_by from counting_rules
            where superseded_at is null order by publisher_code, from_day
            """)
    List<CountingRule> rules();

    /// A rule from a day on ends.
    @Update("""
            update counting_rules set superseded_at = greatest(#{at}::timestamptz, recorded_at + interval '1 microsecond')
            where publisher_code = #{publisher} and from_day = #{fromDay} and superseded_at is null
            """)
    int endRule(
            @Param("publisher") LocalGovernmentCode publisher,
            @Param("fromDay") LocalDate fromDay,
            @Param("at") Instant at);

    /// A rule holds from a day on.
    ///
    /// @return 0 when somebody else set one from that day on at the same time
    @Insert("""
            insert into counting_rules (publisher_code, from_day, rule, recorded_at, recorded_by)
            values (#{rule.publisherCode}, #{rule.fromDay}, #{rule.rule}, #{rule.recordedAt}, #{rule.recordedBy})
            on conflict (publisher_code, from_day) where superseded_at is null do nothing
            """)
    int beginRule(@Param("rule") CountingRule rule);

    /// Publishers that count, or counted once, what is known of an episode.
    @Select("select publisher_code from cases where episode_id = #{episode}")
    List<LocalGovernmentCode> publishersOf(@Param("episode") Id<Episode> episode);

    /// The case that a publisher counts for an episode is opened, if there is none. Its number, 届 and the
    /// episode's, is the same with all who count it; it is published, and stands on no notification. The key
    /// begins with a blank, as no number of a list does.
    @Insert("""
            insert into cases (publisher_code, row_key, recorded_at, episode_id, received_code)
            values (#{side.publisher}, ' 届' || #{side.episode}, #{at}, #{side.episode}, #{side.receiver})
            on conflict do nothing
            """)
    void openCase(@Param("side") Side side, @Param("at") Instant at);

    /// What a publisher counts of an episode ends.
    @Update("""
            update case_versions v
            set superseded_at = greatest(#{at}::timestamptz, v.recorded_at + interval '1 microsecond')
            from cases c
            where c.id = v.case_id and c.episode_id = #{side.episode} and c.publisher_code = #{side.publisher}
              and v.superseded_at is null
            """)
    void endCase(@Param("side") Side side, @Param("at") Instant at);

    /// What a publisher counts of an episode from now on; the version before must have ended.
    @Insert("""
            insert into case_versions (case_id, version, publisher_code, recorded_at, recorded_by, state_code, announced_on,
                onset_on, residence, residence_code, age_band_code, sex_code, condition_code, symptoms, received_code,
                counted_with)
            select c.id, coalesce(max(v.version), 0) + 1, c.publisher_code, coalesce(max(v.superseded_at), #{at}::timestamptz),
                   #{by}, #{side.state}, #{row.announcedOn}, #{row.onsetOn}, #{row.residence}, #{row.residenceCode},
                   #{row.ageBandCode}, #{row.sexCode}, #{row.conditionCode}, #{row.symptoms}, c.received_code,
                   string_to_array(#{side.with}, ',')
            from cases c left join case_versions v on v.case_id = c.id
            where c.episode_id = #{side.episode} and c.publisher_code = #{side.publisher} group by c.id
            """)
    void beginCase(
            @Param("side") Side side, @Param("row") LineListRow row, @Param("at") Instant at, @Param("by") String by);

    /// Cases that a publisher counts and others as well, the newest first; of the nation, each case once.
    ///
    /// @param after the last row of the page before, null for the first page
    @Select("""
            <script>
            select v.case_id as id, v.publisher_code, ltrim(c.row_key) as number, v.announced_on, v.residence_code,
                   array_to_string(v.counted_with, ',') as others
            from countable_cases v join cases c on c.id = v.case_id
            where v.superseded_at is null and v.counted_with is not null
            <choose>
              <when test="publisher.nation">and v.publisher_code &lt; all (v.counted_with)</when>
              <otherwise>and v.publisher_code = #{publisher}</otherwise>
            </choose>
            <if test="after != null">
              and (v.announced_on, v.case_id) &lt; (#{after.announcedOn}::date, #{after.id})
            </if>
            order by v.announced_on desc, v.case_id desc limit #{limit}
            </script>
            """)
    List<DoubleCount> doubles(
            @Param("publisher") LocalGovernmentCode publisher,
            @Param("after") @Nullable DoubleCount after,
            @Param("limit") int limit);

    /// How many they are.
    @Select("""
            <script>
            select count(*) from countable_cases v
            where v.superseded_at is null and v.counted_with is not null
            <choose>
              <when test="publisher.nation">and v.publisher_code &lt; all (v.counted_with)</when>
              <otherwise>and v.publisher_code = #{publisher}</otherwise>
            </choose>
            </script>
            """)
    long countDoubles(@Param("publisher") LocalGovernmentCode publisher);
}
