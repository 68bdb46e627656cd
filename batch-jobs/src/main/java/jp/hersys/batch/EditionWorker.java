package jp.hersys.batch;

import java.util.List;
import java.util.stream.Stream;
import jp.hersys.batch.edition.EditionJob;
import jp.hersys.batch.edition.EditionPress;
import jp.hersys.commands.Words;
import jp.hersys.database.Register;
import jp.hersys.editions.EditionRequest;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import jp.hersys.register.WorkClaim;
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
        this.starter = new GuardedJobStarter(history);
        this.job = new EditionJob(history.repository(), register.transactions(), new EditionPress(register)).job();
    }

    /// Makes every edition that is asked for and that nobody else is making: those of one publisher one after the
    /// other, in the order in which they were asked for, whoever makes them.
    public void work() {
        RuntimeException first = null;
        for (var publisher : publishersWithOpenRequests()) {
            try (var turn = WorkClaim.tryHold(register.dataSource(), "editions:" + publisher)
                    .orElse(null)) {
                if (turn != null) {
                    openRequests()
                            .filter(request -> request.publisherCode().equals(publisher))
                            .forEach(request -> make(turn, request));
                }
            } catch (RuntimeException failure) {
                first = first == null ? failure : first; // one publisher's must not keep the others waiting
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private List<LocalGovernmentCode> publishersWithOpenRequests() {
        return openRequests().map(EditionRequest::publisherCode).distinct().toList();
    }

    private Stream<EditionRequest> openRequests() {
        return register.access().look(JOB, () -> register.editions().openRequests()).stream();
    }

    private void make(WorkClaim turn, EditionRequest request) {
        starter.run(
                        turn,
                        job,
                        EditionJob.parameters(request),
                        () -> register.schedule().begin(request.id()))
                .ifPresent(run -> settle(request, run));
    }

    private void settle(EditionRequest request, JobExecution run) {
        boolean complete = run.getStatus() == BatchStatus.COMPLETED;
        if (!complete) {
            LOG.error(
                    "The edition of request {} failed at step {}; it rests until somebody retries it.",
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
