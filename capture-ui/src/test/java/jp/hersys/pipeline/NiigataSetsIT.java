package jp.hersys.pipeline;

import static jp.hersys.pipeline.Pipeline.NIIGATA;
import static jp.hersys.pipeline.Pipeline.figure;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.epidemic.PrefectureLists;
import jp.hersys.imports.Import;
import jp.hersys.imports.ImportKind;
import jp.hersys.imports.ImportState;
import jp.hersys.reports.EditionContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Everything that Niigata publishes goes in by the one door and comes out as figures, equal to the files' own totals.
@ExtendWith(RegisterExtension.class)
class NiigataSetsIT {

    private static final LocalDate LAST_DAY = LocalDate.of(2021, 10, 28);

    private final Pipeline pipeline;

    NiigataSetsIT(Register register) {
        this.pipeline = new Pipeline(register);
    }

    @Test
    void the_five_sets_of_the_standard_come_out_as_their_own_totals() {
        var cases = pipeline.take(PrefectureLists.niigata(), "patients.csv", NIIGATA, null);
        assertThat(cases.counts())
                .isEqualTo("rows=7987 accepted=7987 changed=0 unchanged=0 withdrawn=0 held=0 refused=0");
        totals(PrefectureLists.niigataSet("test_people.csv"), "test_people.csv", 605);
        totals(set("150002_niigata_covid19_test_count.csv"), "test_count.csv", 605);
        totals(PrefectureLists.niigataSet("confirm_negative.csv"), "confirm_negative.csv", 605);
        totals(PrefectureLists.niigataSet("call_center.csv"), "call_center.csv", 597);

        var content = pipeline.figures(NIIGATA, LAST_DAY, null);

        assertThat(figure(content, "cases.cumulative")).isEqualTo(7_987);
        assertThat(figure(content, "tests.people.cumulative")).isEqualTo(203_513);
        assertThat(figure(content, "tests.count.cumulative")).isEqualTo(222_212);
        assertThat(figure(content, "tests.negative.cumulative")).isEqualTo(214_761);
        assertThat(figure(content, "calls.count.cumulative")).isEqualTo(111_610);
        assertThat(figure(content, "tests.people")).isEqualTo(21);
        assertThat(figure(content, "calls.count"))
                .as("not reported for that day")
                .isNull();
        assertThat(figure(content, "cases.cumulative"))
                .as("sets leave cases alone")
                .isEqualTo(7_987);
    }

    @Test
    void the_prefectures_own_workbooks_come_out_as_their_own_totals_layout_after_layout() {
        totals(set("test_20201101.xlsx"), "test.xlsx", 38);
        var first = pipeline.figures(NIIGATA, LocalDate.of(2020, 10, 30), null);
        assertThat(figure(first, "tests.count.cumulative")).isEqualTo(16_335 + 1_392);
        assertThat(figure(first, "tests.positive.cumulative")).isEqualTo(176 + 8);

        assertThat(take(set("test_20210313.xlsx"), "test.xlsx").state()).isEqualTo(ImportState.APPLIED);
        var second = pipeline.figures(NIIGATA, LocalDate.of(2021, 3, 13), null);
        assertThat(figure(second, "tests.count.cumulative")).isEqualTo(58_993 + 12_896);
        assertThat(figure(second, "tests.positive.cumulative")).isEqualTo(1_120 + 61);

        assertThat(take(PrefectureLists.niigataSet("test.xlsx"), "test.xlsx").state())
                .isEqualTo(ImportState.APPLIED);
        assertThat(take(set("150002_niigata_covid19_call_center.xlsx"), "calls.xlsx")
                        .state())
                .isEqualTo(ImportState.APPLIED);
        var last = pipeline.figures(NIIGATA, LAST_DAY, null);
        assertThat(figure(last, "tests.count.cumulative")).isEqualTo(231_639 + 66_520);
        assertThat(figure(last, "tests.positive.cumulative")).isEqualTo(7_532 + 459);
        assertThat(figure(last, "calls.count.cumulative")).isEqualTo(119_293);
        assertThat(byMonth(last, "tests.positive").values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(7_991);
    }

    @Test
    void cases_by_month_equal_the_positive_tests_of_the_workbook_in_15_of_20_months() {
        pipeline.take(PrefectureLists.niigata(), "patients.csv", NIIGATA, null);
        take(PrefectureLists.niigataSet("test.xlsx"), "test.xlsx");
        var content = pipeline.figures(NIIGATA, LAST_DAY, null);
        var cases = new TreeMap<String, Long>();
        Pipeline.table(content, "cases.by-day", 0)
                .forEach((day, count) -> cases.merge(day.substring(0, 7), count, Long::sum));
        var positive = byMonth(content, "tests.positive");

        var differences = new ArrayList<Long>();
        for (var month : cases.keySet()) {
            if (!month.equals("2021-10")) {
                differences.add(cases.get(month) - positive.getOrDefault(month, 0L));
            }
        }

        assertThat(differences).hasSize(20);
        assertThat(differences.stream().filter(difference -> difference == 0)).hasSize(15);
        assertThat(differences.stream().filter(difference -> difference != 0)).containsExactly(-1L, 1L, -1L, -1L, -2L);
        assertThat(cases.get("2021-10")).isEqualTo(positive.get("2021-10"));
        assertThat(figure(content, "cases.cumulative")).isEqualTo(7_987);
        assertThat(figure(content, "tests.positive.cumulative")).isEqualTo(7_991);
    }

    private void totals(InputStream file, String name, long rows) {
        var taken = take(file, name);
        assertThat(taken.kind()).isEqualTo(ImportKind.TOTALS);
        assertThat(taken.counts())
                .isEqualTo(
                        "rows=%d accepted=%d changed=0 unchanged=0 withdrawn=0 held=0 refused=0".formatted(rows, rows));
    }

    private Import take(InputStream file, String name) {
        return pipeline.take(file, name, NIIGATA, null);
    }

    private static Map<String, Long> byMonth(EditionContent content, String measure) {
        var months = new TreeMap<String, Long>();
        content.tables().stream()
                .filter(table -> table.id().equals("tests.by-month"))
                .flatMap(table -> table.rows().stream())
                .filter(row -> measure.equals(row.get(1)))
                .forEach(row -> months.merge(String.valueOf(row.get(0)), (Long) row.getLast(), Long::sum));
        return months;
    }

    private static InputStream set(String name) {
        return Objects.requireNonNull(NiigataSetsIT.class.getResourceAsStream("/sets/" + name));
    }
}
