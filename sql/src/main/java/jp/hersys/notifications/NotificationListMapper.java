package jp.hersys.notifications;

import java.util.List;
import jp.hersys.register.Id;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/// Reads lists of notifications. Call it inside {@link jp.hersys.audit.Access}.
@Mapper
public interface NotificationListMapper {

    /// A page of what fits. Keys are compared by `=`, `>=` and `<` alone: only these let row security
    /// use an index.
    ///
    /// @param after the last row of the page before, null for the first page
    @Select("<script>select " + NotificationMapper.COLUMNS + """
            <where>
              v.superseded_at is null
              <if test="wanted.healthCentre != null">and v.health_centre_id = #{wanted.healthCentre}</if>
              <if test="wanted.waiting">and v.state_code in ('S', 'R')</if>
              <if test="!wanted.waiting and !wanted.states.isEmpty()">
                and v.state_code in
                <foreach item="one" collection="wanted.states" open="(" separator="," close=")">#{one}</foreach>
              </if>
              <if test="wanted.typed != null and wanted.typed.episodeId != null">
                and n.episode_id = #{wanted.typed.episodeId}
              </if>
              <if test="wanted.typed != null and wanted.typed.number != null and wanted.typed.episodeId == null">
                and n.number = #{wanted.typed.number}
              </if>
              <if test="wanted.typed != null and wanted.typed.number == null">
                and n.person_id in (
                <if test="wanted.typed.hersysId != null">
                  select id from persons where hersys_id = #{wanted.typed.hersysId}
                </if>
                <if test="wanted.typed.hersysId != null and !wanted.typed.keys.isEmpty()">union all</if>
                <foreach item="key" collection="wanted.typed.keys" separator=" union all ">
                  select person_id from person_keys where kind = #{key.kind}
                  <choose>
                    <when test="key.below == null">and key = #{key.from}</when>
                    <otherwise>and key &gt;= #{key.from} and key &lt; #{key.below}</otherwise>
                  </choose>
                </foreach>)
              </if>
              <if test="after != null">
                <choose>
                  <when test="wanted.order.name() == 'OLDEST'">
                    and (n.submitted_at, n.id) > (#{after.submittedAt}::timestamptz, #{after.id})
                  </when>
                  <when test="wanted.order.name() == 'NEWEST'">
                    and (n.submitted_at, n.id) &lt; (#{after.submittedAt}::timestamptz, #{after.id})
                  </when>
                  <otherwise>
                    and (v.state_code = 'R', n.submitted_at, n.id)
                      &lt; (#{after.stateCode} = 'R', #{after.submittedAt}::timestamptz, #{after.id})
                  </otherwise>
                </choose>
              </if>
            </where>
            order by
            <choose>
              <when test="wanted.order.name() == 'OLDEST'">n.submitted_at, n.id</when>
              <when test="wanted.order.name() == 'NEWEST'">n.submitted_at desc, n.id desc</when>
              <otherwise>(v.state_code = 'R') desc, n.submitted_at desc, n.id desc</otherwise>
            </choose>
            limit #{limit}
            </script>
            """)
    List<FiledNotification> search(
            @Param("wanted") NotificationSearch wanted,
            @Param("after") @Nullable FiledNotification after,
            @Param("limit") int limit);

    /// Words that change when something happens to what an organisation received, notified, or was related to, was
    /// offered or declined, and when what stands in its news is hidden.
    ///
    /// Who writes slower may come with an older moment than what is there already: so the newest moment does
    /// not suffice, and the versions of the minute before it are summed up. Each version takes the place of
    /// the one before, so that the sum grows.
    String MARK = """
            concat_ws('/',
                (select max(recorded_at) || ' ' || sum(version) from notification_versions
                 where health_centre_id = #{organisation} and superseded_at is null and recorded_at >
                     (select max(recorded_at) - interval '1 minute' from notification_versions
                      where health_centre_id = #{organisation} and superseded_at is null)),
                (select max(recorded_at) || ' ' || sum(version) from notification_versions
                 where institution_id = #{organisation} and superseded_at is null and recorded_at >
                     (select max(recorded_at) - interval '1 minute' from notification_versions
                      where institution_id = #{organisation} and superseded_at is null)),
                (select count(*) || ' ' || max(since_at) from episode_relations
                 where organisation_id = #{organisation} and relation not in ('OWN', 'TREATING')
                   and (until_at is null or until_at > now())),
                (select count(*) || ' ' || count(municipality) || ' ' || max(id) from transfers
                 where to_centre_id = #{organisation} and settled_at is null),
                (select count(*) || ' ' || max(settled_at) from transfers
                 where from_centre_id = #{organisation} and outcome = 'DECLINED'
                   and settled_at >= now() - interval '1 day'),
                (select count(*) || ' ' || max(id) from protections
                 where (until_at is null or until_at > now()) and person_id in (
                     select person_id from episode_relations
                     where organisation_id = #{organisation} and relation not in ('OWN', 'TREATING')
                       and relation = 'RELATED' and until_at is null and since_at >= now() - interval '1 day'
                     union all
                     select e.person_id from transfers t join episodes e on e.id = t.episode_id
                     where t.from_centre_id = #{organisation} and t.outcome = 'DECLINED'
                       and t.settled_at >= now() - interval '1 day'))) as mark
            """;

    /// The mark of the pulse: looks at the ends of indexes.
    @Select("select " + MARK)
    String mark(@Param("organisation") Id<?> organisation);

    /// Whether something happened to what an organisation received, notified, or was related to.
    @Select("""
            select (select count(*) from notification_versions
                    where health_centre_id = #{organisation} and superseded_at is null and state_code in ('S', 'R')) as waiting,
                   (select count(*) from notification_versions
                    where institution_id = #{organisation} and superseded_at is null and state_code = 'R') as returned,
            """ + MARK)
    NotificationPulse pulse(@Param("organisation") Id<?> organisation);

    /// How many of these versions hold.
    @Select("""
            <script>
            select count(*) from notification_versions
            where superseded_at is null and (notification_id, version) in
            <foreach item="one" collection="shown" open="(" separator="," close=")">(#{one.id}, #{one.version})</foreach>
            </script>
            """)
    int countHolding(@Param("shown") List<FiledNotification> shown);
}
