package jp.hersys.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.hersys.cases.LineListRow;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.intake.Fact;
import jp.hersys.intake.Finding;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import jp.hersys.register.Id;
import jp.hersys.totals.TotalsRow;
import jp.hersys.totals.TotalsRow.Count;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The door with sets of counts: what a set adds, changes and no longer names, beside line lists that do not mind.
@ExtendWith(RegisterExtension.class)
class TotalsIntakeIT {

    private static final LocalGovernmentCode NIIGATA = new LocalGovernmentCode("150002");
    private static final Actor JOB = new Actor.Job("test", LocalGovernmentCode.NATION);
    private static final LocalDate FIRST = LocalDate.of(2021, 9, 1);
    private static final String PEOPLE = "tests.people";

    private final Register register;

    TotalsIntakeIT(Register register) {
        this.register = register;
    }

    @Test
    void records_new_changed_unchanged_and_withdrawn_days_of_full_sets() {
        assertThat(take("people", days(10, 10, 10, 10)).counts()).isEqualTo(counts(4, 4, 0, 0, 0));
        assertThat(take("people", days(10, 10, 10, 10)).counts())
                .as("the same set again")
                .isEqualTo(counts(4, 0, 0, 4, 0));
        assertThat(count("select count(*) from reported_totals")).isEqualTo(4);
        assertThat(take("people", days(10, 11, 10, -1, 12), true).counts()).isEqualTo(counts(4, 1, 1, 2, 1));
        assertThat(open()).containsExactly("1 10", "2 11", "3 10", "5 12");
        assertThat(take("people", days(10, 11, 10, 13, 12)).counts())
                .as("a withdrawn day is known again")
                .isEqualTo(counts(5, 1, 0, 4, 0));
        assertThat(open()).containsExactly("1 10", "2 11", "3 10", "4 13", "5 12");
        assertThat(count("select version from reported_totals where value = 13"))
                .isEqualTo(2);
        assertThat(count("select count(*) from staging.import_rows")).isZero();
        assertThat(count("select count(*) from staging.import_totals")).isZero();
        assertThat(count("select count(*) from audit_entries where purpose = 'import.apply'"))
                .isEqualTo(4);
    }

    @Test
    void holds_a_set_that_would_withdraw_too_much_until_a_person_confirms() {
        take("people", days(10, 10, 10, 10));
        var held = take("people", days(10, 10));
        assertThat(held.state()).isEqualTo(ImportState.HELD);
        assertThat(held.finding().arguments()).startsWith("4", "2");
        assertThat(open()).hasSize(4);
        assertThat(register.importFiles().confirm(held, JOB)).isTrue();
        register.listIntake().apply(held.id(), JOB);
        assertThat(find(held.id()).counts()).isEqualTo(counts(2, 0, 0, 2, 2));
        assertThat(open()).containsExactly("1 10", "2 10");
    }

    @Test
    void a_day_that_is_rolled_up_into_its_month_stays_and_is_not_withdrawn() {
        take("people", days(10, 10, 10, 10));
        var rolled = take("people", List.of(row(2, month(FIRST), new Count(PEOPLE, "", 41))));
        assertThat(rolled.counts()).isEqualTo(counts(1, 1, 0, 0, 0));
        assertThat(open()).hasSize(5);
        var daysAgain = take("people", days(10, 10, 10, 10), true);
        assertThat(daysAgain.counts()).as("the month is withdrawn").isEqualTo(counts(4, 0, 0, 4, 1));
    }

    @Test
    void a_row_changes_when_a_count_joins_or_leaves_it() {
        var pcr = new Count("tests.count", "PCR", 5);
        take("count", List.of(row(2, day(1), pcr), row(3, day(2), pcr)));
        var joined =
                take("count", List.of(row(2, day(1), pcr, new Count("tests.count", "AG", 2)), row(3, day(2), pcr)));
        assertThat(joined.counts()).isEqualTo(counts(2, 0, 1, 1, 0));
        var left = take(
                "count", List.of(row(2, day(1), pcr), row(3, day(2), pcr, new Count("tests.count", "AG", 2))), true);
        assertThat(left.counts()).isEqualTo(counts(2, 0, 1, 1, 1));
        assertThat(count("select count(*) from reported_totals where superseded_at is null and method_code = 'AG'"))
                .isOne();
    }

    @Test
    void refuses_a_row_whose_area_and_period_stand_twice_and_keeps_the_first() {
        var set = take(
                "people",
                List.of(
                        row(2, day(1), new Count(PEOPLE, "", 10)),
                        row(3, day(1), new Count(PEOPLE, "", 99)),
                        row(4, day(1), new Count("tests.positive", "", 1))));
        assertThat(set.counts()).isEqualTo("rows=3 accepted=2 changed=0 unchanged=0 withdrawn=0 held=0 refused=1");
        assertThat(open()).containsExactly("1 10", "1 1");
        assertThat(register.importFiles().rowFindings(set, 0, 10, JOB))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.line()).isEqualTo(3);
                    assertThat(found.findings())
                            .containsExactly(Finding.refuse("row.period-repeated", "", "150002 2021-09-01", "2"));
                });
    }

    @Test
    void a_period_that_is_named_but_could_not_be_read_stays_as_it_was() {
        take("people", days(10, 10, 10));
        var rows = new ArrayList<>(days(10, 10));
        rows.add(new ReadRow(
                4,
                TotalsRow.key("150002", FIRST.plusDays(2), FIRST.plusDays(2)),
                null,
                List.of(Finding.refuse("row.number-missing", "検査実施_人数", "-"))));
        assertThat(take("people", rows).counts())
                .isEqualTo("rows=3 accepted=0 changed=0 unchanged=2 withdrawn=0 held=0 refused=1");
        assertThat(open()).hasSize(3);
    }

    @Test
    void sets_of_other_measures_and_line_lists_neither_withdraw_nor_overtake_each_other() {
        take("people", days(10, 10, 10));
        var held = take("people", days(10));
        assertThat(held.state()).isEqualTo(ImportState.HELD);
        var cases = receive("patients", ImportKind.CASES, List.of(line("1"), line("2")), true, false);
        var calls = take("calls", List.of(row(2, day(1), new Count("calls.count", "", 7))));
        assertThat(cases.counts()).isEqualTo("rows=2 accepted=2 changed=0 unchanged=0 withdrawn=0 held=0 refused=0");
        assertThat(calls.counts()).isEqualTo(counts(1, 1, 0, 0, 0));
        assertThat(register.importFiles().confirm(held, JOB))
                .as("not overtaken")
                .isTrue();
        register.listIntake().apply(held.id(), JOB);
        assertThat(find(held.id()).counts()).isEqualTo(counts(1, 0, 0, 1, 2));
        assertThat(count("select count(*) from case_versions where superseded_at is null"))
                .isEqualTo(2);
        var older = take("people", List.of(row(2, day(9), new Count(PEOPLE, "", 1))));
        assertThat(older.state()).isEqualTo(ImportState.HELD);
        take("people", days(10));
        assertThat(register.importFiles().confirm(older, JOB))
                .as("overtaken by the same profile")
                .isFalse();
    }

    @Test
    void reads_an_addition_again_whose_staged_rows_were_lost_between_two_parts() throws SQLException {
        var many = IntStream.range(0, 15_000)
                .mapToObj(i -> row(i + 2, List.of(FIRST.plusDays(i), FIRST.plusDays(i)), new Count(PEOPLE, "", i)))
                .toList();
        owner("alter table reported_totals add constraint stop check (value < 12000) not valid");
        try {
            assertThatThrownBy(() -> receive("people", ImportKind.TOTALS, many, false, false))
                    .isInstanceOf(DataAccessException.class);
        } finally {
            owner("alter table reported_totals drop constraint stop");
        }
        owner("truncate staging.import_rows, staging.import_totals");
        var begun = register.importFiles().newest(1, JOB).getFirst();
        assertThat(begun.counts())
                .isEqualTo("rows=15000 accepted=10000 changed=0 unchanged=0 withdrawn=0 held=0 refused=0");
        register.listIntake().apply(begun.id(), JOB);
        assertThat(find(begun.id()).state()).isEqualTo(ImportState.RECEIVED);
        register.staging().write(begun.id(), many, many.size(), JOB);
        register.staging().finish(begun.id(), "UTF-8", JOB);
        register.listIntake().apply(begun.id(), JOB);
        assertThat(find(begun.id()).counts()).isEqualTo(counts(15_000, 15_000, 0, 0, 0));
        assertThat(count("select count(*) from reported_totals")).isEqualTo(15_000);
    }

    @Test
    void a_repaired_file_that_still_bears_a_repeated_period_does_not_overwrite_the_first() {
        var first = row(2, day(1), new Count(PEOPLE, "", 10));
        var second = row(3, day(1), new Count(PEOPLE, "", 99));
        take("people", List.of(first, second));
        var id = started("people", ImportKind.TOTALS, false, false);
        register.staging().write(id, List.of(second), 1, JOB);
        register.staging().finish(id, "UTF-8", true, JOB);
        register.listIntake().apply(id, JOB);
        assertThat(find(id).counts()).isEqualTo("rows=1 accepted=0 changed=0 unchanged=0 withdrawn=0 held=0 refused=1");
        assertThat(open()).containsExactly("1 10");
    }

    private Import take(String profile, List<ReadRow> rows) {
        return take(profile, rows, false);
    }

    private Import take(String profile, List<ReadRow> rows, boolean acceptShrink) {
        return receive(profile, ImportKind.TOTALS, rows, true, acceptShrink);
    }

    private Import receive(String profile, ImportKind kind, List<ReadRow> rows, boolean full, boolean acceptShrink) {
        var id = started(profile, kind, full, acceptShrink);
        register.staging().write(id, rows, rows.size(), JOB);
        register.staging().finish(id, "UTF-8", JOB);
        register.listIntake().apply(id, JOB);
        return find(id);
    }

    private Id<Import> started(String profile, ImportKind kind, boolean full, boolean acceptShrink) {
        var order = new ImportFiles.Order("set.csv", NIIGATA, profile, null, acceptShrink);
        var id = register.importFiles().receive(order, new ByteArrayInputStream(new byte[] {1, 2, '\n'}), JOB);
        return register.access().write(JOB, () -> {
            register.importQueue().recognised(id, profile, kind, full);
            return id;
        });
    }

    private Import find(Id<Import> id) {
        return register.importFiles().find(id, JOB).orElseThrow();
    }

    private static String counts(int rows, int accepted, int changed, int unchanged, int withdrawn) {
        return "rows=%d accepted=%d changed=%d unchanged=%d withdrawn=%d held=0 refused=0"
                .formatted(rows, accepted, changed, unchanged, withdrawn);
    }

    /// Day of the month and value of each open total.
    private List<String> open() {
        return query("""
                select extract(day from first_day) || ' ' || value from reported_totals where superseded_at is null
                order by first_day, measure_code, method_code""", String.class);
    }

    private long count(String sql) {
        return query(sql, Long.class).getFirst();
    }

    private <T> List<T> query(String sql, Class<T> type) {
        return register.access()
                .look(
                        JOB,
                        () -> JdbcClient.create(register.dataSource())
                                .sql(sql)
                                .query(type)
                                .list());
    }

    private void owner(String sql) throws SQLException {
        try (var owner = register.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    /// People tested on the days from the first of September on; a day with a negative count is left out.
    private static List<ReadRow> days(int... people) {
        var rows = new ArrayList<ReadRow>();
        for (int i = 0; i < people.length; i++) {
            if (people[i] >= 0) {
                rows.add(row(i + 2, day(i + 1), new Count(PEOPLE, "", people[i])));
            }
        }
        return rows;
    }

    private static List<LocalDate> day(int ofSeptember) {
        return List.of(FIRST.withDayOfMonth(ofSeptember), FIRST.withDayOfMonth(ofSeptember));
    }

    private static List<LocalDate> month(LocalDate first) {
        return List.of(first, YearMonth.from(first).atEndOfMonth());
    }

    private static ReadRow row(int line, List<LocalDate> period, Count... counts) {
        Fact fact = new TotalsRow("150002", period.getFirst(), period.getLast(), List.of(counts));
        return new ReadRow(line, TotalsRow.key("150002", period.getFirst(), period.getLast()), fact, List.of());
    }

    private static ReadRow line(String number) {
        var fact = new LineListRow(FIRST, null, "新潟市", "151009", "50", "1", null, null, null, null, null, null);
        return new ReadRow(2, number, fact, List.of());
    }
}
