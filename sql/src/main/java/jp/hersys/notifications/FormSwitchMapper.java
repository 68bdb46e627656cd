package jp.hersys.notifications;

import java.util.Optional;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/// Reads and writes what prefectures decided about forms. Call it inside {@link jp.hersys.audit.Access}.
@Mapper
public interface FormSwitchMapper {

    /// What a prefecture decided; empty where it decided nothing.
    @Select("""
            select low_risk_from, four_categories_from, set_by, set_at from form_switches where prefecture_code = #{prefecture}
            """)
    Optional<FormDecision> find(@Param("prefecture") LocalGovernmentCode prefecture);

    /// A prefecture decides something else from now on.
    @Insert("""
            insert into form_switches (prefecture_code, low_risk_from, four_categories_from, set_by)
            values (#{prefecture}, #{switches.lowRiskFrom}, #{switches.fourCategoriesFrom}, #{by})
            on conflict (prefecture_code) do update set low_risk_from = excluded.low_risk_from,
                four_categories_from = excluded.four_categories_from, set_by = excluded.set_by, set_at = now()
            """)
    void set(
            @Param("prefecture") LocalGovernmentCode prefecture,
            @Param("switches") FormSwitches switches,
            @Param("by") String by);
}
