package jp.hersys.readings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.hersys.register.Id;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/// Reads and writes what was opened without a task. Call it inside {@link jp.hersys.audit.Access}.
@Mapper
public interface ReadingMapper {

    /// How many persons' records somebody opened.
    ///
    /// @param sinceRelease within the hour and since the last release
    /// @param sinceReason  of these, since the last reason
    /// @param again        whether this person's is one of them
    record Count(int sinceRelease, int sinceReason, boolean again) {}

    /// Nobody else reads under this log-in until the transaction ends, so that none of many at once is left uncounted.
    @Select("select pg_advisory_xact_lock(hashtextextended(#{login}, 15)) is null")
    boolean oneByOne(@Param("login") String login);

    /// Counts what somebody opened.
    ///
    /// @param person whose record is to be opened now; null for none
    @Select("""
            select count(*) filter (where read_at > released)::int as since_release,
                   count(*) filter (where read_at > greatest(released, told))::int as since_reason,
                   coalesce(bool_or(person_id = #{person}), false) as again
            from reads_without_task,
                 (select coalesce(max(made_at) filter (where kind = 'RELEASE'), '-infinity') as released,
                         coalesce(max(made_at) filter (where kind = 'REASON'), '-infinity') as told
                  from reading_checks where login = #{login} and made_at > #{since}) c
            where login = #{login} and read_at > #{since}
            """)
    Count count(@Param("login") String login, @Param("since") Instant since, @Param("person") @Nullable Id<?> person);

    /// Somebody opened a record.
    @Insert("""
            insert into reads_without_task (login, person_id, read_on, organisation_id, publisher_code, read_at)
            select #{login}, #{person}, #{on}, id, publisher_code, #{at} from organisations where id = my_organisation()
            on conflict (login, organisation_id, person_id, read_on) do update set read_at = excluded.read_at
            """)
    void note(
            @Param("login") String login,
            @Param("person") Id<?> person,
            @Param("on") LocalDate on,
            @Param("at") Instant at);

    /// What somebody opened had its task.
    @Delete("delete from reads_without_task where login = #{login} and person_id = #{person} and read_at > #{since}")
    void settle(@Param("login") String login, @Param("person") Id<?> person, @Param("since") Instant since);

    /// Something is said about readings.
    ///
    /// @param week Monday of the week that is signed, else null
    @Insert("""
            insert into reading_checks (kind, organisation_id, publisher_code, login, week_from, made_at, made_by, remark)
            select #{kind}, id, publisher_code, #{login}, #{week}::date, #{at}, #{by}, #{remark}
            from organisations where id = #{organisation}
            """)
    void check(
            @Param("kind") String kind,
            @Param("organisation") Id<?> organisation,
            @Param("login") @Nullable String login,
            @Param("week") @Nullable LocalDate week,
            @Param("at") Instant at,
            @Param("by") String by,
            @Param("remark") String remark);

    /// What a signature of a week covers.
    ///
    /// @param lastAt when the last record was opened; null where none is left without a task
    /// @param own    whether the one who signs opened some of them
    record Covered(@Nullable Instant lastAt, boolean own) {}

    /// What a signature covers of the week of an organisation from this Monday on.
    @Select("""
            select max(read_at) as last_at, coalesce(bool_or(login = #{login}), false) as own from reads_without_task
            where organisation_id = #{organisation} and read_on between #{week} and #{week}::date + 6
            """)
    Covered covered(
            @Param("organisation") Id<?> organisation,
            @Param("week") LocalDate week,
            @Param("login") @Nullable String login);

    /// Who waits to be released.
    @Select("""
            select r.login, r.organisation_id, o.name as organisation_name, count(*)::int as persons, max(r.read_at) as last_at,
                   coalesce((select string_agg(remark, ' / ' order by made_at) from reading_checks c
                             where c.login = r.login and c.kind = 'REASON' and c.made_at > #{since}), '') as reasons
            from reads_without_task r join organisations o on o.id = r.organisation_id
            where r.read_at > #{since}
              and r.read_at > coalesce((select max(made_at) from reading_checks c
                                        where c.login = r.login and c.kind = 'RELEASE'), '-infinity')
            group by r.login, r.organisation_id, o.name having count(*) >= #{most}
            order by last_at desc
            """)
    List<StoppedReader> stopped(@Param("since") Instant since, @Param("most") int most);

    /// What was opened week by week, the newest first.
    @Select("""
            select w.week_from, w.organisation_id, o.name as organisation_name, w.login, w.persons,
                   coalesce((select string_agg(remark, ' / ' order by made_at) from reading_checks c
                             where c.login = w.login and c.kind = 'REASON'
                               and (c.made_at at time zone 'Asia/Tokyo')::date between w.week_from and w.week_from + 6), '')
                     as reasons,
                   max(w.last_at) over (partition by w.week_from, w.organisation_id) as last_at, s.made_by as signed_by, s.made_at as signed_at
            from (select date_trunc('week', read_on)::date as week_from, organisation_id, login, count(*)::int as persons,
                         max(read_at) as last_at
                  from reads_without_task where read_on >= #{from} group by 1, 2, 3) w
            join organisations o on o.id = w.organisation_id
            left join lateral (select made_by, made_at from reading_checks c
                               where c.kind = 'WEEK' and c.week_from = w.week_from and c.organisation_id = w.organisation_id
                               order by made_at desc limit 1) s on true
            order by w.week_from desc, o.name, w.persons desc, w.login
            """)
    List<ReadingWeek> weeks(@Param("from") LocalDate from);
}
