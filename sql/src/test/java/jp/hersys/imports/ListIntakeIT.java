package jp.hersys.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.hersys.cases.LineListRow;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.database.TestClock;
import jp.hersys.intake.Finding;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import jp.hersys.register.Id;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(RegisterExtension.class)
class ListIntakeIT {

    private static final LocalGovernmentCode ISHIKAWA = new LocalGovernmentCode("170003");
    private static final Actor JOB = new Actor.Job("test", LocalGovernmentCode.NATION);

    private final Register register;
    private final TestClock clock;

    ListIntakeIT(Register register, TestClock clock) {
        this.register = register;
        this.clock = clock;
    }

    @Test
    void records_new_changed_unchanged_and_withdrawn_rows_of_full_lists() {
        clock.set(Instant.parse("2021-07-01T10:00:00Z"));
        var first = take(rows("1 50代", "2 60代", "3 20代", "4 20代", "5 30代", "6 30代", "7 30代"), true, true);
        assertThat(first.counts()).isEqualTo("rows=7 accepted=7 changed=0 unchanged=0 withdrawn=0 held=0 refused=0");
        var second = take(rows("1 50代", "2 70代", "4 20代", "5 30代", "6 30代", "7 30代", "8 10代"), true, true);
        assertThat(second.counts()).isEqualTo("rows=7 accepted=1 changed=1 unchanged=5 withdrawn=1 held=0 refused=0");
        assertThat(second.recordedAt()).isAfter(first.recordedAt());
        var third = take(rows("1 50代", "2 70代", "3 20代", "4 20代", "5 30代", "6 30代", "7 30代", "8 10代"), true, true);
        assertThat(third.counts()).isEqualTo("rows=8 accepted=1 changed=0 unchanged=7 withdrawn=0 held=0 refused=0");
        assertThat(count("select count(*) from case_versions where superseded_at is null and state_code = 'C'"))
                .isEqualTo(8);
        assertThat(count("select count(*) from case_versions")).isEqualTo(8 + 1 + 1 + 1);
        assertThat(count("select count(*) from staging.import_rows")).isZero();
    }

    @Test
    void holds_a_list_that_would_withdraw_too_much_until_a_person_confirms() {
        take(rows("1 50代", "2 60代", "3 20代"), true, false);
        var held = take(rows("1 50代", "2 60代"), true, false);
        assertThat(held.state()).isEqualTo(ImportState.HELD);
        assertThat(held.counts()).isEqualTo("rows=2 accepted=0 changed=0 unchanged=0 withdrawn=0 held=2 refused=0");
        assertThat(register.importFiles().confirm(held, JOB)).isTrue();
        register.listIntake().apply(held.id(), JOB);
        assertThat(find(held.id()).counts())
                .isEqualTo("rows=2 accepted=0 changed=0 unchanged=2 withdrawn=1 held=0 refused=0");
    }

    @Test
    void refuses_the_second_row_with_a_number_and_keeps_what_was_found() {
        var list = take(rows("1 50代", "1 60代", "3 20代"), true, false);
        assertThat(list.counts()).isEqualTo("rows=3 accepted=2 changed=0 unchanged=0 withdrawn=0 held=0 refused=1");
        assertThat(register.importFiles().rowFindings(list, 0, 10, JOB))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.line()).isEqualTo(3);
                    assertThat(row.position()).isEqualTo(2);
                    assertThat(row.findings()).extracting(Finding::code).containsExactly("row.number-repeated");
                });
    }

    @Test
    void records_additions_in_parts_with_moments_of_their_own() {
        var many = new ArrayList<String>();
        for (int i = 1; i <= 25_000; i++) {
            many.add(i + " 50代");
        }
        var list = take(rows(many.toArray(String[]::new)), false, false);
        assertThat(list.state()).isEqualTo(ImportState.APPLIED);
        assertThat(list.accepted()).isEqualTo(25_000);
        assertThat(count("select count(distinct recorded_at) from case_versions"))
                .isEqualTo(3);
    }

    @Test
    void reads_an_addition_again_whose_staged_rows_were_lost_between_two_parts() throws SQLException {
        var numbers = new ArrayList<String>();
        for (int i = 1; i <= 25_000; i++) {
            numbers.add(i + " 50代");
        }
        var many = rows(numbers.toArray(String[]::new));
        // stands for the crash: the second part cannot be written, then nothing is staged any more
        owner("alter table case_versions add constraint stop check (line < 12000) not valid");
        try {
            assertThatThrownBy(() -> take(many, false, false)).isInstanceOf(DataAccessException.class);
        } finally {
            owner("alter table case_versions drop constraint stop");
        }
        owner("truncate staging.import_rows");
        var begun = register.importFiles().newest(1, JOB).getFirst();
        assertThat(begun.counts())
                .isEqualTo("rows=25000 accepted=10000 changed=0 unchanged=0 withdrawn=0 held=0 refused=0");
        register.listIntake().apply(begun.id(), JOB);
        assertThat(find(begun.id()).state()).isEqualTo(ImportState.RECEIVED);
        register.staging().write(begun.id(), many, many.size(), JOB);
        register.staging().finish(begun.id(), "UTF-8", JOB);
        register.listIntake().apply(begun.id(), JOB);
        assertThat(find(begun.id()).state()).isEqualTo(ImportState.APPLIED);
        assertThat(find(begun.id()).counts())
                .isEqualTo("rows=25000 accepted=25000 changed=0 unchanged=0 withdrawn=0 held=0 refused=0");
        assertThat(count("select count(*) from case_versions")).isEqualTo(25_000);
    }

    @Test
    void refuses_an_archive_that_lies_before_what_was_recorded() {
        clock.set(Instant.parse("2021-07-01T10:00:00Z"));
        take(rows("1 50代"), true, false);
        var late = receive(rows("1 50代"), true, false, Instant.parse("2021-06-01T10:00:00Z"));
        assertThat(late.state()).isEqualTo(ImportState.REFUSED);
        assertThat(late.finding().code()).isEqualTo("file.moment-taken");
    }

    private Import take(List<ReadRow> rows, boolean full, boolean acceptShrink) {
        return receive(rows, full, acceptShrink, null);
    }

    private Import receive(List<ReadRow> rows, boolean full, boolean acceptShrink, Instant knownAt) {
        var order = new ImportFiles.Order("list.csv", ISHIKAWA, "patients", knownAt, acceptShrink);
        var id = register.importFiles().receive(order, new ByteArrayInputStream(new byte[] {1, 2, '\n'}), JOB);
        register.access().write(JOB, () -> {
            register.importQueue().recognised(id, "patients", ImportKind.CASES, full);
            return id;
        });
        register.staging().write(id, rows, rows.size(), JOB);
        register.staging().finish(id, "UTF-8", JOB);
        register.listIntake().apply(id, JOB);
        return find(id);
    }

    private Import find(Id<Import> id) {
        return register.importFiles().find(id, JOB).orElseThrow();
    }

    private long count(String sql) {
        return register.access()
                .look(
                        JOB,
                        () -> JdbcClient.create(register.dataSource())
                                .sql(sql)
                                .query(Long.class)
                                .single());
    }

    private void owner(String sql) throws SQLException {
        try (var owner = register.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<ReadRow> rows(String... numbersAndAges) {
        var rows = new ArrayList<ReadRow>();
        for (int i = 0; i < numbersAndAges.length; i++) {
            var parts = numbersAndAges[i].split(" ", -1);
            rows.add(new ReadRow(
                    i + 2L,
                    parts[0],
                    new LineListRow(
                            LocalDate.of(2021, 6, 1),
                            null,
                            "金沢市",
                            "172014",
                            parts[1].replace("代", ""),
                            "1",
                            null,
                            null,
                            null,
                            null,
                            null,
                            null),
                    List.of()));
        }
        return rows;
    }
}
