package jp.hersys.episodes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.hersys.organisations.Organisation;
import jp.hersys.persons.Episode;
import jp.hersys.register.Id;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/// Reads and writes who has the care and who is related. Call it inside {@link jp.hersys.audit.Access}.
@Mapper
public interface CareMapper {

    /// Columns of {@link Transfer}.
    String TRANSFERS = """
            select t.id, t.episode_id, t.number, t.from_centre_id, f.name as from_centre, t.to_centre_id, o.name as to_centre,
                   t.reported_on, t.municipality, t.reason, t.offered_at, t.offered_by
            from transfers t
            join organisations f on f.id = t.from_centre_id
            join organisations o on o.id = t.to_centre_id
            where t.settled_at is null
            """;

    /// Columns of {@link Declined}, to who offered.
    String DECLINED = """
            select n.public_id, t.number, o.name as centre, t.settled_at as at, t.settled_by as by,
                   case when may_quote(e.person_id) then t.answer else '' end as reason
            from transfers t
            join episodes e on e.id = t.episode_id
            join notifications n on n.number = t.number
            join organisations o on o.id = t.to_centre_id
            where t.from_centre_id = my_organisation() and t.outcome = 'DECLINED'
            """;

    /// Who received an episode and has its care.
    @Select("""
            select e.id as episode_id, e.person_id, e.received_by_id, r.name as received_by, e.care_centre_id,
                   c.name as care_centre
            from episodes e
            join organisations r on r.id = e.received_by_id
            join organisations c on c.id = e.care_centre_id
            where e.id = #{episode}
            """)
    Optional<Care.Facts> facts(@Param("episode") Id<Episode> episode);

    /// Health centres that are related now, the one related first on top.
    @Select("""
            select r.id, o.public_id as centre, o.name, r.since_at as since, r.granted_by as set_by,
                   case when may_quote(r.person_id) then r.reason else '' end as reason
            from episode_relations r join organisations o on o.id = r.organisation_id
            where r.episode_id = #{episode} and r.relation = 'RELATED' and (r.until_at is null or r.until_at > now())
            order by r.since_at, r.id
            """)
    List<RelatedCentre> related(@Param("episode") Id<Episode> episode);

    /// Until when an organisation looks in an emergency; null when it does not.
    @Select("""
            select max(until_at) from episode_relations
            where episode_id = #{episode} and organisation_id = #{organisation} and relation = 'EMERGENCY'
              and until_at > now()
            """)
    @Nullable
    Instant emergencyUntil(@Param("episode") Id<Episode> episode, @Param("organisation") Id<?> organisation);

    /// Changes as soon as anything of the care, of who is related, or of a protection does.
    @Select("""
            select concat_ws('/',
                (select care_centre_id from episodes where id = #{episode}),
                (select count(*) || ' ' || max(id) from episode_relations
                 where episode_id = #{episode} and (until_at is null or until_at > now())),
                (select max(id) from transfers where episode_id = #{episode} and settled_at is null),
                (select max(p.id) from protections p join episodes e on e.person_id = p.person_id
                 where e.id = #{episode} and (p.until_at is null or p.until_at > now())))
            """)
    String mark(@Param("episode") Id<Episode> episode);

    /// A health centre is related from now on, by the one that has the care.
    ///
    /// @return 0 when it was related already, has a relation of its own, or the care is elsewhere by now
    @Insert("""
            insert into episode_relations (episode_id, person_id, publisher_code, organisation_id, relation, care_centre_id,
                granted_by, reason)
            select e.id, e.person_id, e.publisher_code, o.id, 'RELATED', e.care_centre_id, #{by}, #{reason}
            from episodes e, organisations o
            where e.id = #{episode} and e.care_centre_id = #{self} and o.id = #{centre} and o.type_code = '05'
              and not exists (
                  select from episode_relations r
                  where r.episode_id = e.id and r.organisation_id = o.id and r.relation = 'OWN' and r.until_at is null)
            on conflict do nothing
            """)
    int relate(
            @Param("episode") Id<Episode> episode,
            @Param("centre") Id<Organisation> centre,
            @Param("reason") String reason,
            @Param("self") Id<?> self,
            @Param("by") String by);

    /// A relation ends.
    ///
    /// @return 0 when it had ended, or the care is elsewhere by now
    @Update("""
            update episode_relations set until_at = now()
            where id = #{id} and relation = 'RELATED' and until_at is null and care_centre_id = #{self}
            """)
    int end(@Param("id") Id<RelatedCentre> id, @Param("self") Id<?> self);

    /// A relation of a kind ends for an organisation.
    @Update("""
            update episode_relations set until_at = now()
            where episode_id = #{episode} and organisation_id = #{organisation} and relation = #{relation}
              and until_at is null
            """)
    void endOf(
            @Param("episode") Id<Episode> episode,
            @Param("organisation") Id<?> organisation,
            @Param("relation") String relation);

    /// The care is offered. Where the person is, is told unless the person is protected.
    ///
    /// @return 0 when there is an open offer, or the care is elsewhere by now
    @Insert("""
            insert into transfers (episode_id, publisher_code, number, from_centre_id, to_centre_id, reported_on, municipality,
                reason, offered_by)
            select e.id, e.publisher_code, n.number, e.care_centre_id, #{to}, v.reported_on,
                   (select a.answers ->> 'location-municipality' from notification_answers a
                    where a.notification_id = n.id and a.version = v.version and a.data_group = 'WHEREABOUTS'
                      and not exists (select from protections p
                                      where p.person_id = e.person_id and (p.until_at is null or p.until_at > now()))),
                   #{reason}, #{by}
            from episodes e
            join notifications n on n.episode_id = e.id
            join notification_versions v on v.notification_id = n.id and v.superseded_at is null
            where e.id = #{episode} and e.care_centre_id = #{self}
            order by n.submitted_at desc, n.id desc limit 1
            on conflict do nothing
            """)
    int offer(
            @Param("episode") Id<Episode> episode,
            @Param("to") Id<Organisation> to,
            @Param("reason") String reason,
            @Param("self") Id<?> self,
            @Param("by") String by);

    /// The open offer of an episode's care.
    @Select(TRANSFERS + " and t.episode_id = #{episode}")
    Optional<Transfer> offerOf(@Param("episode") Id<Episode> episode);

    /// Open offers to a health centre, the oldest first.
    @Select(TRANSFERS + " and t.to_centre_id = #{centre} order by t.offered_at, t.id")
    List<Transfer> offersTo(@Param("centre") Id<?> centre);

    /// The last offer of an episode's care, if it was declined.
    @Select(DECLINED + """
            and t.episode_id = #{episode} and t.id = (select max(id) from transfers where episode_id = #{episode})
            """)
    Optional<Declined> declinedOf(@Param("episode") Id<Episode> episode);

    /// Offers that were declined within a day, the newest first.
    @Select(DECLINED + """
            and t.settled_at >= now() - interval '1 day' order by t.settled_at desc, t.id desc limit #{most}
            """)
    List<Declined> declinedLately(@Param("most") int most);

    /// Notifications to which a health centre was related since a moment, the newest first.
    @Select("""
            select n.public_id, n.number, c.name as by, r.since_at as since,
                   case when may_quote(r.person_id) then r.reason else '' end as reason
            from episode_relations r
            join notifications n on n.episode_id = r.episode_id
            join organisations c on c.id = r.care_centre_id
            where r.organisation_id = #{centre} and r.relation = 'RELATED' and r.until_at is null
              and r.since_at >= now() - interval '1 day'
            order by r.since_at desc, n.id desc limit #{most}
            """)
    List<CareNews.Related> relatedLately(@Param("centre") Id<?> centre, @Param("most") int most);

    /// Holds an open offer until the transaction ends.
    ///
    /// @return null when it was settled
    @Select("select id from transfers where id = #{id} and settled_at is null for update")
    @Nullable
    Id<Transfer> hold(@Param("id") Id<Transfer> id);

    /// An open offer is settled.
    ///
    /// @param outcome ACCEPTED, DECLINED or TAKEN_BACK
    /// @return 0 when it was settled by somebody else
    @Update("""
            update transfers set settled_at = now(), settled_by = #{by}, outcome = #{outcome}, answer = #{answer}
            where id = #{id} and settled_at is null
            """)
    int settle(
            @Param("id") Id<Transfer> id,
            @Param("outcome") String outcome,
            @Param("answer") String answer,
            @Param("by") String by);

    /// The care is another health centre's from now on; all relations follow it.
    ///
    /// @return 0 when it was elsewhere
    @Update("update episodes set care_centre_id = #{to} where id = #{episode} and care_centre_id = #{from}")
    int takeOver(@Param("episode") Id<Episode> episode, @Param("from") Id<?> from, @Param("to") Id<?> to);

    /// Health centres that may be related, or be offered the care, by name.
    @Select("select " + jp.hersys.organisations.OrganisationMapper.COLUMNS + """
            from organisations
            where type_code = '05' and id <> #{self}
              and (now() at time zone 'Asia/Tokyo')::date between active_from and active_to
            order by name
            """)
    List<Organisation> otherCentres(@Param("self") Id<?> self);
}
