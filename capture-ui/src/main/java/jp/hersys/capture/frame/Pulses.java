package jp.hersys.capture.frame;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import jp.hersys.database.Register;
import jp.hersys.notifications.NotificationPulse;
import jp.hersys.register.Actor;
import jp.hersys.register.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks the register once in a while for all pages of an organisation together, however many are open
/// on this node, and counts only when something happened. Whoever comes while somebody asks gets what was known before.
@Component
public final class Pulses {

    private static final long FRESH_NANOS = Duration.ofMillis(800).toNanos();

    private record Felt(NotificationPulse pulse, long atNanos) {}

    /// Of one organisation.
    private static final class Wrist {
        private final ReentrantLock asking = new ReentrantLock();
        private volatile @Nullable Felt felt;
    }

    private final Register register;
    private final Map<Id<?>, Wrist> wrists = new ConcurrentHashMap<>();

    Pulses(Register register) {
        this.register = register;
    }

    /// The pulse of the actor's organisation, less than a second old.
    public NotificationPulse of(Actor actor) {
        var standing = actor.standing();
        if (standing == null) {
            return NotificationPulse.NONE;
        }
        var wrist = wrists.computeIfAbsent(standing.organisation(), organisation -> new Wrist());
        var last = wrist.felt;
        if (last != null && (isFresh(last) || wrist.asking.isLocked())) {
            return last.pulse();
        }
        wrist.asking.lock();
        try {
            var now = feel(wrist.felt, actor);
            wrist.felt = now;
            return now.pulse();
        } finally {
            wrist.asking.unlock();
        }
    }

    /// The next pulse of the actor's organisation is counted anew: the actor has just done something.
    public void forget(Actor actor) {
        var standing = actor.standing();
        if (standing != null) {
            wrists.remove(standing.organisation());
        }
    }

    private static boolean isFresh(Felt felt) {
        return System.nanoTime() - felt.atNanos() < FRESH_NANOS;
    }

    private Felt feel(@Nullable Felt last, Actor actor) {
        if (last != null && isFresh(last)) {
            return last;
        }
        long now = System.nanoTime();
        var lists = register.notificationLists();
        return last != null && lists.mark(actor).equals(last.pulse().mark())
                ? new Felt(last.pulse(), now)
                : new Felt(lists.pulse(actor), now);
    }
}
