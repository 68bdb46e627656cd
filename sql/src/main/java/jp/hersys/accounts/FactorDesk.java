package jp.hersys.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.hersys.audit.Access;
import jp.hersys.register.Actor;
import jp.hersys.register.Sha256;

/// Second factors and recovery codes, readable only while their owner signs in.
public final class FactorDesk {

    private final Access access;
    private final SignInMapper mapper;
    private final Clock clock;

    FactorDesk(Access access, SignInMapper mapper, Clock clock) {
        this.access = access;
        this.mapper = mapper;
        this.clock = clock;
    }

    /// The second factor of an account, if it has one.
    public Optional<Factor> find(String login) {
        return access.atLogin(login, () -> mapper.factor(login));
    }

    /// Uses up a code: of two who show the same one, on whichever nodes, one gets in.
    ///
    /// @param step time step of the code
    /// @return false when this step or a later one was used before
    public boolean useStep(Actor.StaffMember who, long step) {
        return access.signingIn(who.login(), who, () -> mapper.useStep(who.login(), step) == 1);
    }

    /// Uses up a recovery code.
    ///
    /// @return false when there is none like it, or it was used before
    public boolean useRecoveryCode(Actor.StaffMember who, String code) {
        return access.signingIn(who.login(), who, () -> {
            boolean used = mapper.useRecoveryCode(who.login(), Sha256.of(code), clock.instant()) == 1;
            if (used) {
                access.note(who, "login.recovery-code", "account " + who.login());
            }
            return used;
        });
    }

    /// How many recovery codes a person has left.
    public int recoveryCodesLeft(String login) {
        return access.atLogin(login, () -> mapper.recoveryCodesLeft(login));
    }

    /// Gives an account that has no second factor its first one; an account of before this version has a
    /// password only.
    ///
    /// @return false when it has one already, which stays
    public boolean enrol(Actor.StaffMember who, Factor factor, List<String> recoveryCodes) {
        return access.signingIn(who.login(), who, () -> {
            if (mapper.factor(who.login()).isPresent()) {
                return false;
            }
            write(who, factor, recoveryCodes, mapper, clock);
            access.note(who, "login.factor-set", "account " + who.login());
            return true;
        });
    }

    static void write(
            Actor.StaffMember who, Factor factor, List<String> recoveryCodes, SignInMapper mapper, Clock clock) {
        mapper.insertFactor(who.login(), factor, clock.instant());
        recoveryCodes.forEach(code -> mapper.insertRecoveryCode(who.login(), Sha256.of(code)));
    }
}
