package jp.hersys.batch;

import java.nio.file.Path;
import java.time.Duration;
import jp.hersys.audit.AnchorFile;
import jp.hersys.calendar.Jst;
import jp.hersys.database.Register;
import jp.hersys.schedule.Schedule;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/// What this module brings to the running program.
@AutoConfiguration
@ConditionalOnProperty(name = "hersys.batch.enabled", matchIfMissing = true)
public class JobsAutoConfiguration {

    @Bean
    EditionWorker editionWorker(Register register) {
        return new EditionWorker(register);
    }

    @Bean
    SmartLifecycle editionWatch(EditionWorker worker, Register register, @Value("${hersys.data:}") String data) {
        var anchors = data.isEmpty() ? null : new AnchorFile(Path.of(data).resolve(AnchorFile.NAME));
        return new Watch(worker, register.schedule(), () -> seal(register, anchors));
    }

    private static void seal(Register register, @Nullable AnchorFile anchors) {
        register.auditChain().seal();
        if (anchors != null) {
            var today = Jst.today(register.clock());
            anchors.keepIfNew(today, register.auditChain()::anchor);
        }
    }

    /// Looks every second whether an edition is asked for and whether the audit has to be sealed, and every few whether
    /// an edition became due.
    private static final class Watch implements SmartLifecycle {

        private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
        private static final Duration PERIOD = Duration.ofSeconds(1);
        private static final Duration SCHEDULE_PERIOD = Duration.ofSeconds(3);
        private static final int LONGEST_RUN_SECONDS = 60;

        private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        private final EditionWorker worker;
        private final Schedule schedule;
        private final Runnable sealing;
        private volatile boolean running;

        Watch(EditionWorker worker, Schedule schedule, Runnable sealing) {
            this.worker = worker;
            this.schedule = schedule;
            this.sealing = sealing;
            scheduler.setPoolSize(3); // what becomes due is asked for, and the audit sealed, while an edition is made
            scheduler.setThreadNamePrefix("editions-");
            scheduler.setDaemon(true);
            scheduler.setWaitForTasksToCompleteOnShutdown(true);
            scheduler.setAwaitTerminationSeconds(LONGEST_RUN_SECONDS);
            scheduler.setErrorHandler(
                    failure -> LOG.error("Looking for editions to make failed; it is tried again.", failure));
        }

        @Override
        @SuppressWarnings("FutureReturnValueIgnored") // it runs until the scheduler is shut down
        public void start() {
            scheduler.initialize();
            scheduler.scheduleWithFixedDelay(worker::work, PERIOD);
            scheduler.scheduleWithFixedDelay(schedule::askForDue, SCHEDULE_PERIOD);
            scheduler.scheduleWithFixedDelay(sealing, PERIOD);
            running = true;
        }

        @Override
        public void stop() {
            scheduler.shutdown();
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }
    }
}
