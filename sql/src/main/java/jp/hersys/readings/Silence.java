package jp.hersys.readings;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// An answer of nothing comes at the next of fixed steps of time. A record that must not be seen costs a fraction of a
/// millisecond more to pass over than one that does not exist; who asks often enough would learn from it which is
/// which.
final class Silence {

    private static final long STEP = Duration.ofMillis(50).toNanos();

    private Silence() {}

    /// Waits for the next step.
    ///
    /// @param begun when the question came, by {@link System#nanoTime}
    static void since(long begun) {
        long end = begun + ((System.nanoTime() - begun) / STEP + 1) * STEP;
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
