package jp.hersys.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import jp.hersys.cases.LineListRow;
import jp.hersys.database.PlainRows;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.database.TestClock;
import jp.hersys.files.StoredFile;
import jp.hersys.intake.Finding;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import jp.hersys.register.Id;
import jp.hersys.totals.TotalsRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the door writes, column by column: the import through all its states, a staged row, a case and its versions.
@ExtendWith(RegisterExtension.class)
class ImportMapperIT {

    private static final Actor JOB = new Actor.Job("test", LocalGovernmentCode.NATION);
    private static final LocalGovernmentCode ISHIKAWA = new LocalGovernmentCode("170003");
    private static final Instant MOMENT = Instant.parse("2021-07-20T10:11:12.123456Z");
    private static final String MOMENT_TEXT = "2021-07-20T10:11:12.123456+00:00";

    /// Every column filled, with what COPY must escape.
    private static final LineListRow FULL = new LineListRow(
            LocalDate.of(2021, 7, 20),
            LocalDate.of(2021, 7, 18),
            "金沢市\\N",
            "172014",
            "50",
            "1",
            "会社員\tA",
            "1",
            "咳;\n熱",
            "N",
            "Y",
            "\\. \\ \" ' \r 𠮷");

    private final Register register;
    private final TestClock clock;
    private final ImportMapper imports;

    ImportMapperIT(Register register, TestClock clock) {
        this.register = register;
        this.clock = clock;
        this.imports = register.importQueue();
    }

    @Test
    void every_column_of_an_import_goes_in_and_comes_back_in_each_state() throws SQLException {
        var file = file();
        var id = in(() -> imports.insert(
                ISHIKAWA, file.id(), "patients", MOMENT, true, MOMENT.plusSeconds(1), "staff:hanako", 12));
        var expected = received(id, file);
        assertThat(PlainRows.single(register, "imports"))
                .containsAllEntriesOf(expected)
                .hasSize(23);
        in(() -> {
            imports.recognised(id, "other", ImportKind.TOTALS, true);
            imports.progress(id, 5);
            return imports.lockedState(id);
        });
        expected.putAll(Map.of("profile", "other", "kind", "TOTALS", "full_list", "true", "rows_read", "5"));
        in(() -> {
            imports.read(id, "windows-31j", 11, 2);
            return id;
        });
        expected.putAll(Map.of("state", "READ", "encoding", "windows-31j", "rows_read", "11", "refused", "2"));
        in(() -> {
            imports.applied(id, 1, 2, 3, 4, MOMENT.plusSeconds(2), false);
            imports.applied(id, 10, 20, 30, 40, MOMENT.plusSeconds(3), true);
            return id;
        });
        expected.putAll(Map.of(
                "state",
                "APPLIED",
                "accepted",
                "11",
                "changed",
                "22",
                "unchanged",
                "33",
                "withdrawn",
                "44",
                "recorded_at",
                "2021-07-20T10:11:15.123456+00:00"));
        var row = PlainRows.single(register, "imports");
        expected.put("public_id", row.get("public_id"));
        assertThat(row).isEqualTo(expected);
        var found = in(() -> imports.find(id)).orElseThrow();
        assertThat(found)
                .isEqualTo(new Import(
                        id,
                        found.publicId(),
                        ISHIKAWA,
                        file.id(),
                        "list.csv",
                        "other",
                        MOMENT,
                        true,
                        MOMENT.plusSeconds(1),
                        "staff:hanako",
                        ImportState.APPLIED,
                        "windows-31j",
                        12L,
                        11,
                        11,
                        22,
                        33,
                        44,
                        0,
                        2,
                        null,
                        ImportKind.TOTALS,
                        true,
                        MOMENT.plusSeconds(3)));
        assertThat(in(() -> imports.findPublic(found.publicId()))).contains(found);
        assertThat(in(() -> imports.newest(5))).containsExactly(found);
    }

    @Test
    void held_confirmed_and_refused_carry_their_finding_and_counts() throws SQLException {
        var id = in(() -> imports.insert(ISHIKAWA, file().id(), null, null, false, MOMENT, "x", 12));
        var finding = Finding.hold("file.shrinks", "", null, "10", "20", "9", "5");
        in(() -> {
            imports.read(id, "UTF-8", 10, 3);
            imports.held(id, finding);
            return id;
        });
        assertThat(PlainRows.single(register, "imports"))
                .containsEntry("state", "HELD")
                .containsEntry("held", "7");
        assertThat(in(() -> imports.find(id)).orElseThrow().finding()).isEqualTo(finding);
        assertThat(in(() -> imports.confirmed(id))).isOne();
        assertThat(in(() -> imports.confirmed(id)))
                .as("only what is held is confirmed")
                .isZero();
        assertThat(PlainRows.single(register, "imports"))
                .containsEntry("state", "READ")
                .containsEntry("held", "0")
                .containsEntry("finding", null)
                .containsEntry("accept_shrink", "true");
        in(() -> {
            imports.refused(id, Finding.refuse("file.empty", "列", "値\"'", "x"));
            return id;
        });
        assertThat(PlainRows.single(register, "imports"))
                .containsEntry("state", "REFUSED")
                .containsEntry("refused", "10");
        assertThat(in(() -> imports.find(id)).orElseThrow().finding())
                .isEqualTo(Finding.refuse("file.empty", "列", "値\"'", "x"));
    }

    @Test
    void every_column_of_a_row_goes_through_staging_into_a_version_and_its_findings() throws SQLException {
        var id = in(() -> imports.insert(ISHIKAWA, file().id(), "patients", MOMENT, false, MOMENT, "staff:hanako", 1));
        var note = Finding.note("row.residence-unknown", "居住地", "金沢\n市\\");
        var refusal = Finding.refuse("row.date-unreadable", "公表日", "7/20");
        in(() -> {
            imports.recognised(id, "patients", ImportKind.CASES, true);
            return id;
        });
        register.staging()
                .write(
                        id,
                        List.of(
                                new ReadRow(7, "石12", FULL, List.of(note)),
                                new ReadRow(9, "13", null, List.of(refusal))),
                        2,
                        JOB);
        var staged = PlainRows.of(register, "staging.import_rows");
        assertThat(staged.getFirst())
                .containsAllEntriesOf(content())
                .containsEntry("refused", "false")
                .hasSize(18);
        assertThat(staged.getLast()).containsEntry("row_key", "13").containsEntry("refused", "true");
        register.staging().finish(id, "UTF-8", JOB);
        clock.set(MOMENT.plusSeconds(9));
        register.listIntake().apply(id, JOB);
        var reported = PlainRows.single(register, "cases");
        assertThat(reported)
                .as("a case of a list has no person, and nobody received it")
                .containsEntry("episode_id", null)
                .containsEntry("received_code", null);
        reported.keySet().removeAll(List.of("episode_id", "received_code"));
        assertThat(reported)
                .isEqualTo(new TreeMap<>(Map.of(
                        "id",
                        reported.get("id"),
                        "publisher_code",
                        "170003",
                        "row_key",
                        "石12",
                        "recorded_at",
                        MOMENT_TEXT)));
        var version = new TreeMap<>(content());
        version.putAll(Map.of(
                "case_id",
                reported.get("id"),
                "version",
                "1",
                "publisher_code",
                "170003",
                "recorded_at",
                MOMENT_TEXT,
                "recorded_by",
                "staff:hanako",
                "import_id",
                id.toString(),
                "line",
                "7",
                "state_code",
                "C"));
        version.put("superseded_at", null);
        version.put("counted_with", null);
        version.put("received_code", null);
        assertThat(PlainRows.single(register, "case_versions")).isEqualTo(version);
        assertThat(in(() -> imports.rowFindings(id, 0, 10)))
                .containsExactly(
                        new RowFinding(1, 7, "石12", false, List.of(note)),
                        new RowFinding(2, 9, "13", true, List.of(refusal)));
        assertThat(PlainRows.of(register, "row_findings").getFirst())
                .containsEntry("publisher_code", "170003")
                .containsEntry("recorded_at", MOMENT_TEXT)
                .hasSize(8);
    }

    @Test
    void every_column_of_a_count_goes_through_staging_into_a_version() throws SQLException {
        var id = in(() -> imports.insert(ISHIKAWA, file().id(), "tests", MOMENT, false, MOMENT, "staff:hanako", 1));
        in(() -> {
            imports.recognised(id, "tests", ImportKind.TOTALS, true);
            return id;
        });
        var fact = new TotalsRow(
                "172014",
                LocalDate.of(2021, 6, 1),
                LocalDate.of(2021, 6, 30),
                List.of(new TotalsRow.Count("tests.count", "PCR", 8_589_934_592L)));
        register.staging().write(id, List.of(new ReadRow(7, "172014 2021-06", fact, List.of())), 1, JOB);
        var count = Map.of(
                "area_code", "172014",
                "first_day", "2021-06-01",
                "last_day", "2021-06-30",
                "measure_code", "tests.count",
                "method_code", "PCR",
                "value", "8589934592");
        assertThat(PlainRows.single(register, "staging.import_totals"))
                .containsAllEntriesOf(count)
                .containsAllEntriesOf(Map.of("import_id", id.toString(), "position", "1"))
                .hasSize(8);
        assertThat(PlainRows.single(register, "staging.import_rows"))
                .containsEntry("row_key", "172014 2021-06")
                .containsEntry("announced_on", null);
        register.staging().finish(id, "UTF-8", JOB);
        register.listIntake().apply(id, JOB);
        var version = new TreeMap<>(count);
        version.putAll(Map.of(
                "publisher_code",
                "170003",
                "version",
                "1",
                "recorded_at",
                MOMENT_TEXT,
                "recorded_by",
                "staff:hanako",
                "import_id",
                id.toString()));
        version.put("superseded_at", null);
        assertThat(PlainRows.single(register, "reported_totals")).isEqualTo(version);
        assertThat(PlainRows.of(register, "staging.import_totals")).isEmpty();
    }

    private static Map<String, String> content() {
        return new TreeMap<>(Map.ofEntries(
                Map.entry("announced_on", "2021-07-20"),
                Map.entry("onset_on", "2021-07-18"),
                Map.entry("residence", "金沢市\\N"),
                Map.entry("residence_code", "172014"),
                Map.entry("age_band_code", "50"),
                Map.entry("sex_code", "1"),
                Map.entry("occupation", "会社員\tA"),
                Map.entry("condition_code", "1"),
                Map.entry("symptoms", "咳;\n熱"),
                Map.entry("travel_history_code", "N"),
                Map.entry("discharged_code", "Y"),
                Map.entry("remarks", "\\. \\ \" ' \r 𠮷")));
    }

    private static Map<String, String> received(Id<Import> id, StoredFile file) {
        var row = new TreeMap<String, String>();
        for (var count : List.of("rows_read", "accepted", "changed", "unchanged", "withdrawn", "held", "refused")) {
            row.put(count, "0");
        }
        for (var later : List.of("encoding", "finding", "full_list", "recorded_at")) {
            row.put(later, null);
        }
        row.put("kind", "CASES");
        row.putAll(Map.of(
                "id", id.toString(),
                "publisher_code", "170003",
                "file_id", file.id().toString(),
                "profile", "patients",
                "known_at", MOMENT_TEXT,
                "accept_shrink", "true",
                "received_at", "2021-07-20T10:11:13.123456+00:00",
                "received_by", "staff:hanako",
                "state", "RECEIVED",
                "rows_expected", "12"));
        return row;
    }

    private StoredFile file() {
        return in(() -> register.files().store(ISHIKAWA, "list.csv", "text/csv", out -> out.write(1)));
    }

    private <T> T in(Supplier<T> deed) {
        return register.access().write(JOB, deed);
    }
}
