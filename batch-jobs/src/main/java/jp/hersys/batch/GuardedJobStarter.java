package jp.hersys.batch;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import jp.hersys.register.WorkClaim;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;

/// The only way to start or restart a job: whoever holds the claim of the work it belongs to, nobody else. Spring Batch
/// alone lets several nodes restart one failed instance at once.
final class GuardedJobStarter {

    private final JobHistory history;

    GuardedJobStarter(JobHistory history) {
        this.history = history;
    }

    /// Runs an instance to its end, from the step where it stopped.
    ///
    /// @param held claim of the work to which every instance of this job belongs, held until this returns
    /// @param wanted asked under the claim: another node may have settled the instance before
    /// @return the run, empty when there was none to make
    Optional<JobExecution> run(WorkClaim held, Job job, JobParameters parameters, BooleanSupplier wanted) {
        held.demandHeld();
        if (!wanted.getAsBoolean()) {
            return Optional.empty();
        }
        try {
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
            throw new IllegalStateException(
                    "The job " + job.getName() + ":" + parameters.getIdentifyingParameters() + " could not be started.",
                    failure);
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
