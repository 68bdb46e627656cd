package jp.hersys.episodes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hersys.persons.Episode;
import jp.hersys.persons.Person;
import jp.hersys.register.Id;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/// Opens records in an emergency, and reads what was opened. Call it inside {@link jp.hersys.audit.Access}.
@Mapper
public interface EmergencyMapper {

    /// The record that was named.
    record Named(Id<Episode> episodeId, UUID publicId, String number) {}

    /// Says, for the running transaction only, what is opened; row security reads it.
    ///
    /// @param key    HER-SYS ID or number of a notification, empty for none
    /// @param person person found by it, empty for none
    @Select("""
            select set_config('hersys.named', #{key}, true) || set_config('hersys.person_named', #{person}, true)
            """)
    String name(@Param("key") String key, @Param("person") String person);

    /// Lets nobody else try as this person until the transaction ends, so that none of many at once is left uncounted.
    @Select("select pg_advisory_xact_lock(hashtextextended(#{actor}, 13)) is null")
    boolean oneByOne(@Param("actor") String actor);

    /// How often somebody opened, or tried to open, what was not theirs within the last hour.
    @Select("""
            select count(*) from audit_entries
            where actor = #{actor} and purpose in ('emergency.open', 'emergency.not-found')
              and recorded_at > now() - interval '1 hour'
            """)
    int tries(@Param("actor") String actor);

    /// The person of whom this is the HER-SYS ID, as far as it may be seen; null else.
    @Select("select id from persons where hersys_id = #{key}")
    @Nullable
    Id<Person> person(@Param("key") String key);

    /// The notification of this number, or else the newest of this person, as far as it may be seen.
    @Select("""
            select episode_id, public_id, number from notifications
            where number = #{key} or person_id = #{person} order by submitted_at desc, id desc limit 1
            """)
    Optional<Named> notification(@Param("key") String key, @Param("person") @Nullable Id<Person> person);

    /// The person of a notification.
    @Select("select person_id from notifications where public_id = #{notification}")
    Id<Person> personOf(@Param("notification") UUID notification);

    /// An organisation looks at an episode in an emergency from now on, for an hour.
    ///
    /// @return when it closes
    @Select(value = """
            insert into episode_relations (episode_id, person_id, publisher_code, organisation_id, relation, care_centre_id,
                until_at, granted_by, reason, opened_as)
            select e.id, e.person_id, e.publisher_code, #{organisation}, 'EMERGENCY', e.care_centre_id,
                   now() + interval '1 hour', #{by}, #{reason}, #{number}
            from episodes e where e.id = #{episode}
            returning until_at
            """, affectData = true)
    Instant open(
            @Param("episode") Id<Episode> episode,
            @Param("organisation") Id<?> organisation,
            @Param("number") String number,
            @Param("reason") String reason,
            @Param("by") String by);

    /// Looks that an organisation has not signed, the oldest first, at most so many.
    @Select("""
            select r.id, r.opened_as as number, r.granted_by as by, o.name as opened_by, c.name as care_centre,
                   r.since_at as since, r.until_at as until, r.reason
            from episode_relations r
            join organisations o on o.id = r.organisation_id
            join organisations c on c.id = r.care_centre_id
            where r.relation = 'EMERGENCY' and #{organisation} in (r.organisation_id, r.care_centre_id)
              and not exists (select from emergency_reviews v
                              where v.relation_id = r.id and v.organisation_id = #{organisation})
            order by r.since_at, r.id limit #{most}
            """)
    List<EmergencyLook> notReviewed(@Param("organisation") Id<?> organisation, @Param("most") int most);

    /// A look is signed for an organisation.
    ///
    /// @return 0 when it was signed already
    @Insert("""
            insert into emergency_reviews (relation_id, organisation_id, reviewed_by, remark)
            values (#{look}, #{organisation}, #{by}, #{remark}) on conflict do nothing
            """)
    int review(
            @Param("look") Id<EmergencyLook> look,
            @Param("organisation") Id<?> organisation,
            @Param("remark") String remark,
            @Param("by") String by);
}
