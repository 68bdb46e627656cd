package jp.hersys.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.hersys.audit.NotAllowed;
import jp.hersys.cases.LineListRow;
import jp.hersys.database.PlainRows;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.intake.Finding;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RegisterExtension.class)
class ImportRowsIT {

    private static final LocalGovernmentCode ISHIKAWA = new LocalGovernmentCode("170003");
    private static final Actor JOB = new Actor.Job("test", LocalGovernmentCode.NATION);

    private final Register register;

    ImportRowsIT(Register register) {
        this.register = register;
    }

    @Test
    void names_the_fate_of_each_row_of_a_full_list() {
        var first = take(true, "1 50", "2 60", "3 20", "4 20");
        assertThat(keys(first, RowFate.ACCEPTED)).containsExactly("1", "2", "3", "4");
        var second = take(true, "1 50", "2 70", "4 20", "5 10");
        assertThat(keys(second, RowFate.ACCEPTED)).containsExactly("5");
        assertThat(page(second, RowFate.CHANGED, null, null)).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.before()).isNotNull();
            assertThat(row.before().ageBandCode()).isEqualTo("60");
            assertThat(row.now().ageBandCode()).isEqualTo("70");
        });
        assertThat(keys(second, RowFate.WITHDRAWN)).containsExactly("3");
        assertThat(keys(second, RowFate.UNCHANGED)).containsExactly("1", "4");
        var third = take(true, "1 50", "2 70", "3 20", "4 20", "5 10");
        assertThat(keys(third, RowFate.ACCEPTED)).as("known again").containsExactly("3");
        assertThat(keys(second, RowFate.ACCEPTED)).as("what a later list says").containsExactly("5");
    }

    @Test
    void counts_and_rows_agree_where_a_list_is_longer_than_a_page() {
        take(true, IntStream.rangeClosed(1, 130).mapToObj(i -> i + " 50").toArray(String[]::new));
        var file = take(
                true, IntStream.rangeClosed(1, 130).mapToObj(i -> i + " 60").toArray(String[]::new));
        var seen = new ArrayList<String>();
        FateRow last = null;
        for (var rows = page(file, RowFate.CHANGED, null, null);
                !rows.isEmpty();
                rows = page(file, RowFate.CHANGED, null, last)) {
            rows.forEach(row -> seen.add(row.rowKey()));
            last = rows.getLast();
        }
        assertThat(seen).hasSize((int) file.changed()).doesNotHaveDuplicates().startsWith("1", "2", "3");
        assertThat(page(file, RowFate.CHANGED, "77", null))
                .extracting(FateRow::rowKey)
                .containsExactly("77");
    }

    @Test
    void additions_keep_no_rows_that_said_what_was_known() {
        take(true, "1 50");
        var more = take(false, "1 50", "2 20");
        assertThat(more.unchanged()).isOne();
        assertThat(ImportRows.tells(more, RowFate.UNCHANGED)).isFalse();
        assertThat(page(more, RowFate.UNCHANGED, null, null)).isEmpty();
        assertThat(keys(more, RowFate.ACCEPTED)).containsExactly("2");
        assertThat(keys(more, RowFate.WITHDRAWN)).isEmpty();
    }

    @Test
    void a_held_list_names_what_it_would_withdraw() {
        take(true, "1 50", "2 60", "3 20");
        var held = apply(receive(), false, true, "3 20");
        assertThat(held.state()).isEqualTo(ImportState.HELD);
        assertThat(keys(held, RowFate.WITHDRAWN)).containsExactly("1", "2");
        assertThat(page(held, RowFate.ACCEPTED, null, null)).isEmpty();
    }

    @Test
    void refused_rows_are_found_by_the_number_that_they_bear() {
        var file = take(true, "1 50", "5 60", "5 20");
        assertThat(register.importRows().findings(file, true, "5", null, 10, JOB))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.findings()).extracting(Finding::code).containsExactly("row.number-repeated"));
        assertThat(register.importRows().findings(file, true, "1", null, 10, JOB))
                .isEmpty();
        assertThat(register.importRows().findings(file, false, null, null, 10, JOB))
                .isEmpty();
    }

    @Test
    void a_number_has_a_history() {
        take(true, "1 50", "2 60");
        take(true, "1 50", "2 70");
        take(true, "1 50");
        assertThat(register.importRows().history(ISHIKAWA, "2", JOB))
                .extracting(
                        CaseVersion::version,
                        CaseVersion::withdrawn,
                        version -> version.now().ageBandCode())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, true, "70"),
                        org.assertj.core.groups.Tuple.tuple(2, false, "70"),
                        org.assertj.core.groups.Tuple.tuple(1, false, "60"));
        assertThat(register.importRows().history(ISHIKAWA, "77", JOB)).isEmpty();
    }

    @Test
    void rows_of_persons_are_for_clerks_and_each_look_stands_in_the_audit() throws java.sql.SQLException {
        var file = take(true, "1 50");
        var reader = new Actor.StaffMember("yamada", LocalGovernmentCode.NATION, Duty.READER);
        var niigata = new Actor.StaffMember("watanabe", new LocalGovernmentCode("150002"), Duty.CLERK);
        for (var stranger : List.of(reader, niigata)) {
            assertThatThrownBy(() -> register.importRows().page(file, RowFate.ACCEPTED, null, null, 10, stranger))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> register.importRows().history(ISHIKAWA, "1", stranger))
                    .isInstanceOf(NotAllowed.class);
        }
        page(file, RowFate.ACCEPTED, null, null);
        assertThat(PlainRows.of(register, "audit_entries").getLast())
                .containsEntry("purpose", "import.rows")
                .containsEntry("subject", "import " + file.id() + " ACCEPTED");
    }

    private List<String> keys(Import file, RowFate fate) {
        return page(file, fate, null, null).stream().map(FateRow::rowKey).toList();
    }

    private List<FateRow> page(Import file, RowFate fate, @Nullable String rowKey, @Nullable FateRow after) {
        return register.importRows().page(file, fate, rowKey, after, 50, JOB);
    }

    private Import take(boolean full, String... numbersAndAges) {
        return apply(receive(), true, full, numbersAndAges);
    }

    private jp.hersys.register.Id<Import> receive() {
        var order = new ImportFiles.Order("list.csv", ISHIKAWA, "patients", null, false);
        return register.importFiles().receive(order, new ByteArrayInputStream(new byte[] {1, '\n'}), JOB);
    }

    private Import apply(jp.hersys.register.Id<Import> id, boolean confirmed, boolean full, String... numbersAndAges) {
        register.access().write(JOB, () -> {
            register.importQueue().recognised(id, "patients", ImportKind.CASES, full);
            return id;
        });
        register.staging().write(id, rows(numbersAndAges), numbersAndAges.length, JOB);
        register.staging().finish(id, "UTF-8", JOB);
        register.listIntake().apply(id, JOB);
        var file = register.importFiles().find(id, JOB).orElseThrow();
        if (confirmed && file.state() == ImportState.HELD) {
            register.importFiles().confirm(file, JOB);
            register.listIntake().apply(id, JOB);
        }
        return register.importFiles().find(id, JOB).orElseThrow();
    }

    private static List<ReadRow> rows(String... numbersAndAges) {
        var rows = new ArrayList<ReadRow>();
        for (int i = 0; i < numbersAndAges.length; i++) {
            var parts = numbersAndAges[i].split(" ", -1);
            var fact = new LineListRow(
                    LocalDate.of(2021, 6, 1), null, "金沢市", "172014", parts[1], "1", null, null, null, null, null, null);
            rows.add(new ReadRow(i + 2L, parts[0], fact, List.of()));
        }
        return rows;
    }
}
