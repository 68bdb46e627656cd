package jp.hersys.organisations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Id;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/// Reads and writes organisations and who works for them. Call it inside {@link jp.hersys.audit.Access}.
@Mapper
public interface OrganisationMapper {

    /// Columns of {@link Organisation}; a day without end is null.
    String COLUMNS = """
            id, public_id, type_code, name, publisher_code, health_centre_id, area_code, institution_code, postal_code,
            address, telephone, nullif(active_from, '-infinity') as active_from, nullif(active_to, 'infinity') as active_to
            """;

    /// The organisation with this key.
    @Select("select " + COLUMNS + " from organisations where id = #{id}")
    Optional<Organisation> find(@Param("id") Id<?> id);

    /// The organisation of this name within a body.
    @Select("select " + COLUMNS + " from organisations where publisher_code = #{publisher} and name = #{name} limit 1")
    Optional<Organisation> findByName(@Param("publisher") LocalGovernmentCode publisher, @Param("name") String name);

    /// Institutions that notify to a health centre, by name.
    @Select("select " + COLUMNS + """
            from organisations
            where health_centre_id = #{healthCentre} and type_code in ('06', '07') and #{day} between active_from and active_to
            order by name
            """)
    List<Organisation> institutions(@Param("healthCentre") Id<Organisation> healthCentre, @Param("day") LocalDate day);

    /// For which organisations a person works on `day`: the one chosen last on top, then by name.
    @Select("select " + COLUMNS + """
            from organisations o
            where #{day} between active_from and active_to
              and exists (select from memberships m where m.organisation_id = o.id and m.login = #{login}
                          and #{day} between m.active_from and m.active_to)
            order by (select m.chosen_at from memberships m where m.organisation_id = o.id and m.login = #{login})
                desc nulls last, name
            """)
    List<Organisation> of(@Param("login") String login, @Param("day") LocalDate day);

    /// Whether a person ever worked for any organisation, or is going to.
    @Select("select exists (select from memberships where login = #{login})")
    boolean isOfAny(@Param("login") String login);

    /// A person chose the organisation, which is offered first from now on.
    @Update("update memberships set chosen_at = now() where login = #{login} and organisation_id = #{organisation}")
    void chosen(@Param("login") String login, @Param("organisation") Id<Organisation> organisation);

    /// Makes an organisation.
    ///
    /// @return its key
    @Select(value = """
            insert into organisations (public_id, type_code, name, publisher_code, health_centre_id, area_code,
                institution_code, postal_code, address, telephone, active_from, active_to)
            values (#{publicId}, #{typeCode}, #{name}, #{publisherCode}, #{healthCentreId}, #{areaCode}, #{institutionCode},
                #{postalCode}, #{address}, #{telephone}, coalesce(#{activeFrom}, '-infinity'::date),
                coalesce(#{activeTo}, 'infinity'::date))
            returning id
            """, affectData = true)
    Id<Organisation> make(Organisation organisation);

    /// A person works for an organisation from now on, or again.
    ///
    /// @return 0 when the person works there already
    @Insert("""
            insert into memberships as m (login, organisation_id, publisher_code)
            values (#{login}, #{organisation}, #{publisher})
            on conflict (login, organisation_id) do update set active_to = 'infinity'
                where m.active_to < 'infinity'
            """)
    int join(
            @Param("login") String login,
            @Param("organisation") Id<Organisation> organisation,
            @Param("publisher") LocalGovernmentCode publisher);

    /// A person does not work for an organisation any more, from today on.
    ///
    /// @return 0 when the person does not work there
    @Update("""
            update memberships set active_to = #{today}::date - 1
            where login = #{login} and organisation_id = #{organisation} and active_to >= #{today}
            """)
    int leave(
            @Param("login") String login,
            @Param("organisation") Id<Organisation> organisation,
            @Param("today") LocalDate today);

    /// The health centres of this name within a prefecture.
    ///
    /// @param prefecture first two digits of its code
    /// @param name       alone, or behind the code of the body and a slash
    @Select("select " + COLUMNS + """
            from organisations
            where type_code = '05' and left(publisher_code, 2) = #{prefecture}
              and #{name} in (name, publisher_code || '/' || name)
            order by publisher_code
            """)
    List<Organisation> healthCentres(@Param("prefecture") String prefecture, @Param("name") String name);
}
