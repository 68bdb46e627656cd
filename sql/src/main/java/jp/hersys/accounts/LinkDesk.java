package jp.hersys.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import jp.hersys.audit.Access;
import jp.hersys.register.Actor;
import jp.hersys.register.Sha256;

/// One-time links: the one way to a password and a second factor. Nobody but their owner ever knows a password.
public final class LinkDesk {

    /// How long a link may be used.
    public static final Duration VALID = Duration.ofHours(24);

    private static final int TOKEN_BYTES = 16; // 128 bits

    private final Access access;
    private final AccountMapper accounts;
    private final SignInMapper mapper;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    LinkDesk(Access access, AccountMapper accounts, SignInMapper mapper, Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.mapper = mapper;
        this.clock = clock;
    }

    /// Issues a link. From now on the account has neither password nor second factor nor recovery codes, its
    /// sessions end and its earlier links are void: who asks for a new link has lost something that somebody
    /// else may have.
    ///
    /// @return what stands in the link, shown once and kept nowhere; empty when there is no such account,
    /// it is closed, or it is one of the demo
    public Optional<String> issue(String login, Actor actor) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        return access.signingIn(
                login,
                actor,
                () -> accounts.find(login)
                        .filter(account -> account.disabledAt() == null && !account.demo())
                        .map(account -> {
                            mapper.setPassword(login, null);
                            mapper.endLinks(login, now);
                            mapper.deleteFactor(login);
                            mapper.deleteRecoveryCodes(login);
                            mapper.insertLink(Sha256.of(token), login, now, now.plus(VALID));
                            access.note(actor, account.publisherCode(), "account.link", "account " + login);
                            return token;
                        }));
    }

    /// Whose link it is; empty when it was used, is too old, void, of a closed account, or was never issued.
    public Optional<Account> find(String token) {
        var hash = Sha256.of(token);
        return Optional.ofNullable(access.atLogin(hash, () -> mapper.loginOfLink(hash, clock.instant())))
                .flatMap(login -> access.atLogin(login, () -> accounts.find(login)))
                .filter(account -> account.disabledAt() == null);
    }

    /// Uses a link up: password, second factor and recovery codes are set together or not at all. Earlier
    /// sessions end.
    ///
    /// @return false when the link can no longer be used
    public boolean redeem(String token, Credentials chosen) {
        return find(token)
                .map(account -> {
                    var who = account.staff();
                    return access.signingIn(who.login(), who, () -> {
                        boolean valid = mapper.holdOpen(who.login()) != null
                                && mapper.useLink(Sha256.of(token), clock.instant()) == 1;
                        if (valid) {
                            mapper.setPassword(who.login(), chosen.passwordHash());
                            mapper.deleteFactor(who.login());
                            mapper.deleteRecoveryCodes(who.login());
                            FactorDesk.write(who, chosen.factor(), chosen.recoveryCodes(), mapper, clock);
                            access.note(who, "account.link-used", "account " + who.login());
                        }
                        return valid;
                    });
                })
                .orElse(false);
    }
}
