package jp.hersys.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.mybatis.spring.SqlSessionTemplate;

/// Reads and writes what signing in needs. Row security shows it only to who signs in, see {@link SignIns}.
@Mapper
interface SignInMapper {

    static SignInMapper of(SqlSessionTemplate session) {
        var configuration = session.getConfiguration();
        if (!configuration.hasMapper(SignInMapper.class)) {
            configuration.addMapper(SignInMapper.class);
        }
        return session.getMapper(SignInMapper.class);
    }

    // ---- tries

    /// So far, and the row is ours until the transaction ends: a thousand tries at once are counted one after
    /// another.
    @Select(value = """
            insert into sign_in_tries (counted_as, tries, last_at) values (#{countedAs}, 0, #{now})
            on conflict (counted_as) do update set tries = sign_in_tries.tries
            returning tries, last_at
            """, affectData = true)
    SignInDoor.Count lockTries(@Param("countedAs") String countedAs, @Param("now") Instant now);

    @Update("update sign_in_tries set tries = #{tries}, last_at = #{now} where counted_as = #{countedAs}")
    void setTries(@Param("countedAs") String countedAs, @Param("tries") int tries, @Param("now") Instant now);

    @Update("update sign_in_tries set tries = greatest(tries - #{fewer}, 0) where counted_as = #{countedAs}")
    void takeTriesBack(@Param("countedAs") String countedAs, @Param("fewer") int fewer);

    @Delete("""
            delete from sign_in_tries where counted_as in (
                select counted_as from sign_in_tries where last_at < #{before} for update skip locked)
            """)
    void forgetTries(@Param("before") Instant before);

    // ---- history

    /// Of a name that is no account nothing is kept.
    @Insert("""
            insert into sign_in_events (login, at, outcome, network, device)
            select login, #{at}, #{outcome}, #{caller.network}, #{caller.device} from accounts where login = #{login}
            """)
    void insertEvent(
            @Param("login") String login,
            @Param("at") Instant at,
            @Param("outcome") SignInOutcome outcome,
            @Param("caller") Caller caller);

    @Select("""
            select at, outcome, network, device from sign_in_events where login = #{login}
            order by at desc, id desc limit #{limit}
            """)
    List<SignInEvent> events(@Param("login") String login, @Param("limit") int limit);

    @Select("""
            select exists (select from sign_in_events where login = #{login} and network = #{network} and at > #{since}
                and outcome in ('CODE', 'RECOVERY_CODE', 'LINK', 'PASSWORD_ONLY'))
            """)
    boolean isKnownFrom(@Param("login") String login, @Param("network") String network, @Param("since") Instant since);

    // ---- sessions

    @Select("select session_stamp from accounts where login = #{login} and disabled_at is null")
    @Nullable
    Long stamp(@Param("login") String login);

    @Select("""
            select login, session_stamp as stamp from accounts where login = any (#{logins}) and disabled_at is null
            """)
    List<SessionDesk.Stamp> stamps(@Param("logins") String[] logins);

    @Select(value = """
            update accounts set session_stamp = session_stamp + 1 where login = #{login} returning session_stamp
            """, affectData = true)
    long endSessions(@Param("login") String login);

    // ---- accounts

    /// Whether the account is open; it stays so until the transaction ends.
    @Select("select true from accounts where login = #{login} and disabled_at is null for update")
    @Nullable
    Boolean holdOpen(@Param("login") String login);

    @Update("""
            update accounts set disabled_at = #{at}, session_stamp = session_stamp + 1
            where login = #{login} and disabled_at is null
            """)
    int disable(@Param("login") String login, @Param("at") Instant at);

    @Update("update accounts set disabled_at = null where login = #{login}")
    int enable(@Param("login") String login);

    @Update("update accounts set password_hash = #{hash}, session_stamp = session_stamp + 1 where login = #{login}")
    void setPassword(@Param("login") String login, @Param("hash") @Nullable String hash);

    // ---- second factor

    @Select("select secret, last_step from sign_in_factors where login = #{login}")
    Optional<Factor> factor(@Param("login") String login);

    @Insert("""
            insert into sign_in_factors (login, secret, last_step, enrolled_at)
            values (#{login}, #{factor.secret}, #{factor.lastStep}, #{at})
            """)
    void insertFactor(@Param("login") String login, @Param("factor") Factor factor, @Param("at") Instant at);

    @Update("update sign_in_factors set last_step = #{step} where login = #{login} and last_step < #{step}")
    int useStep(@Param("login") String login, @Param("step") long step);

    @Delete("delete from sign_in_factors where login = #{login}")
    void deleteFactor(@Param("login") String login);

    @Insert("insert into recovery_codes (login, code_hash) values (#{login}, #{hash})")
    void insertRecoveryCode(@Param("login") String login, @Param("hash") String hash);

    @Update("""
            update recovery_codes set used_at = #{at}
            where login = #{login} and code_hash = #{hash} and used_at is null
            """)
    int useRecoveryCode(@Param("login") String login, @Param("hash") String hash, @Param("at") Instant at);

    @Select("select count(*) from recovery_codes where login = #{login} and used_at is null")
    int recoveryCodesLeft(@Param("login") String login);

    @Delete("delete from recovery_codes where login = #{login}")
    void deleteRecoveryCodes(@Param("login") String login);

    // ---- one-time links

    @Insert("""
            insert into sign_in_links (token_hash, login, made_at, expires_at)
            values (#{hash}, #{login}, #{at}, #{expires})
            """)
    void insertLink(
            @Param("hash") String hash,
            @Param("login") String login,
            @Param("at") Instant at,
            @Param("expires") Instant expires);

    @Update("update sign_in_links set ended_at = #{at} where login = #{login} and used_at is null and ended_at is null")
    void endLinks(@Param("login") String login, @Param("at") Instant at);

    @Select("""
            select login from sign_in_links
            where token_hash = #{hash} and used_at is null and ended_at is null and expires_at > #{now}
            """)
    @Nullable
    String loginOfLink(@Param("hash") String hash, @Param("now") Instant now);

    @Update("""
            update sign_in_links set used_at = #{now}
            where token_hash = #{hash} and used_at is null and ended_at is null and expires_at > #{now}
            """)
    int useLink(@Param("hash") String hash, @Param("now") Instant now);
}
