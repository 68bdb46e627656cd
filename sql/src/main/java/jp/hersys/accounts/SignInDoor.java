package jp.hersys.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import jp.hersys.audit.Access;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import jp.hersys.register.Sha256;

/// Lets somebody try to sign in, or makes them wait. A try is counted before it is looked at and taken back when
/// it was right, so that a thousand tries at once, on whichever nodes, are a thousand tries. A name that nobody
/// has is treated like one that somebody has, in the same statements.
public final class SignInDoor {

    private static final Actor DOOR = new Actor.Job("login", LocalGovernmentCode.NATION);
    private static final Duration KNOWN_FOR = Duration.ofDays(30);
    private static final int BUCKET_DIGITS = 5; // hexadecimal: a million buckets

    private final Access access;
    private final SignInMapper mapper;
    private final Clock clock;

    SignInDoor(Access access, SignInMapper mapper, Clock clock) {
        this.access = access;
        this.mapper = mapper;
        this.clock = clock;
    }

    /// Tries that are counted together.
    ///
    /// @param tries  so far
    /// @param lastAt when the last one was let in
    record Count(int tries, Instant lastAt) {}

    private record Counted(TryLimit limit, String key, Count so) {

        Duration left(Instant now) {
            return limit.left(so.tries(), so.lastAt(), now);
        }

        int more(Instant now) {
            return TryLimit.forgets(so.lastAt(), now) ? 1 : so.tries() + 1;
        }
    }

    /// Asks to try.
    ///
    /// @param name as typed, whether somebody has it or not
    /// @return how long to wait; zero when the try is counted and may be looked at
    public Duration begin(SignInStep step, String name, Caller caller) {
        var now = clock.instant();
        return access.signingIn(orNobody(name), DOOR, () -> {
            // in one order, so that two nodes never wait for each other
            var counted = keys(step, name, caller).entrySet().stream()
                    .map(each -> new Counted(each.getKey(), each.getValue(), mapper.lockTries(each.getValue(), now)))
                    .toList();
            boolean known = mapper.isKnownFrom(name, caller.network(), now.minus(KNOWN_FOR));
            var longest = counted.stream()
                    .filter(each -> each.limit() != TryLimit.NAME || !known)
                    .map(each -> each.left(now))
                    .max(Duration::compareTo)
                    .orElse(Duration.ZERO);
            if (longest.isZero()) {
                counted.forEach(each -> mapper.setTries(each.key(), each.more(now), now));
            }
            return longest;
        });
    }

    /// A try was wrong: it stays counted, stands in the audit without the name, and in the history of its owner.
    ///
    /// @param name as typed
    public void failed(String name, Caller caller, SignInOutcome outcome) {
        access.signingIn(orNobody(name), DOOR, () -> {
            mapper.insertEvent(name, clock.instant(), outcome, caller);
            access.note(DOOR, "login.failed", "reason " + outcome);
            return outcome;
        });
    }

    /// A step was right: its tries are taken back.
    public void passed(SignInStep step, String name, Caller caller) {
        access.signingIn(orNobody(name), DOOR, () -> {
            keys(step, name, caller)
                    .forEach((limit, key) ->
                            mapper.takeTriesBack(key, limit == TryLimit.NAME_FROM_NETWORK ? Integer.MAX_VALUE : 1));
            return name;
        });
    }

    /// Somebody is in: written into history and audit.
    ///
    /// @param who the person
    public void entered(Actor.StaffMember who, Caller caller, SignInOutcome outcome) {
        var now = clock.instant();
        access.signingIn(who.login(), who, () -> {
            mapper.insertEvent(who.login(), now, outcome, caller);
            access.note(who, "login.succeeded", "account " + who.login(), Map.of("by", outcome));
            mapper.forgetTries(now.minus(TryLimit.MEMORY));
            return outcome;
        });
    }

    // nothing typed is a name too, and one that nobody can have
    private static String orNobody(String name) {
        return name.isEmpty() ? "-" : name;
    }

    private static Map<TryLimit, String> keys(SignInStep step, String name, Caller caller) {
        var bucket = Sha256.of(name.toLowerCase(Locale.ROOT)).substring(0, BUCKET_DIGITS);
        var keys = new EnumMap<TryLimit, String>(TryLimit.class);
        keys.put(TryLimit.NAME_FROM_NETWORK, step + " " + bucket + " " + caller.countedNetwork());
        keys.put(TryLimit.NAME, step + " " + bucket);
        keys.put(TryLimit.NETWORK, step + " " + caller.countedNetwork());
        return keys;
    }
}
