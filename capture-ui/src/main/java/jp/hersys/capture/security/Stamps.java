package jp.hersys.capture.security;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import jp.hersys.accounts.SessionDesk;

/// Whether sessions of this node may go on. The register is asked once a second for all whose sessions do something,
/// not for each of them.
final class Stamps {

    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long SILENT_NANOS = Duration.ofSeconds(5).toNanos();

    /// @param atNanos when the register was asked
    private record Known(Map<String, Long> stamps, long atNanos) {}

    private final SessionDesk sessions;
    private final Map<String, Long> heard = new ConcurrentHashMap<>();
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Known known = new Known(Map.of(), System.nanoTime() - FRESH_NANOS);

    Stamps(SessionDesk sessions) {
        this.sessions = sessions;
    }

    /// Whether a session that began under this number goes on; what ended a second ago may still be answered.
    boolean hold(String login, long stamp) {
        heard.put(login, System.nanoTime());
        var found = fresh().stamps().get(login);
        // one that is new here, or has just ended the person's others: only the register says no
        return (found != null && found == stamp) || sessions.stamp(login).equals(OptionalLong.of(stamp));
    }

    private Known fresh() {
        var found = known;
        if (System.nanoTime() - found.atNanos() < FRESH_NANOS) {
            return found;
        }
        asking.lock();
        try {
            long now = System.nanoTime();
            if (now - known.atNanos() >= FRESH_NANOS) {
                heard.values().removeIf(at -> now - at > SILENT_NANOS);
                known = new Known(sessions.stamps(heard.keySet()), now);
            }
            return known;
        } finally {
            asking.unlock();
        }
    }
}
