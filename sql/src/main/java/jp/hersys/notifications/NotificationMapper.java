package jp.hersys.notifications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hersys.organisations.Organisation;
import jp.hersys.persons.Episode;
import jp.hersys.persons.Person;
import jp.hersys.register.Id;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/// Reads and writes notifications, version by version. Call it inside {@link jp.hersys.audit.Access}.
@Mapper
public interface NotificationMapper {

    /// What stands in a version beside the answers.
    ///
    /// @param state    code of the list `notification-states`
    /// @param form     code of the list `form-versions`
    /// @param category code of the list `notification-categories`, null where not answered
    /// @param reason   why it was returned, withdrawn or corrected
    /// @param mergedInto the one that is kept, of a merged one
    record Skeleton(
            String state,
            String form,
            @Nullable String category,
            @Nullable LocalDate diagnosedOn,
            LocalDate reportedOn,
            String reason,
            @Nullable Id<FiledNotification> mergedInto) {}

    /// Columns of {@link FiledNotification}. What is hidden is asked here and not by `is_hidden_from_me`: run for each
    /// row of a page, the function takes three times as long as all the rest. A reason is free text, in which an
    /// address may stand: who may not read those, does not read it.
    String COLUMNS = """
            n.id, n.public_id, n.number, n.episode_id, n.person_id, n.publisher_code, n.institution_id,
            i.name as institution_name, n.health_centre_id, n.channel_code, n.submitted_at, n.submitted_by,
            h.hidden, v.version, v.state_code, v.form_version, v.reported_on, v.recorded_at, v.recorded_by,
            case when h.hidden or (select cardinality(my_relations('WHEREABOUTS', 'READ'))) = 0 then '' else v.reason end
                as reason,
            coalesce((select jsonb_object_agg(key, value)
                      from notification_answers a, jsonb_each(a.answers)
                      where a.notification_id = n.id and a.version = v.version), '{}') as answers
            from notifications n
            join organisations i on i.id = n.institution_id
            join notification_versions v on v.notification_id = n.id
            cross join lateral (select exists (
                select from protections p where p.person_id = n.person_id and (p.until_at is null or p.until_at > now())
                  and not coalesce((select my_staff()) = any (p.readers)
                      and (p.organisation_id is null or p.organisation_id = (select my_organisation())), false)) as hidden) h
            """;

    /// A notification arrives.
    @Select(value = """
            with next as (select nextval('notifications_id_seq') as id)
            insert into notifications (id, number, episode_id, person_id, publisher_code, institution_id, health_centre_id,
                channel_code, submission_key, submitted_at, submitted_by)
            overriding system value
            select next.id, to_char(#{at}::timestamptz at time zone 'Asia/Tokyo', 'YYYY') || '-' || lpad(next.id::text, 8, '0'),
                   e.id, e.person_id, e.publisher_code, #{submission.institution}, e.received_by_id, #{submission.channel},
                   #{submission.key}, #{at}, #{by}
            from next, episodes e where e.id = #{episode}
            returning id
            """, affectData = true)
    Id<FiledNotification> open(
            @Param("submission") Submission submission,
            @Param("episode") Id<Episode> episode,
            @Param("at") Instant at,
            @Param("by") String by);

    /// The version that holds now ends.
    ///
    /// @param version the one expected to hold
    /// @return 0 when another holds: somebody was faster
    @Update("""
            update notification_versions
            set superseded_at = greatest(#{at}::timestamptz, recorded_at + interval '1 microsecond')
            where notification_id = #{id} and version = #{version} and superseded_at is null
            """)
    int end(@Param("id") Id<FiledNotification> id, @Param("version") int version, @Param("at") Instant at);

    /// A version begins; the one before must have ended.
    @Insert("""
            insert into notification_versions (notification_id, version, episode_id, publisher_code, recorded_at, recorded_by,
                state_code, form_version, category_code, diagnosed_on, reported_on, reason, merged_into_id, health_centre_id,
                institution_id)
            select n.id, #{version}, n.episode_id, n.publisher_code,
                   coalesce((select superseded_at from notification_versions
                             where notification_id = n.id and version = #{version} - 1), #{at}::timestamptz),
                   #{by}, #{skeleton.state}, #{skeleton.form}, #{skeleton.category}, #{skeleton.diagnosedOn},
                   #{skeleton.reportedOn}, #{skeleton.reason}, #{skeleton.mergedInto}, n.health_centre_id, n.institution_id
            from notifications n where n.id = #{id}
            """)
    void begin(
            @Param("id") Id<FiledNotification> id,
            @Param("version") int version,
            @Param("skeleton") Skeleton skeleton,
            @Param("at") Instant at,
            @Param("by") String by);

    /// The answers of a version that are seen together.
    @Insert("""
            insert into notification_answers (notification_id, version, data_group, episode_id, person_id, publisher_code, answers)
            select id, #{version}, #{group}, episode_id, person_id, publisher_code, #{answers}::jsonb
            from notifications where id = #{id}
            """)
    void answer(
            @Param("id") Id<FiledNotification> id,
            @Param("version") int version,
            @Param("group") String group,
            @Param("answers") String answers);

    /// What arrived with this key at this health centre, whoever was named as the institution.
    @Select("select " + COLUMNS + """
            where n.health_centre_id = #{healthCentre} and n.submission_key = #{key} and v.superseded_at is null
            """)
    Optional<FiledNotification> findByKey(@Param("healthCentre") Id<Organisation> healthCentre, @Param("key") UUID key);

    /// The notification with this address, as it holds now and as far as it may be seen.
    @Select("select " + COLUMNS + "where n.public_id = #{publicId} and v.superseded_at is null")
    Optional<FiledNotification> find(@Param("publicId") UUID publicId);

    /// All versions of a notification, the newest first.
    @Select("select " + COLUMNS + "where n.id = #{id} order by v.version desc")
    List<FiledNotification> versions(@Param("id") Id<FiledNotification> id);

    /// Whether a person is protected from the sight of who asks.
    @Select("select is_hidden_from_me(#{person})")
    boolean isHidden(@Param("person") Id<Person> person);

    /// Which forms a prefecture's institutions use.
    ///
    /// @param prefecture first two digits of its code
    @Select("""
            select low_risk_from, four_categories_from from form_switches where left(prefecture_code, 2) = #{prefecture}
            """)
    Optional<FormSwitches> switches(@Param("prefecture") String prefecture);
}
