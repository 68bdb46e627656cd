package jp.hersys.batch;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import jp.hersys.register.WorkClaim;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;

/// The only way to start or restart a job: whoever holds the claim of an instance runs it, nobody else. Spring Batch
/// alone lets several nodes restart one failed instance at once.
final class GuardedJobStarter {

    private final DataSource dataSource;
    private final JobHistory history;

    GuardedJobStarter(DataSource dataSource, JobHistory history) {
        this.dataSource = dataSource;
        this.history = history;
    }

    /// Runs an instance to its end, from the step where it stopped; nothing when another node has it.
    ///
    /// @param wanted asked once nobody else can have it: another node may have settled it meanwhile
    /// @return the run, empty when there was none to make
    Optional<JobExecution> run(Job job, JobParameters parameters, BooleanSupplier wanted) {
        var instance = job.getName() + ":" + parameters.getIdentifyingParameters();
        try (var claim = WorkClaim.tryHold(dataSource, instance).orElse(null)) {
            if (claim == null || !wanted.getAsBoolean()) {
                return Optional.empty();
            }
            var last = history.repository().getLastJobExecution(job.getName(), parameters);
            if (last != null && last.getStatus() == BatchStatus.COMPLETED) {
                return Optional.of(last);
            }
            if (last != null && last.getEndTime() == null) {
                // Nobody else holds the claim: the node that ran it is dead.
                history.operator().recover(last);
            } else if (last != null && last.getStatus() == BatchStatus.UNKNOWN) {
                settle(last);
            }
            return Optional.of(history.operator().start(job, parameters));
        } catch (JobExecutionException failure) {
            throw new IllegalStateException("The job " + instance + " could not be started.", failure);
        }
    }

    /// Where the database died under a step, nobody knows whether it committed, and Spring Batch would never start it
    /// again. Each step of ours is one transaction that may be repeated, so the run has simply failed.
    private void settle(JobExecution unknown) {
        for (var step : unknown.getStepExecutions()) {
            if (step.getStatus() == BatchStatus.UNKNOWN) {
                step.setStatus(BatchStatus.FAILED);
                history.repository().update(step);
            }
        }
        unknown.setStatus(BatchStatus.FAILED);
        history.repository().update(unknown);
    }
}
