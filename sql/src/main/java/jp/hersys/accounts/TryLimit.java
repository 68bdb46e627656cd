package jp.hersys.accounts;

import java.time.Duration;
import java.time.Instant;

/// Which tries are counted together, how many are free, and how the wait grows then: 2 s, 4 s, 8 s … up to a
/// longest one. Nothing locks for good: a stranger may slow a door down, never close it (ASVS 5.0, 6.3.1).
enum TryLimit {
    /// Of one name from one network: who guesses waits longest.
    NAME_FROM_NETWORK(3, Duration.ofMinutes(15)),
    /// Of one name from everywhere; not asked of a network from which that person has signed in before.
    NAME(10, Duration.ofMinutes(5)),
    /// Of all names from one network, behind which may be a whole health centre.
    NETWORK(20, Duration.ofMinutes(1));

    /// After so long without a try nothing is remembered.
    static final Duration MEMORY = Duration.ofHours(1);

    private static final int LONGEST_POWER = 20;

    private final int free;
    private final Duration longest;

    TryLimit(int free, Duration longest) {
        this.free = free;
        this.longest = longest;
    }

    /// How long it takes until the next try is let in.
    ///
    /// @param tries  before it
    /// @param lastAt when the last of them was let in
    Duration left(int tries, Instant lastAt, Instant now) {
        if (tries < free || forgets(lastAt, now)) {
            return Duration.ZERO;
        }
        var wait = Duration.ofSeconds(1L << Math.min(tries - free + 1, LONGEST_POWER));
        var left = Duration.between(now, lastAt.plus(wait.compareTo(longest) > 0 ? longest : wait));
        return left.isNegative() ? Duration.ZERO : left;
    }

    static boolean forgets(Instant lastAt, Instant now) {
        return lastAt.plus(MEMORY).isBefore(now);
    }
}
