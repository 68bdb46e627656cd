package jp.hersys.pipeline;

import static jp.hersys.pipeline.Pipeline.TOYAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import jp.hersys.batch.EditionWorker;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A kill between the commit of a step and the note that it is done: too short a moment to be hit by chance, so the
/// history of jobs is taken back to it.
@ExtendWith(RegisterExtension.class)
class RepeatedStepIT {

    private static final LocalDate DAY = LocalDate.of(2022, 8, 31);

    private final Register register;
    private final Pipeline pipeline;

    RepeatedStepIT(Register register) {
        this.register = register;
        this.pipeline = new Pipeline(register);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"openEdition", "countFigures", "recordExclusions", "render", "controlTotals", "closeEdition"})
    void a_step_that_is_repeated_after_its_commit_leaves_the_same_behind(String step) throws SQLException, IOException {
        leavesTheSameBehind(step, "");
    }

    /// PostgreSQL died under the step and another program noted that: nobody knows whether it committed.
    @ParameterizedTest
    @ValueSource(strings = {"render", "closeEdition"})
    void a_run_of_which_nobody_knows_how_it_ended_is_taken_up_again(String step) throws SQLException, IOException {
        leavesTheSameBehind(step, """
                update batch.batch_step_execution set status = 'UNKNOWN', exit_code = 'UNKNOWN', end_time = now()
                    where step_name = '%s';
                update batch.batch_job_execution set status = 'UNKNOWN', exit_code = 'UNKNOWN', end_time = now()
                """.formatted(step));
    }

    private void leavesTheSameBehind(String step, String note) throws SQLException, IOException {
        var list = Ground.list(Ground.folder("repeated").resolve("list.csv"), 3, 200, TOYAMA, "富山県");
        pipeline.take(Files.readAllBytes(list), "list.csv", TOYAMA);
        pipeline.publish(TOYAMA, DAY, null);
        try (var owner = register.asOwner()) {
            execute(owner, "select set_config('hersys.publishers', '000000', false)");
            var once = Fingerprint.of(owner, TOYAMA);
            assertThat(once.get("left over: files")).isEqualTo("0");
            takeBack(owner, step);
            execute(owner, note);
            new EditionWorker(register).work();
            assertThat(Fingerprint.of(owner, TOYAMA)).isEqualTo(once);
        }
    }

    private static void takeBack(Connection owner, String step) throws SQLException {
        execute(owner, """
                delete from batch.batch_step_execution_context where step_execution_id >
                    (select step_execution_id from batch.batch_step_execution where step_name = '%1$s');
                delete from batch.batch_step_execution where step_execution_id >
                    (select step_execution_id from batch.batch_step_execution where step_name = '%1$s');
                update batch.batch_step_execution set status = 'STARTED', exit_code = 'EXECUTING', end_time = null
                    where step_name = '%1$s';
                update batch.batch_job_execution set status = 'STARTED', exit_code = 'UNKNOWN', end_time = null;
                update edition_requests set done_at = null""".formatted(step));
        if (!step.equals("closeEdition")) {
            execute(owner, """
                    update editions set published_at = null;
                    delete from audit_entries where purpose = 'edition.publish'""");
        }
    }

    private static void execute(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
