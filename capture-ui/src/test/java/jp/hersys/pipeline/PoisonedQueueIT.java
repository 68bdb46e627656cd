package jp.hersys.pipeline;

import static jp.hersys.pipeline.Pipeline.ISHIKAWA;
import static jp.hersys.pipeline.Pipeline.NIIGATA;
import static jp.hersys.pipeline.Pipeline.operator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.imports.Import;
import jp.hersys.imports.ImportFiles;
import jp.hersys.imports.ImportState;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.profiles.Profiles;
import jp.hersys.register.Id;
import jp.hersys.routes.ImportWorker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A list at which the program itself fails must stop nobody else's, and must go in when the fault is gone.
@ExtendWith(RegisterExtension.class)
class PoisonedQueueIT {

    private final Register register;
    private final ImportWorker worker;

    PoisonedQueueIT(Register register) {
        this.register = register;
        this.worker = new ImportWorker(register, Profiles.onClassPath(), Areas.shipped());
    }

    @BeforeEach
    void poison() throws SQLException {
        owner("alter table staging.import_rows add constraint poisoned check (remarks <> 'poison')");
    }

    @AfterEach
    void cure() throws SQLException {
        owner("alter table staging.import_rows drop constraint if exists poisoned");
    }

    @Test
    void a_list_that_cannot_be_worked_at_stops_no_other_publisher_and_goes_in_when_the_fault_is_gone()
            throws SQLException {
        var poisoned = receive(ISHIKAWA, "poison");
        var behind = receive(ISHIKAWA, "sound");
        var other = receive(NIIGATA, "sound");
        assertThatThrownBy(worker::work).isInstanceOf(RuntimeException.class);
        assertThat(state(other)).isEqualTo(ImportState.APPLIED);
        assertThat(state(poisoned)).isEqualTo(ImportState.RECEIVED);
        assertThat(state(behind)).as("lists of one publisher never overtake").isEqualTo(ImportState.RECEIVED);
        cure();
        worker.work();
        assertThat(state(poisoned)).isEqualTo(ImportState.APPLIED);
        assertThat(state(behind)).isEqualTo(ImportState.APPLIED);
    }

    @Test
    void a_moment_that_the_database_does_not_know_is_no_order() {
        for (var moment : new Instant[] {Instant.MIN, Instant.MAX, Instant.parse("1999-12-31T23:59:59Z")}) {
            assertThatThrownBy(() -> new ImportFiles.Order("list.csv", ISHIKAWA, null, moment, false))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("A moment from 2000-01-01T00:00:00Z to 9999-12-31T00:00:00Z was expected");
        }
    }

    private Id<Import> receive(LocalGovernmentCode publisher, String remarks) {
        var list = "No,公表_年月日,備考\n1,2021-07-20," + remarks + "\n";
        return register.importFiles()
                .receive(
                        new ImportFiles.Order("list.csv", publisher, null, null, false),
                        new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)),
                        operator(publisher));
    }

    private ImportState state(Id<Import> id) {
        return register.importFiles()
                .find(id, operator(LocalGovernmentCode.NATION))
                .orElseThrow()
                .state();
    }

    private void owner(String sql) throws SQLException {
        try (var owner = register.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
