package jp.hersys.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.hersys.imports.ReadRow;
import jp.hersys.profiles.ReadOutcome.Unread;
import jp.hersys.profiles.ReadOutcome.Whole;
import jp.hersys.totals.TotalsRow;
import jp.hersys.totals.TotalsRow.Count;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealTotalsTest {

    @ParameterizedTest
    @CsvSource({
        "niigata-tests-people.csv, tests-people, tests.people, 605, 203513",
        "niigata-tests-count.csv, tests-count, tests.count, 605, 222212",
        "niigata-tests-negative.csv, tests-negative, tests.negative, 605, 214761",
        "niigata-calls.csv, calls, calls.count, 597, 111610"
    })
    void recognises_each_set_of_niigata_and_reads_all_of_it(
            String list, String profile, String measure, long rows, long sum) {
        var bytes = Lists.bytes(list);

        assertThat(Recognition.of(FileSource.of(bytes), Lists.PROFILES, null))
                .isEqualTo(new Recognition.Recognised(Lists.profile(profile)));
        var reading = Lists.recognise(bytes, Lists.NIIGATA);

        assertThat(reading.outcome()).isEqualTo(new Whole("UTF-8", rows, 0, false, Unread.NOTHING));
        assertThat(reading.refused()).isEmpty();
        assertThat(reading.sum(measure, "")).isEqualTo(sum);
    }

    @Test
    void reads_the_first_day_of_a_set_as_a_fact() {
        assertThat(Lists.recognise(Lists.bytes("niigata-calls.csv"), Lists.NIIGATA)
                        .rows())
                .first()
                .isEqualTo(new ReadRow(
                        2,
                        "150002 2020-02-03",
                        new TotalsRow(
                                "150002",
                                LocalDate.of(2020, 2, 3),
                                LocalDate.of(2020, 2, 3),
                                List.of(new Count("calls.count", "", 15))),
                        List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "niigata-test.xlsx, 231639, 7532, 66520, 459, 48",
        "niigata-test-20201101.xlsx, 16335, 176, 1392, 8, 38",
        "niigata-test-20210313.xlsx, 58993, 1120, 12896, 61, 26"
    })
    void reads_every_layout_of_niigatas_workbook_to_its_own_totals(
            String list, long pcr, long pcrPositive, long antigen, long antigenPositive, int rows) {
        var reading = Lists.recognise(Lists.bytes(list), Lists.NIIGATA);

        assertThat(reading.refused()).isEmpty();
        assertThat(reading.outcome()).isInstanceOf(Whole.class);
        assertThat(reading.rows()).hasSize(rows);
        assertThat(reading.sum("tests.count", "PCR")).isEqualTo(pcr);
        assertThat(reading.sum("tests.positive", "PCR")).isEqualTo(pcrPositive);
        assertThat(reading.sum("tests.count", "AG")).isEqualTo(antigen);
        assertThat(reading.sum("tests.positive", "AG")).isEqualTo(antigenPositive);
    }

    @Test
    void takes_a_month_without_its_year_from_the_date_above_the_table() {
        var rows = Lists.recognise(Lists.bytes("niigata-test-20201101.xlsx"), Lists.NIIGATA)
                .rows();

        assertThat(rows)
                .map(row -> row.rowKey().replaceFirst("^150002 ", ""))
                .startsWith("2020-02", "2020-03")
                .contains("2020-09", "2020-10-01")
                .endsWith("2020-10-29", "2020-10-30");
        // H7 and I7 are empty: nothing was said of antigen tests in February.
        assertThat(rows.getFirst().fact())
                .isEqualTo(new TotalsRow(
                        "150002",
                        LocalDate.of(2020, 2, 1),
                        LocalDate.of(2020, 2, 29),
                        List.of(new Count("tests.count", "PCR", 82), new Count("tests.positive", "PCR", 1))));
    }

    @Test
    void names_the_sheets_and_columns_that_it_passes_over() {
        var reading = Lists.recognise(Lists.bytes("niigata-test-20201101.xlsx"), Lists.NIIGATA);

        assertThat(reading.outcome()).isInstanceOfSatisfying(Whole.class, whole -> {
            assertThat(whole.encoding()).isEqualTo("XLSX");
            assertThat(whole.unread().sheets()).containsExactly("HP用検査表(月別）９.8まで");
            assertThat(whole.unread().columns())
                    .contains("PCR検査/医療機関が実施する 検査件数")
                    .hasSize(3);
        });
    }

    @Test
    void reads_consultations_with_their_year_in_a_column_of_its_own_and_hidden_rows() {
        var reading = Lists.recognise(Lists.bytes("niigata-call-center.xlsx"), Lists.NIIGATA);

        assertThat(reading.refused()).isEmpty();
        assertThat(reading.sum("calls.count", "")).isEqualTo(119_293);
        assertThat(reading.rows())
                .map(row -> row.rowKey().replaceFirst("^150002 ", ""))
                .startsWith("2020-02", "2020-03")
                .contains("2020-12", "2021-01", "2021-09")
                .endsWith("2021-10-14");
    }

    @Test
    void reads_a_line_list_from_a_workbook_as_from_csv() {
        var workbook = Lists.recognise(Lists.bytes("niigata-patients.xlsx"), Lists.NIIGATA);
        var csv = Lists.recognise(Lists.bytes("niigata.csv"), Lists.NIIGATA);

        // Three cases of Tokyo's 中央区 bear its code beside 新潟県; in the later CSV they are corrected.
        assertThat(workbook.refused())
                .flatExtracting(row -> row.findings())
                .map(Lists::sentence)
                .containsOnly("列「全国地方公共団体コード」のコード「131024」と都道府県名「新潟県」が食い違っています。")
                .hasSize(3);
        assertThat(workbook.rows()).hasSizeGreaterThan(1_900);
        assertThat(workbook.rows().getFirst().rowKey()).isEqualTo("1");
        assertThat(workbook.rows().getFirst().caseRow().residenceCode()).isEqualTo("151050");
        var announced = new TreeMap<String, LocalDate>();
        csv.rows().forEach(row -> announced.put(row.rowKey(), row.caseRow().announcedOn()));
        // Twenty days of announcement were corrected between the two files.
        assertThat(workbook.rows())
                .filteredOn(row -> row.fact() != null)
                .filteredOn(row -> announced.containsKey(row.rowKey()))
                .hasSizeGreaterThan(1_900)
                .filteredOn(row -> !row.caseRow().announcedOn().equals(announced.get(row.rowKey())))
                .hasSize(20);
    }

    @ParameterizedTest
    @CsvSource({
        "ishikawa-test-count.json, site-tests, tests.count, 518, 130367",
        "ishikawa-contacts.json, site-calls, calls.count, 523, 54868",
        "ishikawa-general-consultation.json, site-calls, calls.count, 536, 30720"
    })
    void reads_the_lists_of_ishikawas_site(String list, String profile, String measure, int rows, long sum) {
        var reading = Lists.read(Lists.bytes(list), Lists.profile(profile), Lists.ISHIKAWA);

        assertThat(reading.refused()).isEmpty();
        assertThat(reading.rows()).hasSize(rows);
        assertThat(reading.sum(measure, "")).isEqualTo(sum);
    }

    @Test
    void recognises_ishikawas_tests_by_a_column_that_it_does_not_read() {
        var source = FileSource.of(Lists.bytes("ishikawa-test-count.json"));

        assertThat(Recognition.of(source, Lists.PROFILES, null))
                .isEqualTo(new Recognition.Recognised(Lists.profile("site-tests")));
    }

    @Test
    void asks_which_list_it_is_where_several_have_the_same_columns() {
        assertThat(Lists.recognise(Lists.bytes("ishikawa-contacts.json"), Lists.ISHIKAWA)
                        .whyWhole())
                .isEqualTo("列（日付、小計）の合う読取設定が複数あります: site-calls, site-positives。どれで読むか選んでください。");
    }

    @Test
    void refuses_a_list_of_another_shape() {
        assertThat(Lists.recognise(Lists.bytes("ishikawa-city-town.json"), Lists.ISHIKAWA)
                        .whyWhole())
                .startsWith("どの読取設定の列も見つかりません（先頭の行: …）。");
    }

    /// The line list by month of announcement against PCR and antigen positives of the workbook, whose first twenty
    /// months are told as months. Re-positives are in the tests; 24 numbers of the list are cancelled.
    @Test
    void agrees_with_the_line_list_in_fifteen_of_twenty_months() {
        var months = new TreeMap<YearMonth, Long>();
        Lists.recognise(Lists.bytes("niigata-test.xlsx"), Lists.NIIGATA).rows().forEach(row -> {
            var fact = (TotalsRow) row.fact();
            var positives = fact.counts().stream()
                    .filter(count -> count.measureCode().equals("tests.positive"))
                    .mapToLong(Count::value)
                    .sum();
            months.merge(YearMonth.from(fact.firstDay()), positives, Long::sum);
        });
        var cases = new TreeMap<YearMonth, Long>();
        Lists.recognise(Lists.bytes("niigata.csv"), Lists.NIIGATA)
                .rows()
                .forEach(row -> cases.merge(YearMonth.from(row.caseRow().announcedOn()), 1L, Long::sum));

        assertThat(sum(months)).isEqualTo(7_991);
        assertThat(sum(cases)).isEqualTo(7_987);
        var differences = new TreeMap<YearMonth, Long>();
        months.forEach((month, positives) -> differences.put(month, cases.getOrDefault(month, 0L) - positives));
        assertThat(differences.remove(YearMonth.of(2021, 10)))
                .as("October 2021, told in days")
                .isZero();
        assertThat(differences).hasSize(20);
        assertThat(differences.values())
                .filteredOn(difference -> difference == 0)
                .hasSize(15);
        assertThat(differences.values())
                .filteredOn(difference -> difference != 0)
                .containsExactly(-1L, 1L, -1L, -1L, -2L);
    }

    private static long sum(Map<YearMonth, Long> months) {
        return months.values().stream().mapToLong(Long::longValue).sum();
    }
}
