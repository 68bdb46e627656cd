package jp.hersys.audit;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/// Writes the audit and sets whose records the running transaction may touch.
@Mapper
public interface AuditMapper {

    /// Says, for the running transaction only, who is at work and whose records may be touched; row security reads it.
    @Select("""
            select set_config('hersys.actor', #{actor}, true)
                || set_config('hersys.staff', #{staff}, true)
                || set_config('hersys.body', #{body}, true)
                || set_config('hersys.publishers', #{publishers}, true)
                || set_config('hersys.organisation', #{organisation}, true)
                || set_config('hersys.organisation_type', #{organisationType}, true)
            """)
    String permit(Permit permit);

    /// What {@link #permit} was told in the running transaction about whose records may be touched; null when nothing.
    @Select("""
            select current_setting('hersys.publishers', true) || '/' || current_setting('hersys.organisation', true)
            where current_setting('hersys.actor', true) <> ''
            """)
    @Nullable
    String permitted();

    /// Says, for the running transaction only, who is logging in.
    @Select("select set_config('hersys.login', #{login}, true)")
    String permitLogin(@Param("login") String login);

    /// One deed. `detail` is JSON with counts and settings, never personal data.
    @Insert("""
            insert into audit_entries (actor, publisher_code, purpose, aim_code, article_code, subject, detail)
            values (#{actor}, #{publisher}, #{purpose}, #{ground.purpose}, #{ground.article}, #{subject}, #{detail}::jsonb)
            """)
    void insert(
            @Param("actor") String actor,
            @Param("publisher") String publisher,
            @Param("purpose") String purpose,
            @Param("ground") AuditActions.Ground ground,
            @Param("subject") String subject,
            @Param("detail") String detail);
}
