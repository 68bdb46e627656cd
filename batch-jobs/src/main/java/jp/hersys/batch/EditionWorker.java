package jp.hersys.batch;

import jp.hersys.batch.edition.EditionJob;
import jp.hersys.batch.edition.EditionPress;
import jp.hersys.commands.Words;
import jp.hersys.database.Register;
import jp.hersys.editions.EditionRequest;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;

/// Works through the requests for editions.
public final class EditionWorker {

    private static final Logger LOG = LoggerFactory.getLogger(EditionWorker.class);
    private static final Actor JOB = new Actor.Job("editions", LocalGovernmentCode.NATION);

    private final Register register;
    private final GuardedJobStarter starter;
    private final Job job;

    /// A worker over a register.
    public EditionWorker(Register register) {
        var history = JobHistory.of(register);
        this.register = register;
        this.starter = new GuardedJobStarter(register.dataSource(), history);
        this.job = new EditionJob(history.repository(), register.transactions(), new EditionPress(register)).job();
    }

    /// Makes every edition that is asked for and that nobody else is making.
    public void work() {
        for (var request : register.access().look(JOB, () -> register.editions().openRequests())) {
            starter.run(job, EditionJob.parameters(request), () -> isOpen(request))
                    .ifPresent(run -> settle(request, run));
        }
    }

    private boolean isOpen(EditionRequest request) {
        return register.access()
                .look(JOB, () -> register.editions().findRequest(request.id()))
                .filter(now -> now.doneAt() == null)
                .isPresent();
    }

    private void settle(EditionRequest request, JobExecution run) {
        boolean complete = run.getStatus() == BatchStatus.COMPLETED;
        if (!complete) {
            LOG.error(
                    "The edition of request {} failed at step {}; it is not tried again until it is asked for again.",
                    request.id(),
                    run.getStepExecutions().stream()
                            .reduce((first, last) -> last)
                            .map(step -> step.getStepName())
                            .orElse("none"),
                    cause(run));
        }
        register.access().write(JOB, () -> {
            register.editions().done(request.id(), register.clock().instant(), complete ? null : sentence(run));
            return request;
        });
    }

    private static String sentence(JobExecution run) {
        var cause = cause(run);
        return cause != null && cause.getMessage() != null && isOurs(cause)
                ? cause.getMessage().lines().findFirst().orElse("")
                : Words.say("edition.fault");
    }

    // Only our own exceptions speak to people; a driver's would show statements and values.
    private static boolean isOurs(Throwable cause) {
        return cause.getStackTrace().length > 0
                && cause.getStackTrace()[0].getClassName().startsWith("jp.hersys.");
    }

    private static @Nullable Throwable cause(JobExecution run) {
        return run.getAllFailureExceptions().stream().findFirst().orElse(null);
    }
}
