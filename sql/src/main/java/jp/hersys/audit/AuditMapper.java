package jp.hersys.audit;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/// Writes the audit and sets whose records the running transaction may touch.
@Mapper
public interface AuditMapper {

    /// Says, for the running transaction only, who is at work and whose records may be touched; row security reads it.
    ///
    /// For staff each statement is planned once a connection and not anew for its values: the policies of ten
    /// tables that are joined take longer to plan (25-80 ms at a million persons) than the answer takes to be
    /// found (1-15 ms).
    @Select("""
            select set_config('hersys.actor', #{actor}, true)
                || set_config('hersys.staff', #{staff}, true)
                || set_config('hersys.body', #{body}, true)
                || set_config('hersys.publishers', #{publishers}, true)
                || set_config('hersys.organisation', #{organisation}, true)
                || set_config('hersys.organisation_type', #{organisationType}, true)
                || set_config('plan_cache_mode', case when #{staff} = '' then 'auto' else 'force_generic_plan' end, true)
            """)
    String permit(Permit permit);

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
