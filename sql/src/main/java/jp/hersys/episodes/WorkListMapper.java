package jp.hersys.episodes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.hersys.organisations.Organisation;
import jp.hersys.persons.Episode;
import jp.hersys.persons.PersonSearch;
import jp.hersys.register.Id;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/// Reads and writes work lists, which are made of relations. Call it inside {@link jp.hersys.audit.Access}.
@Mapper
public interface WorkListMapper {

    /// Lines of {@link WorkItem} of the organisation at work, as of now by the database clock.
    String ITEMS = """
            select r.id, r.person_id, p.public_id as person, p.hersys_id, v.name_kanji, v.name_kana, v.sex_code, v.birth_date,
                   ((r.until_at - interval '1 microsecond') at time zone 'Asia/Tokyo')::date as until,
                   c.name as care_centre, case when may_quote(r.person_id) then r.reason else '' end as task
            from episode_relations r
            join persons p on p.id = r.person_id
            join person_versions v on v.person_id = p.id and v.superseded_at is null
            join organisations c on c.id = r.care_centre_id
            where r.organisation_id = my_organisation() and r.relation in ('CONTRACTED', 'REGISTERED')
              and coalesce(r.until_at, 'infinity') &gt; now()
            """;

    /// Today in Japan by the database clock, by which relations end.
    @Select("select (now() at time zone 'Asia/Tokyo')::date")
    LocalDate today();

    /// Organisations on whose work list a health centre may put somebody, by name: those of its prefecture that may
    /// follow up.
    @Select("select " + jp.hersys.organisations.OrganisationMapper.COLUMNS + """
            from organisations o
            where type_code in (select organisation_type from access_rules where relation = 'CONTRACTED')
              and left(publisher_code, 2) = (select left(publisher_code, 2) from organisations where id = #{self})
              and (now() at time zone 'Asia/Tokyo')::date between active_from and active_to
            order by name, id
            """)
    List<Organisation> organisations(@Param("self") Id<?> self);

    /// On whose work lists an episode is, the list on which it ends first on top.
    @Select("""
            select r.id, r.organisation_id as organisation, o.name, r.since_at as since,
                   ((r.until_at - interval '1 microsecond') at time zone 'Asia/Tokyo')::date as until,
                   r.granted_by as set_by, case when may_quote(r.person_id) then r.reason else '' end as task
            from episode_relations r join organisations o on o.id = r.organisation_id
            where r.episode_id = #{episode} and r.relation = 'CONTRACTED' and r.until_at > now()
            order by r.until_at, o.name, r.id
            """)
    List<FollowUp> followUps(@Param("episode") Id<Episode> episode);

    /// Lets nobody else write a work list until the transaction ends, so that an episode stands on it once.
    @Select("select pg_advisory_xact_lock(hashtextextended('work-list ' || #{organisation}, 17)) is null")
    boolean oneByOne(@Param("organisation") Id<Organisation> organisation);

    /// What was said of an episode on a work list no longer holds.
    ///
    /// @return 0 when nothing was, or the care is elsewhere by now
    @Update("""
            update episode_relations set until_at = now()
            where episode_id = #{episode} and organisation_id = #{organisation} and relation = 'CONTRACTED' and until_at > now()
              and care_centre_id = #{self}
            """)
    int end(
            @Param("episode") Id<Episode> episode,
            @Param("organisation") Id<Organisation> organisation,
            @Param("self") Id<?> self);

    /// An episode is on a work list from now on.
    ///
    /// @param until end, exclusive
    /// @return 0 when the care is elsewhere, or the organisation does not follow up for this health centre
    @Insert("""
            insert into episode_relations (episode_id, person_id, publisher_code, organisation_id, relation, care_centre_id,
                until_at, granted_by, reason)
            select e.id, e.person_id, e.publisher_code, o.id, 'CONTRACTED', e.care_centre_id, #{until}, #{by}, #{task}
            from episodes e
            join organisations c on c.id = e.care_centre_id
            join organisations o on o.id = #{organisation} and left(o.publisher_code, 2) = left(c.publisher_code, 2)
            where e.id = #{episode} and e.care_centre_id = #{self}
              and o.type_code in (select organisation_type from access_rules where relation = 'CONTRACTED')
              and (now() at time zone 'Asia/Tokyo')::date between o.active_from and o.active_to
            """)
    int put(
            @Param("episode") Id<Episode> episode,
            @Param("organisation") Id<Organisation> organisation,
            @Param("until") Instant until,
            @Param("task") String task,
            @Param("self") Id<?> self,
            @Param("by") String by);

    /// A page of the work list of the organisation at work: what ends first on top, what ends never last.
    @Select("<script>" + ITEMS + """
            <if test="after != null">
              and (coalesce(r.until_at, 'infinity'), r.id)
                  &gt; (select coalesce(a.until_at, 'infinity'), a.id from episode_relations a where a.id = #{after})
            </if>
            order by coalesce(r.until_at, 'infinity'), r.id limit #{limit}
            </script>
            """)
    List<WorkItem> list(@Param("after") @Nullable Id<WorkItem> after, @Param("limit") int limit);

    /// Those on the work list whom every item fits. The list is walked through and each of its persons asked for the
    /// items, so that the way is the same for whoever stands elsewhere in the register and for whom nobody knows:
    /// `offset 0` and `|| ''` keep the planner from beginning with the items.
    @Select("<script>" + ITEMS + """
            <foreach item="item" collection="items">
              and (<if test="item.hersysId != null">p.hersys_id || '' = #{item.hersysId}</if>
              <foreach item="key" collection="item.keys" separator=" or ">
                exists (select from person_keys k
                        where k.person_id = r.person_id and k.kind = #{key.kind} and k.key = #{key.from} offset 0)
              </foreach>)
            </foreach>
            order by coalesce(r.until_at, 'infinity'), r.id limit #{limit}
            </script>
            """)
    List<WorkItem> search(@Param("items") List<PersonSearch> items, @Param("limit") int limit);

    /// Changes as soon as the work list of the organisation at work does, a line of it ends, or somebody on it is
    /// hidden.
    @Select("""
            with line as (
                select id, person_id from episode_relations
                where organisation_id = my_organisation() and relation in ('CONTRACTED', 'REGISTERED')
                  and coalesce(until_at, 'infinity') > now())
            select concat_ws('/',
                (select count(*) || ' ' || coalesce(max(id), 0) from line),
                (select count(*) || ' ' || max(id) from protections
                 where (until_at is null or until_at > now()) and person_id in (select person_id from line)))
            """)
    String mark();
}
