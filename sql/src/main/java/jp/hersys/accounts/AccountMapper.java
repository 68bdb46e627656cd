package jp.hersys.accounts;

import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/// Reads and writes accounts.
@Mapper
public interface AccountMapper {

    /// The account of this log-in, if the running transaction may see it.
    @Select("select * from accounts where login = #{login}")
    Optional<Account> find(@Param("login") String login);

    /// Which accounts the running transaction may see.
    @Select("select coalesce(bool_or(demo), false) as demo, coalesce(bool_or(not demo), false) as people from accounts")
    AccountDesk.Present present();

    /// Makes an account; one that exists stays as it is.
    @Insert("""
            insert into accounts (login, name_ja, name_en, duty, publisher_code, password_hash, demo, disabled_at)
            values (#{login}, #{nameJa}, #{nameEn}, #{duty}, #{publisherCode}, #{passwordHash}, #{demo}, #{disabledAt})
            on conflict (login) do nothing
            """)
    void insert(Account account);
}
