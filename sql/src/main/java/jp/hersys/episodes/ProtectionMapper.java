package jp.hersys.episodes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.hersys.persons.Person;
import jp.hersys.register.Id;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/// Reads and writes protections. Call it inside {@link jp.hersys.audit.Access}.
@Mapper
public interface ProtectionMapper {

    /// The protection that holds now.
    @Select("""
            select id, since_at as since, reason, array_to_string(readers, ' ') as readers, set_by
            from protections where person_id = #{person} and (until_at is null or until_at > now())
            """)
    Optional<Protection> find(@Param("person") Id<Person> person);

    /// A person is protected from now on.
    ///
    /// @param readers log-ins with blanks between them
    /// @return 0 when the person is protected already
    @Insert("""
            insert into protections (person_id, reason, readers, set_by)
            values (#{person}, #{reason}, string_to_array(#{readers}, ' '), #{by}) on conflict do nothing
            """)
    int begin(
            @Param("person") Id<Person> person,
            @Param("reason") String reason,
            @Param("readers") String readers,
            @Param("by") String by);

    /// A protection ends.
    ///
    /// @return 0 when it had ended
    @Update("update protections set until_at = now() where id = #{id} and until_at is null")
    int end(@Param("id") Id<Protection> id);

    /// Who works for an organisation on `day`, by name.
    @Select("""
            select m.login, coalesce(a.name_ja, m.login) as name
            from memberships m left join accounts a on a.login = m.login
            where m.organisation_id = #{organisation} and #{day} between m.active_from and m.active_to
              and a.disabled_at is null
            order by name
            """)
    List<Colleague> colleagues(@Param("organisation") Id<?> organisation, @Param("day") LocalDate day);
}
