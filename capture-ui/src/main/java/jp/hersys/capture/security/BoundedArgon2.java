package jp.hersys.capture.security;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Argon2id with 19 MiB and two passes, of which only two run at a time: a flood of log-ins must take neither the
/// processors nor the memory from those who work.
public final class BoundedArgon2 implements PasswordEncoder {

    private static final int AT_ONCE = 2;
    private static final int LONGEST_WAIT_SECONDS = 10;

    private final PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final LongAdder done = new LongAdder();

    /// How many hashes were computed so far: a refusal that takes none would tell of the account.
    public long done() {
        return done.sum();
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return inTurn(() -> argon2.encode(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return inTurn(() -> argon2.matches(password, hash));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return argon2.upgradeEncoding(hash);
    }

    private <T extends @Nullable Object> T inTurn(Supplier<T> hashing) {
        try {
            if (!places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new AuthenticationServiceException("Too many people log in at once.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AuthenticationServiceException("The log-in was interrupted.", stopped);
        }
        try {
            return hashing.get();
        } finally {
            done.increment();
            places.release();
        }
    }
}
