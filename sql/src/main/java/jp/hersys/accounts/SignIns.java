package jp.hersys.accounts;

import java.time.Clock;
import jp.hersys.audit.Access;
import org.mybatis.spring.SqlSessionTemplate;

/// Everything about signing in: the door that counts tries, second factors, one-time links, and sessions that
/// end on every node.
///
/// @param door     lets try, or makes wait
/// @param factors  second factors and recovery codes
/// @param links    one-time links
/// @param sessions what ends sessions, and the history that their owner sees
public record SignIns(SignInDoor door, FactorDesk factors, LinkDesk links, SessionDesk sessions) {

    /// Over the tables of the register.
    public static SignIns of(SqlSessionTemplate session, Access access, Clock clock) {
        var mapper = SignInMapper.of(session);
        var accounts = session.getMapper(AccountMapper.class);
        return new SignIns(
                new SignInDoor(access, mapper, clock),
                new FactorDesk(access, mapper, clock),
                new LinkDesk(access, accounts, mapper, clock),
                new SessionDesk(access, mapper));
    }
}
