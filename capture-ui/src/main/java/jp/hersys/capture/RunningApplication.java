package jp.hersys.capture;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import jp.hersys.database.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/// The web application over a register, for as long as the program is not told to end. Ends everything once: the web
/// application first, because it works with the register.
public final class RunningApplication implements AutoCloseable {

    private final Register register;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable ConfigurableApplicationContext application;

    /// Not started yet.
    ///
    /// @param register opened; closed when this is
    public RunningApplication(Register register) {
        this.register = register;
        register.atEndOfProgram(this::endWebApplication);
    }

    /// Starts the web application, see {@link WebApplication#start}.
    public void start(Map<String, Object> settings) {
        application = WebApplication.start(register, settings);
    }

    /// Waits until the program is told to end.
    public void await() throws InterruptedException {
        ended.await();
    }

    @Override
    public void close() {
        endWebApplication();
        register.close();
    }

    private synchronized void endWebApplication() {
        var running = application;
        application = null;
        if (running != null) {
            running.close();
        }
        ended.countDown();
    }
}
