package jp.hersys.notifications;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hersys.register.Id;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/// Reads which notifications tell of one event. Call it inside {@link jp.hersys.audit.Access}.
@Mapper
public interface MergeMapper {

    /// The other side of a merge.
    record Other(UUID publicId, String number) {}

    /// Holds the versions that were seen, as far as they still hold, in the order of their numbers.
    @Select("""
            <script>
            select notification_id from notification_versions
            where superseded_at is null and (notification_id, version) in
            <foreach item="one" collection="seen" open="(" separator="," close=")">(#{one.id}, #{one.version})</foreach>
            order by notification_id for update
            </script>
            """)
    List<Id<FiledNotification>> hold(@Param("seen") List<FiledNotification> seen);

    /// Whether others are merged into this one now.
    @Select("select keeps_others(#{id})")
    boolean keepsOthers(@Param("id") Id<FiledNotification> id);

    /// The one that is kept for a merged one, if it may be seen.
    @Select("""
            select k.public_id, k.number from notification_versions v join notifications k on k.id = v.merged_into_id
            where v.notification_id = #{id} and v.superseded_at is null
            """)
    Optional<Other> kept(@Param("id") Id<FiledNotification> id);

    /// Those that are merged into this one and may be seen.
    @Select("""
            select n.public_id, n.number from notification_versions v join notifications n on n.id = v.notification_id
            where v.merged_into_id = #{id} and v.superseded_at is null order by n.id
            """)
    List<Other> merged(@Param("id") Id<FiledNotification> id);

    /// Others that the same health centre received of the same person, and that were neither withdrawn nor merged.
    @Select("select " + NotificationMapper.COLUMNS + """
            where n.person_id in (select same_persons(#{of.personId})) and n.id != #{of.id}
              and n.health_centre_id = #{of.healthCentreId} and v.superseded_at is null and v.state_code in ('S', 'R', 'C')
            order by n.submitted_at desc, n.id desc limit #{limit}
            """)
    List<FiledNotification> candidates(@Param("of") FiledNotification of, @Param("limit") int limit);
}
