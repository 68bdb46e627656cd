package jp.hersys.persons;

import java.time.Instant;
import java.util.List;
import jp.hersys.register.Id;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/// Reads and writes which records tell of one person. Call it inside {@link jp.hersys.audit.Access}.
@Mapper
public interface PersonLinkMapper {

    /// A record that has keys in common with another one.
    ///
    /// @param kinds kinds of those keys, with blanks between
    record Alike(Id<Person> person, String kinds) {}

    /// Records in sight with the same birth date and name or reading, or with a same telephone; without those
    /// of which it was decided.
    @Select("""
            select k.person_id as person, string_agg(distinct k.kind, ' ') as kinds
            from person_keys o join person_keys k on k.kind = o.kind and k.key = o.key
            where o.person_id = #{person} and o.kind in ('kana', 'written', 'birth', 'phone')
              and k.person_id not in (select same_persons(#{person}))
              and not exists (
                  select from person_links l
                  where l.until_at is null
                    and (l.person_id = #{person} and l.same_as_id = k.person_id
                         or l.person_id = k.person_id and l.same_as_id = #{person}))
            group by k.person_id
            having bool_or(k.kind = 'phone') or bool_or(k.kind = 'birth') and bool_or(k.kind in ('kana', 'written'))
            order by bool_or(k.kind = 'birth') desc, count(distinct k.kind) desc, k.person_id limit #{limit}
            """)
    List<Alike> alike(@Param("person") Id<Person> person, @Param("limit") int limit);

    /// What was decided of a record and holds.
    @Select("""
            select p.id as other, p.public_id, p.hersys_id, coalesce(v.name_kanji, '') as name_kanji, l.reason_code, l.since_at,
                   l.set_by
            from person_links l
            join persons p on p.id = case when l.person_id = #{person} then l.same_as_id else l.person_id end
            left join person_versions v on v.person_id = p.id and v.superseded_at is null
            where l.until_at is null and (l.person_id = #{person} or l.same_as_id = #{person})
            order by l.since_at, l.id
            """)
    List<PersonLink> links(@Param("person") Id<Person> person);

    /// Of two records something is decided.
    ///
    /// @return 0 when something holds of them already
    @Insert("""
            insert into person_links (person_id, same_as_id, reason_code, linked_by_id, since_at, set_by)
            values (#{person}, #{other}, #{reason}, #{organisation}, #{at}, #{by})
            on conflict do nothing
            """)
    int decide(
            @Param("person") Id<Person> person,
            @Param("other") Id<Person> other,
            @Param("reason") String reason,
            @Param("organisation") Id<?> organisation,
            @Param("at") Instant at,
            @Param("by") String by);

    /// What holds of two records ends.
    ///
    /// @return 0 when nothing holds, or it is not the actor's to end
    @Update("""
            update person_links
            set until_at = greatest(#{at}::timestamptz, since_at + interval '1 microsecond'), ended_by = #{by}
            where until_at is null
              and (person_id = #{person} and same_as_id = #{other} or person_id = #{other} and same_as_id = #{person})
            """)
    int end(
            @Param("person") Id<Person> person,
            @Param("other") Id<Person> other,
            @Param("at") Instant at,
            @Param("by") String by);

    /// All records of these persons, in order.
    @Select("""
            <script>
            select distinct s from persons p, same_persons(p.id) s
            where p.id in <foreach item="one" collection="persons" open="(" separator="," close=")">#{one}</foreach>
            order by s
            </script>
            """)
    List<Id<Person>> records(@Param("persons") List<Id<Person>> persons);

    /// Lets nobody else decide of this record until the transaction ends.
    @Select("select pg_advisory_xact_lock(hashtextextended('person ' || #{person}, 24)) is null")
    boolean hold(@Param("person") Id<Person> person);

    /// Whether the actor may decide about these two.
    @Select("select may_link(#{person}, #{other})")
    boolean may(@Param("person") Id<Person> person, @Param("other") Id<Person> other);

    /// How many records of two would have to be protected as others of them are, while the actor may not do so.
    @Select("""
            with both_of (id) as (select same_persons(#{person}) union select same_persons(#{other})),
                 held as (select * from protections
                          where person_id in (select id from both_of) and (until_at is null or until_at > now()))
            select count(*) from both_of b
            where exists (select from held)
              and not exists (select from held h where h.person_id = b.id)
              and not exists (
                    select from episode_relations r
                    where r.person_id = b.id and r.organisation_id = my_organisation()
                      and r.relation = any (my_relations('WHEREABOUTS', 'WRITE'))
                      and (r.until_at is null or r.until_at > now()))
            """)
    long notToBeProtected(@Param("person") Id<Person> person, @Param("other") Id<Person> other);

    /// All records of a person that the actor may protect are protected as this one is, else as another of them, by the
    /// same named staff.
    @Insert("""
            insert into protections (person_id, until_at, reason, readers, organisation_id, set_by)
            select distinct on (s) s, p.until_at, p.reason, p.readers, p.organisation_id, #{by}
            from same_persons(#{person}) s, protections p
            where p.person_id in (select same_persons(#{person})) and (p.until_at is null or p.until_at > now())
              and not exists (
                    select from protections own
                    where own.person_id = s and (own.until_at is null or own.until_at > now()))
              and exists (
                    select from episode_relations r
                    where r.person_id = s and r.organisation_id = my_organisation()
                      and r.relation = any (my_relations('WHEREABOUTS', 'WRITE'))
                      and (r.until_at is null or r.until_at > now()))
            order by s, p.person_id <> #{person}, p.id
            """)
    int protectAlike(@Param("person") Id<Person> person, @Param("by") String by);

    /// The protections of all records of a person end, as far as they are the actor's to end.
    @Update("""
            update protections set until_at = now()
            where person_id in (select same_persons(#{person})) and until_at is null
            """)
    int endAlike(@Param("person") Id<Person> person);

    /// How many records of a person are not protected.
    @Select("""
            select count(*) from same_persons(#{person}) s
            where not exists (
                select from protections p where p.person_id = s and (p.until_at is null or p.until_at > now()))
            """)
    long unprotected(@Param("person") Id<Person> person);

    /// Open offers of the care of protected records of a person no longer tell where the person is.
    @Update("""
            update transfers set municipality = null
            where settled_at is null and from_centre_id = #{self} and episode_id in (
                select e.id from episodes e join protections p on p.person_id = e.person_id
                where e.person_id in (select same_persons(#{person})) and (p.until_at is null or p.until_at > now()))
            """)
    void hideInOffers(@Param("person") Id<Person> person, @Param("self") Id<?> self);
}
