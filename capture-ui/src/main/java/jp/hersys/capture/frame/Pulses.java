package jp.hersys.capture.frame;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.hersys.database.Register;
import jp.hersys.notifications.NotificationPulse;
import jp.hersys.register.Actor;
import jp.hersys.register.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks the register once in a while for all pages of an organisation together, however many are open
/// on this node, and counts only when something happened.
@Component
public final class Pulses {

    private static final long FRESH_NANOS = Duration.ofMillis(800).toNanos();

    private record Felt(NotificationPulse pulse, long atNanos) {}

    private final Register register;
    private final Map<Id<?>, Felt> felt = new ConcurrentHashMap<>();

    Pulses(Register register) {
        this.register = register;
    }

    /// The pulse of the actor's organisation, less than a second old.
    public NotificationPulse of(Actor actor) {
        var standing = actor.standing();
        if (standing == null) {
            return NotificationPulse.NONE;
        }
        return felt.compute(standing.organisation(), (organisation, last) -> feel(last, actor))
                .pulse();
    }

    /// The next pulse of the actor's organisation is counted anew: the actor has just done something.
    public void forget(Actor actor) {
        var standing = actor.standing();
        if (standing != null) {
            felt.remove(standing.organisation());
        }
    }

    private Felt feel(@Nullable Felt last, Actor actor) {
        long now = System.nanoTime();
        if (last != null && now - last.atNanos() < FRESH_NANOS) {
            return last;
        }
        var lists = register.notificationLists();
        return last != null && lists.mark(actor).equals(last.pulse().mark())
                ? new Felt(last.pulse(), now)
                : new Felt(lists.pulse(actor), now);
    }
}
