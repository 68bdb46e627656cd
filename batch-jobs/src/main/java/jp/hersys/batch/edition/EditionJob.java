package jp.hersys.batch.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import jp.hersys.editions.Edition;
import jp.hersys.editions.EditionRequest;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/// The job `edition`: opens an edition, counts, says what was left out, makes the papers, checks, closes. Each step is
/// one transaction; a step that is repeated after a kill leaves the same behind.
public final class EditionJob {

    private final JobRepository jobs;
    private final PlatformTransactionManager transactions;
    private final EditionPress press;

    /// A job over a press.
    public EditionJob(JobRepository jobs, PlatformTransactionManager transactions, EditionPress press) {
        this.jobs = jobs;
        this.transactions = transactions;
        this.press = press;
    }

    /// The job as Spring Batch runs it.
    public Job job() {
        return new JobBuilder("edition", jobs)
                .start(step("openEdition", this::open))
                .next(editionStep("countFigures", press::countFigures))
                .next(editionStep("recordExclusions", press::recordExclusions))
                .next(editionStep("render", press::render))
                .next(editionStep("controlTotals", press::controlTotals))
                .next(editionStep("closeEdition", press::close))
                .build();
    }

    /// What makes one run of the job: the same request gives the same instance, so that it is restarted, not repeated.
    public static JobParameters parameters(EditionRequest request) {
        var parameters = new JobParametersBuilder()
                // names the request to those who look how far a run has come; the instance is the same without it
                .addLong("request", request.id().value(), false)
                .addString("publisher", request.publisherCode().value())
                .addString("day", request.day().toString())
                .addLong("revision", (long) request.revision());
        if (request.knownAt() != null) {
            parameters.addString("knownAt", request.knownAt().toString());
        }
        return parameters.toJobParameters();
    }

    private void open(JobParameters parameters) {
        var knownAt = parameters.getString("knownAt");
        press.open(
                publisher(parameters),
                day(parameters),
                revision(parameters),
                knownAt == null ? null : Instant.parse(knownAt));
    }

    private Step editionStep(String name, Consumer<Edition> work) {
        return step(
                name,
                parameters -> work.accept(press.edition(publisher(parameters), day(parameters), revision(parameters))));
    }

    private Step step(String name, Consumer<JobParameters> work) {
        return new StepBuilder(name, jobs)
                .tasklet(
                        (contribution, context) -> {
                            work.accept(contribution.getStepExecution().getJobParameters());
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    private static LocalGovernmentCode publisher(JobParameters parameters) {
        return new LocalGovernmentCode(Objects.requireNonNull(parameters.getString("publisher")));
    }

    private static LocalDate day(JobParameters parameters) {
        return LocalDate.parse(Objects.requireNonNull(parameters.getString("day")));
    }

    private static int revision(JobParameters parameters) {
        return Math.toIntExact(Objects.requireNonNull(parameters.getLong("revision")));
    }
}
