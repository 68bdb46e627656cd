package jp.hersys.persons;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hersys.register.Id;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/// Reads persons with all that hangs on them, and finds them. Call it inside {@link jp.hersys.audit.Access}.
@Mapper
public interface PersonRecordMapper {

    /// Columns of {@link FoundPerson}; `p` is the person.
    String COLUMNS = """
            p.id, p.public_id, p.hersys_id, v.name_kanji, v.name_kana, v.name_latin, v.sex_code, v.birth_date,
            cardinality(g.ids) as records,
            (select max(nv.reported_on) from notifications n join notification_versions nv on nv.notification_id = n.id
             where n.person_id = any (g.ids) and nv.superseded_at is null and nv.state_code in ('S', 'R', 'C')) as last_notified
            from persons p
            join person_versions v on v.person_id = p.id and v.superseded_at is null
            cross join lateral (select array_agg(s) as ids from same_persons(p.id) s) g
            """;

    /// That an id is one of these.
    String IDS = " in <foreach item='one' collection='ids' open='(' separator=',' close=')'>#{one}</foreach>";

    /// The record with this address and those of the same person, the oldest first.
    @Select("select " + COLUMNS + """
            where p.id in (select s from persons a, same_persons(a.id) s where a.public_id = #{publicId}) order by p.id
            """)
    List<FoundPerson> group(@Param("publicId") UUID publicId);

    /// Changes as soon as anything of the record with this address does, or of those of the same person: what is told,
    /// who is related, what is hidden. Empty when it may not be seen.
    @Select("""
            select concat_ws('/', array_to_string(g.ids, ' '),
                (select max(id) from protections
                 where person_id = any (g.ids) and (until_at is null or until_at > now())),
                (select count(*) || ' ' || max(id) from episode_relations
                 where person_id = any (g.ids) and (until_at is null or until_at > now())),
                (select count(*) || ' ' || max(v.recorded_at) from notifications n
                 join notification_versions v on v.notification_id = n.id where n.person_id = any (g.ids)))
            from persons p
            cross join lateral (select array_agg(s order by s) as ids from same_persons(p.id) s) g
            where p.public_id = #{publicId}
            """)
    Optional<String> mark(@Param("publicId") UUID publicId);

    /// The record with this key.
    @Select("select " + COLUMNS + "where p.id = #{id}")
    Optional<FoundPerson> find(@Param("id") Id<Person> id);

    /// Records that fit what was typed, each by the oldest one of its person; of each key at most so many
    /// persons. Keys are compared by `=`, `>=` and `<` alone and read in their order, so that an index
    /// answers under row security and stops early. In Roman letters a name of several parts has up to four
    /// keys that begin alike.
    @Select("<script>with hit (person_id) as (" + """
            <if test="wanted.episodeId != null">select person_id from episodes where id = #{wanted.episodeId}</if>
            <if test="wanted.number != null and wanted.episodeId == null">
              select person_id from notifications where number = #{wanted.number}
            </if>
            <if test="wanted.number == null">
              <if test="wanted.hersysId != null">select id from persons where hersys_id = #{wanted.hersysId}</if>
              <if test="wanted.hersysId != null and !wanted.keys.isEmpty()">union all</if>
              <foreach item="key" collection="wanted.keys" separator=" union all ">
                (select person_id from person_keys where kind = #{key.kind}
                <choose>
                  <when test="key.below == null">and key = #{key.from}</when>
                  <otherwise>and key &gt;= #{key.from} and key &lt; #{key.below}</otherwise>
                </choose>
                order by key, person_id limit #{limit}<if test="key.kind == 'latin'"> * 4</if>)
              </foreach>
            </if>)
            select distinct (select min(s) from same_persons(h.person_id) s) from (select distinct person_id from hit) h
            </script>
            """)
    List<Id<Person>> hits(@Param("wanted") PersonSearch wanted, @Param("limit") int limit);

    /// These records by reading and birth date, the first so many. A statement of its own: joined to the hits
    /// it would be planned as a walk through everybody.
    @Select("<script>select " + COLUMNS + " where p.id" + IDS + """
            order by v.name_kana collate "C", v.birth_date, p.id limit #{limit}
            </script>
            """)
    List<FoundPerson> named(@Param("ids") List<Id<Person>> ids, @Param("limit") int limit);

    /// IDs of before.
    @Select("<script>select key from person_keys where kind = 'id' and person_id" + IDS + " order by key</script>")
    List<String> formerIds(@Param("ids") List<Id<Person>> ids);

    /// How these records say that the person is reached: the newest of what they say.
    @Select("<script>" + """
            select coalesce(w.answers->>'location-municipality', '') as location_municipality,
                   coalesce(w.answers->>'location-line', '') as location_line,
                   coalesce(w.answers->>'location-phone', '') as location_phone,
                   coalesce(w.answers->>'address-municipality', '') as address_municipality,
                   coalesce(w.answers->>'address-line', '') as address_line,
                   coalesce(w.answers->>'address-phone', '') as address_phone
            from episodes e join whereabouts_versions w on w.episode_id = e.id
            where w.superseded_at is null and e.person_id""" + IDS + " order by w.recorded_at desc limit 1</script>")
    Optional<Whereabouts> whereabouts(@Param("ids") List<Id<Person>> ids);

    /// Changes as soon as who these persons are or how they are reached does, or is not for the reader any more.
    @Select("<script>" + """
            select concat_ws('/',
                (select count(*) || ' ' || sum(version) from person_versions
                 where superseded_at is null and person_id""" + IDS + """
                ),
                (select count(*) || ' ' || sum(w.version)
                 from episodes e join whereabouts_versions w on w.episode_id = e.id
                 where w.superseded_at is null and e.person_id""" + IDS + "))</script>")
    String markOf(@Param("ids") List<Id<Person>> ids);

    /// The strictest protection that holds of any of these records.
    @Select("<script>" + """
            select coalesce(min(case when (select my_staff()) = any (readers)
                and (organisation_id is null or organisation_id = (select my_organisation())) then 'NAMED' else 'HIDDEN' end),
                'NONE')
            from protections where (until_at is null or until_at &gt; now()) and person_id""" + IDS + "</script>")
    Protection protection(@Param("ids") List<Id<Person>> ids);

    /// Versions of the notifications of these records.
    @Select("<script>" + """
            select v.recorded_at as at, v.recorded_by as who, n.public_id as notification, n.number, v.version, v.state_code,
                   v.category_code, n.channel_code, i.name as institution,
                   case when may_quote(n.person_id) then v.reason else '' end as reason
            from notifications n
            join notification_versions v on v.notification_id = n.id
            join organisations i on i.id = n.institution_id
            where n.person_id""" + IDS + "</script>")
    List<Happening.Notified> notified(@Param("ids") List<Id<Person>> ids);

    /// Tests as the notifications of these records tell them.
    @Select("<script>" + """
            select n.submitted_at, n.submitted_by as who, n.public_id as notification, n.number,
                   coalesce(max(c.value) filter (where c.key like '%.method'), '') as method,
                   coalesce(max(c.value) filter (where c.key like '%.specimen'), '') as specimen,
                   coalesce(max(c.value) filter (where c.key like '%.collected-on'), '') as collected_on,
                   coalesce(max(c.value) filter (where c.key like '%.result'), '') as result
            from notifications n
            join notification_versions v on v.notification_id = n.id and v.superseded_at is null
            join notification_answers a on a.notification_id = n.id and a.version = v.version,
            jsonb_each_text(a.answers) c
            where c.key like 'tests.%' and v.state_code in ('S', 'R', 'C') and n.person_id""" + IDS + """
            group by n.id, split_part(c.key, '.', 2)
            </script>
            """)
    List<Happening.Tested> tested(@Param("ids") List<Id<Person>> ids);

    /// Who these records said that the person is, the first first.
    @Select("<script>" + """
            select v.recorded_at as at, v.recorded_by as who, n.public_id as notification, n.number, p.hersys_id, v.version,
                   v.name_kanji, v.name_kana, v.name_latin, v.sex_code, v.birth_date
            from person_versions v
            join persons p on p.id = v.person_id
            left join lateral (
                select public_id, number from notifications
                where person_id = v.person_id and submitted_at = v.recorded_at order by id limit 1) n on true
            where v.person_id""" + IDS + """
            order by v.person_id, v.version
            </script>
            """)
    List<Happening.Identified> identified(@Param("ids") List<Id<Person>> ids);

    /// Relations to the episodes of these records, begun and ended. One that began with its episode began when the
    /// notification came, by the clock of the program.
    @Select("<script>" + """
            select t.at, t.who, n.public_id as notification, n.number, o.name as organisation, r.relation, t.ended,
                   case when t.ended or not may_quote(r.person_id) then '' else r.reason end as reason
            from episode_relations r
            join episodes e on e.id = r.episode_id
            join organisations o on o.id = r.organisation_id
            left join lateral (
                select public_id, number, submitted_at from notifications
                where episode_id = r.episode_id order by id limit 1) n on true
            cross join lateral (
                select case when r.since_at = e.opened_at then coalesce(n.submitted_at, r.since_at) else r.since_at end as at,
                       r.granted_by as who, false as ended
                union all select r.until_at, '', true where r.until_at &lt;= now()) t
            where r.person_id""" + IDS + "</script>")
    List<Happening.Related> related(@Param("ids") List<Id<Person>> ids);

    /// What was decided about these records and others, and taken back.
    @Select("<script>" + """
            select t.at, t.who, p.public_id as other, p.hersys_id as other_hersys_id, l.reason_code, t.ended
            from person_links l
            cross join lateral (
                select l.since_at as at, l.set_by as who, false as ended
                union all select l.until_at, l.ended_by, true where l.until_at is not null) t
            join persons p on p.id = l.same_as_id
            where l.person_id""" + IDS + """
            union all
            select t.at, t.who, p.public_id, p.hersys_id, l.reason_code, t.ended
            from person_links l
            cross join lateral (
                select l.since_at as at, l.set_by as who, false as ended
                union all select l.until_at, l.ended_by, true where l.until_at is not null) t
            join persons p on p.id = l.person_id
            where l.same_as_id""" + IDS + " and l.person_id not" + IDS + "</script>")
    List<Happening.Linked> linked(@Param("ids") List<Id<Person>> ids);
}
