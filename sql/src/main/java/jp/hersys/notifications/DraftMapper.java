package jp.hersys.notifications;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hersys.register.Id;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/// Reads and writes drafts; row security shows those of the own organisation alone. Call it inside
/// {@link jp.hersys.audit.Access}.
@Mapper
public interface DraftMapper {

    /// Columns of {@link Draft}.
    String COLUMNS = "id, login, institution_id, channel_code as channel, answers, saved_at, revision, "
            + "notification_id as corrects, coalesce(based_on, 0) as based_on";

    /// The first time that it is saved.
    ///
    /// @return 0 when there is one of this id, or of the same correction
    @Insert("""
            insert into notification_drafts (id, organisation_id, login, institution_id, channel_code, answers, saved_at,
                notification_id, based_on)
            values (#{id}, my_organisation(), #{login}, #{institutionId}, #{channel}, #{answers}, #{savedAt},
                #{corrects}, nullif(#{basedOn}, 0))
            on conflict do nothing
            """)
    int insert(Draft draft);

    /// It is saved again.
    ///
    /// @return 0 when another revision is kept by now, or none
    @Update("""
            update notification_drafts
            set login = #{login}, institution_id = #{institutionId}, channel_code = #{channel}, answers = #{answers},
                saved_at = #{savedAt}, revision = revision + 1, based_on = nullif(#{basedOn}, 0)
            where id = #{id} and revision = #{revision}
            """)
    int update(Draft draft);

    /// The draft of this id.
    @Select("select " + COLUMNS + " from notification_drafts where id = #{id}")
    Optional<Draft> find(@Param("id") UUID id);

    /// The correction of a notification that the organisation has begun.
    @Select("select " + COLUMNS + " from notification_drafts where notification_id = #{notification}")
    Optional<Draft> correcting(@Param("notification") Id<FiledNotification> notification);

    /// A correction became the next version.
    @Delete("delete from notification_drafts where notification_id = #{notification}")
    int deleteCorrection(@Param("notification") Id<FiledNotification> notification);

    /// Drafts of new notifications, the newest first.
    @Select("select " + COLUMNS + """
             from notification_drafts where notification_id is null order by saved_at desc, id limit #{most}
            """)
    List<Draft> newest(@Param("most") int most);

    /// It is thrown away.
    ///
    /// @return 0 when another revision is kept by now, or none
    @Delete("delete from notification_drafts where id = #{id} and revision = #{revision}")
    int throwAway(Draft draft);

    /// It is submitted.
    @Delete("delete from notification_drafts where id = #{id}")
    int delete(@Param("id") UUID id);
}
