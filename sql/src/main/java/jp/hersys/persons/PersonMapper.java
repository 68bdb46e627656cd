package jp.hersys.persons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Id;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/// Reads and writes persons and their episodes. Call it inside {@link jp.hersys.audit.Access}.
@Mapper
public interface PersonMapper {

    /// Opens a person.
    ///
    /// @return its key, null when the HER-SYS ID is taken
    @Select(value = """
            insert into persons (hersys_id, opened_by_id) values (#{hersysId}, #{by}) on conflict do nothing returning id
            """, affectData = true)
    @Nullable
    Id<Person> open(@Param("hersysId") String hersysId, @Param("by") Id<?> by);

    /// The person with this address, as far as the running transaction may see it.
    @Select("select id, public_id, hersys_id from persons where public_id = #{publicId}")
    Optional<Person> findByAddress(@Param("publicId") UUID publicId);

    /// Opens an episode.
    ///
    /// @param centre health centre that receives the notification and has the care
    @Select(value = """
            insert into episodes (person_id, publisher_code, received_by_id, care_centre_id, opened_by_id)
            values (#{person}, #{publisher}, #{centre}, #{centre}, #{by}) returning id
            """, affectData = true)
    Id<Episode> openEpisode(
            @Param("person") Id<Person> person,
            @Param("publisher") LocalGovernmentCode publisher,
            @Param("centre") Id<?> centre,
            @Param("by") Id<?> by);

    /// An organisation stands in a relation to an episode from now on; one that holds stays as it is.
    @Insert("""
            insert into episode_relations (episode_id, person_id, publisher_code, organisation_id, relation, care_centre_id,
                granted_by)
            select id, person_id, publisher_code, #{organisation}, #{relation}, care_centre_id, #{by}
            from episodes where id = #{episode}
            on conflict do nothing
            """)
    void relate(
            @Param("episode") Id<Episode> episode,
            @Param("organisation") Id<?> organisation,
            @Param("relation") String relation,
            @Param("by") String by);

    /// Who a person is now.
    @Select("""
            select name_kanji, name_kana, name_latin, sex_code, birth_date
            from person_versions where person_id = #{person} and superseded_at is null
            """)
    Optional<Identity> identity(@Param("person") Id<Person> person);

    /// The version of who a person is that holds now ends.
    @Update("""
            update person_versions set superseded_at = greatest(#{at}::timestamptz, recorded_at + interval '1 microsecond')
            where person_id = #{person} and superseded_at is null
            """)
    void endIdentity(@Param("person") Id<Person> person, @Param("at") Instant at);

    /// Who a person is from now on; the version before must have ended.
    @Insert("""
            insert into person_versions (person_id, version, recorded_at, recorded_by, name_kanji, name_kana, name_latin,
                sex_code, birth_date)
            select #{person}, coalesce(max(version), 0) + 1, coalesce(max(superseded_at), #{at}::timestamptz), #{by},
                   #{identity.nameKanji}, #{identity.nameKana}, #{identity.nameLatin}, #{identity.sexCode},
                   #{identity.birthDate}
            from person_versions where person_id = #{person}
            """)
    void beginIdentity(
            @Param("person") Id<Person> person,
            @Param("identity") Identity identity,
            @Param("at") Instant at,
            @Param("by") String by);

    /// A person is found by this key from now on.
    @Insert("insert into person_keys (person_id, kind, key) values (#{person}, #{kind}, #{key}) on conflict do nothing")
    void key(@Param("person") Id<Person> person, @Param("kind") String kind, @Param("key") String key);

    /// How a person is reached during an episode, from now on.
    @Insert("""
            insert into whereabouts_versions (episode_id, version, person_id, publisher_code, recorded_at, recorded_by, answers)
            select e.id, coalesce(max(w.version), 0) + 1, e.person_id, e.publisher_code,
                   coalesce(max(w.superseded_at), #{at}::timestamptz), #{by}, #{answers}::jsonb
            from episodes e left join whereabouts_versions w on w.episode_id = e.id
            where e.id = #{episode} group by e.id
            """)
    void beginWhereabouts(
            @Param("episode") Id<Episode> episode,
            @Param("answers") String answers,
            @Param("at") Instant at,
            @Param("by") String by);

    /// The version of how a person is reached that holds now ends.
    @Update("""
            update whereabouts_versions set superseded_at = greatest(#{at}::timestamptz, recorded_at + interval '1 microsecond')
            where episode_id = #{episode} and superseded_at is null
            """)
    void endWhereabouts(@Param("episode") Id<Episode> episode, @Param("at") Instant at);

    /// Day of the latest notification of a person that holds, null when there is none that may be seen.
    @Select("""
            select max(v.reported_on) from notifications n join notification_versions v on v.notification_id = n.id
            where n.person_id = #{person} and v.superseded_at is null and v.state_code in ('S', 'R', 'C')
            """)
    @Nullable
    LocalDate lastNotified(@Param("person") Id<Person> person);
}
