package jp.hersys.capture.notifications;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.hersys.database.Register;
import jp.hersys.notifications.NotificationPulse;
import jp.hersys.register.Actor;
import jp.hersys.register.Id;
import org.springframework.stereotype.Component;

/// Asks the register once in a while for all pages of an organisation together, however many are open
/// on this node.
@Component
class Pulses {

    private static final long FRESH_NANOS = Duration.ofMillis(800).toNanos();

    private record Felt(NotificationPulse pulse, long atNanos) {}

    private final Register register;
    private final Map<Id<?>, Felt> felt = new ConcurrentHashMap<>();

    Pulses(Register register) {
        this.register = register;
    }

    /// The pulse of the actor's organisation, less than a second old.
    NotificationPulse of(Actor actor) {
        var standing = actor.standing();
        if (standing == null) {
            return NotificationPulse.NONE;
        }
        long now = System.nanoTime();
        return felt.compute(
                        standing.organisation(),
                        (organisation, last) -> last != null && now - last.atNanos() < FRESH_NANOS
                                ? last
                                : new Felt(register.notificationLists().pulse(actor), now))
                .pulse();
    }
}
