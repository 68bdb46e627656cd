package jp.hersys.batch;

import java.time.Duration;
import jp.hersys.database.Register;
import jp.hersys.schedule.Schedule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    SmartLifecycle editionWatch(EditionWorker worker, Register register) {
        return new Watch(worker, register.schedule());
    }

    /// Looks every second whether an edition is asked for, and every few whether one became due.
    private static final class Watch implements SmartLifecycle {

        private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
        private static final Duration PERIOD = Duration.ofSeconds(1);
        private static final Duration SCHEDULE_PERIOD = Duration.ofSeconds(3);
        private static final int LONGEST_RUN_SECONDS = 60;

        private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        private final EditionWorker worker;
        private final Schedule schedule;
        private volatile boolean running;

        Watch(EditionWorker worker, Schedule schedule) {
            this.worker = worker;
            this.schedule = schedule;
            scheduler.setPoolSize(2); // what becomes due is asked for while an edition is made
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
