package jp.hersys.pipeline;

import static jp.hersys.pipeline.Pipeline.ISHIKAWA;
import static jp.hersys.pipeline.Pipeline.NIIGATA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.hersys.batch.edition.EditionPress;
import jp.hersys.batch.edition.EditionRemake;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.editions.Edition;
import jp.hersys.epidemic.PrefectureLists;
import jp.hersys.imports.Import;
import jp.hersys.imports.ImportFiles;
import jp.hersys.imports.ImportKind;
import jp.hersys.imports.ReadRow;
import jp.hersys.intake.Finding;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import jp.hersys.totals.TotalsRow;
import jp.hersys.totals.TotalsRow.Count;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sets of counts through the door into editions: figures, tables, and the data sets of the standard.
@ExtendWith(RegisterExtension.class)
class ReportedTotalsIT {

    private static final Actor JOB = new Actor.Job("test", LocalGovernmentCode.NATION);
    private static final LocalDate DAY = LocalDate.of(2021, 7, 20);
    private static final LocalGovernmentCode KANAZAWA = new LocalGovernmentCode("172014");

    private final Register register;
    private final Pipeline pipeline;

    ReportedTotalsIT(Register register) {
        this.register = register;
        this.pipeline = new Pipeline(register);
    }

    @Test
    void an_edition_tells_the_figures_of_reported_totals_as_published() {
        pipeline.take(PrefectureLists.ishikawa(), "list.json", ISHIKAWA, null);
        take("tests", ISHIKAWA, tests());
        take("calls", ISHIKAWA, List.of(day(ISHIKAWA, DAY, new Count("calls.count", "", 33))));
        var papers = pipeline.papers(pipeline.publish(ISHIKAWA, DAY, null));
        var figures = json(papers).get("figures");
        assertThat(figures.get("cases.cumulative").asLong()).isEqualTo(4260);
        assertThat(figures.get("tests.people").asLong()).isEqualTo(100);
        assertThat(figures.get("tests.people.cumulative").asLong()).isEqualTo(5000 + 8 * 100);
        assertThat(figures.get("tests.count").asLong()).isEqualTo(110 + 20);
        assertThat(figures.get("tests.count.cumulative").asLong()).isEqualTo(8 * (110 + 20));
        assertThat(figures.get("tests.positive").asLong()).isEqualTo(4);
        assertThat(figures.get("tests.positivity-7d").decimalValue()).isEqualByComparingTo("4.0");
        assertThat(figures.get("tests.negative")).as("never reported").isNull();
        assertThat(figures.get("calls.count.cumulative").asLong()).isEqualTo(33);
        var tables = json(papers).get("tables");
        assertThat(rows(tables, "tests.by-month"))
                .containsExactly(
                        "2021-06,tests.people,検査実施人数,ALL,区別なし,5000",
                        "2021-07,tests.people,検査実施人数,ALL,区別なし,800",
                        "2021-07,tests.count,検査実施件数,AG,抗原検査,160",
                        "2021-07,tests.count,検査実施件数,PCR,PCR検査,880",
                        "2021-07,tests.positive,検査陽性数,ALL,区別なし,32");
        assertThat(rows(tables, "tests.by-day"))
                .hasSize(8 * 4)
                .endsWith("2021-07-20,tests.positive,検査陽性数,ALL,区別なし,4")
                .contains("2021-07-20,tests.count,検査実施件数,PCR,PCR検査,110");
        assertThat(rows(tables, "calls.by-day")).containsExactly("2021-07-20,33");
    }

    @Test
    void the_data_sets_of_the_standard_tell_days_and_every_field_is_described() {
        take("tests", ISHIKAWA, tests());
        var papers = pipeline.papers(pipeline.publish(ISHIKAWA, DAY, null));
        assertThat(text(papers, "open-data/170003_ishikawa_covid19_test_people.csv"))
                .startsWith("\uFEFF実施_年月日,全国地方公共団体コード,都道府県名,市区町村名,検査実施_人数,備考\r\n" + "2021-07-13,170003,石川県,,100,\r\n")
                .doesNotContain("2021-06");
        assertThat(text(papers, "open-data/170003_ishikawa_covid19_test_count.csv"))
                .startsWith("\uFEFF実施_年月日,全国地方公共団体コード,都道府県名,市区町村名,検査実施_件数,備考\r\n")
                .endsWith("2021-07-20,170003,石川県,,130,\r\n");
        assertThat(papers)
                .doesNotContainKeys(
                        "open-data/170003_ishikawa_covid19_confirm_negative.csv",
                        "open-data/170003_ishikawa_covid19_call_center.csv",
                        "open-data/calls_by_day.csv");
        assertThat(text(papers, "open-data/tests_by_month.csv"))
                .startsWith("\uFEFF対象_年月,項目コード,項目,検査方法コード,検査方法,数\r\n2021-06,tests.people,");
        assertThat(text(papers, "open-data/fields.csv"))
                .contains("test_people,検査実施人数,1,day,実施_年月日,", "test_count,検査実施件数,5,count,検査実施_件数,")
                .contains("tests.by-day,日別検査数,1,day,対象_年月日,", "tests.by-month,月別検査数,6,count,数,");
    }

    @Test
    void a_city_publishes_under_its_own_name_and_its_prefectures() {
        take("negative", KANAZAWA, List.of(day(KANAZAWA, DAY, new Count("tests.negative", "", 12))));
        take("calls", KANAZAWA, List.of(day(KANAZAWA, DAY, new Count("calls.count", "", 3))));
        var papers = pipeline.papers(pipeline.publish(KANAZAWA, DAY, null));
        assertThat(papers.keySet().stream()
                        .filter(path -> path.contains("covid19_"))
                        .toList())
                .hasSize(3);
        assertThat(text(papers, path(papers, "confirm_negative")))
                .isEqualTo("\uFEFF完了_年月日,全国地方公共団体コード,都道府県名,市区町村名,陰性確認_件数,備考\r\n" + "2021-07-20,172014,石川県,金沢市,12,\r\n");
        assertThat(text(papers, path(papers, "call_center")))
                .isEqualTo("\uFEFF受付_年月日,全国地方公共団体コード,都道府県名,市区町村名,相談件数,備考\r\n" + "2021-07-20,172014,石川県,金沢市,3,\r\n");
    }

    @Test
    void a_total_that_is_corrected_later_changes_the_next_edition_and_not_the_one_published() {
        pipeline.take(PrefectureLists.ishikawa(), "list.json", ISHIKAWA, null);
        take("tests", ISHIKAWA, tests());
        var first = pipeline.publish(ISHIKAWA, DAY, null);
        var before = pipeline.papers(first);
        var corrected = new ArrayList<>(tests());
        corrected.set(8, day(ISHIKAWA, DAY, new Count("tests.people", "", 500)));
        take("tests", ISHIKAWA, corrected);
        var again = new TreeMap<String, String>();
        remake(first, again);
        assertThat(again).hasSameSizeAs(before);
        before.forEach((path, bytes) -> assertThat(again).containsEntry(path, Fingerprint.sha256(bytes)));
        var next = pipeline.publish(ISHIKAWA, DAY, null);
        assertThat(json(pipeline.papers(next))
                        .get("figures")
                        .get("tests.people")
                        .asLong())
                .isEqualTo(500);
    }

    @Test
    void a_day_without_a_report_is_no_data_and_an_edition_without_totals_has_no_word_of_them() {
        take("tests", ISHIKAWA, tests());
        var figures = json(pipeline.papers(pipeline.publish(ISHIKAWA, DAY.plusDays(1), null)))
                .get("figures");
        assertThat(figures.get("tests.people").isNull()).isTrue();
        assertThat(figures.get("tests.positivity-7d").isNull()).isTrue();
        assertThat(figures.get("tests.people.cumulative").asLong()).isEqualTo(5800);
        var other = pipeline.papers(pipeline.publish(NIIGATA, DAY, null));
        assertThat(json(other).get("figures").propertyNames()).noneMatch(id -> id.startsWith("tests"));
        assertThat(other.keySet()).noneMatch(path -> path.contains("test") || path.contains("call"));
    }

    @Test
    void refused_rows_of_totals_are_no_cases_and_sets_of_totals_tell_nothing_of_the_last_list() {
        pipeline.take(PrefectureLists.ishikawa(), "list.json", ISHIKAWA, null);
        var rows = new ArrayList<>(tests());
        rows.add(new ReadRow(99, "?", null, List.of(Finding.refuse("row.date-unreadable", "実施_年月日", "-"))));
        assertThat(take("tests", ISHIKAWA, rows).refused()).isOne();
        var papers = pipeline.papers(pipeline.publish(ISHIKAWA, DAY, null));
        assertThat(json(papers).get("rows").get("received").asLong()).isEqualTo(4260);
        take("tests", NIIGATA, List.of(day(NIIGATA, DAY, new Count("tests.people", "", 7))));
        assertThat(Pipeline.figure(pipeline.figures(NIIGATA, DAY, null), "cases.new"))
                .isNull();
    }

    @Test
    void the_nation_adds_its_publishers_up() {
        take("tests", ISHIKAWA, tests());
        take("tests", NIIGATA, List.of(day(NIIGATA, DAY, new Count("tests.count", "", 7))));
        var papers = pipeline.papers(pipeline.publish(LocalGovernmentCode.NATION, DAY, null));
        var figures = json(papers).get("figures");
        assertThat(figures.get("tests.count").asLong()).isEqualTo(130 + 7);
        assertThat(figures.get("tests.people.cumulative").asLong()).isEqualTo(5800);
        assertThat(rows(json(papers).get("tables"), "tests.by-day"))
                .contains("2021-07-20,tests.count,検査実施件数,ALL,区別なし,7", "2021-07-20,tests.count,検査実施件数,PCR,PCR検査,110");
        assertThat(text(papers, "open-data/000000_japan_covid19_test_count.csv"))
                .endsWith("2021-07-20,000000,全国,,137,\r\n");
    }

    /// June as a month, then eight days until the day: a hundred people, of each method some tests, four positive.
    private static List<ReadRow> tests() {
        var rows = new ArrayList<ReadRow>();
        var june = YearMonth.of(2021, 6);
        rows.add(row(ISHIKAWA, june.atDay(1), june.atEndOfMonth(), new Count("tests.people", "", 5000)));
        for (int before = 7; before >= 0; before--) {
            rows.add(day(
                    ISHIKAWA,
                    DAY.minusDays(before),
                    new Count("tests.people", "", 100),
                    new Count("tests.count", "PCR", 110),
                    new Count("tests.count", "AG", 20),
                    new Count("tests.positive", "", 4)));
        }
        return rows;
    }

    private static ReadRow day(LocalGovernmentCode area, LocalDate day, Count... counts) {
        return row(area, day, day, counts);
    }

    private static ReadRow row(LocalGovernmentCode area, LocalDate first, LocalDate last, Count... counts) {
        return new ReadRow(
                2,
                TotalsRow.key(area.value(), first, last),
                new TotalsRow(area.value(), first, last, List.of(counts)),
                List.of());
    }

    private Import take(String profile, LocalGovernmentCode publisher, List<ReadRow> rows) {
        var order = new ImportFiles.Order("set.csv", publisher, profile, null, true);
        var id = register.importFiles().receive(order, new ByteArrayInputStream(new byte[] {'\n'}), JOB);
        register.access().write(JOB, () -> {
            register.importQueue().recognised(id, profile, ImportKind.TOTALS, true);
            return id;
        });
        register.staging().write(id, rows, rows.size(), JOB);
        register.staging().finish(id, "UTF-8", JOB);
        register.listIntake().apply(id, JOB);
        return register.importFiles().find(id, JOB).orElseThrow();
    }

    private void remake(Edition edition, Map<String, String> into) {
        new EditionRemake(register, new EditionPress(register))
                .into(
                        edition,
                        (path, content) -> {
                            var bytes = new ByteArrayOutputStream();
                            content.writeTo(bytes);
                            into.put(path, Fingerprint.sha256(bytes.toByteArray()));
                        },
                        Pipeline.operator(edition.publisherCode()));
    }

    private static JsonNode json(Map<String, byte[]> papers) {
        return JsonMapper.shared().readTree(papers.get("figures.json"));
    }

    private static List<String> rows(JsonNode tables, String id) {
        var rows = new ArrayList<String>();
        for (var row : tables.get(id).get("rows")) {
            rows.add(String.join(",", row.valueStream().map(JsonNode::asString).toList()));
        }
        return rows;
    }

    private static String path(Map<String, byte[]> papers, String set) {
        return papers.keySet().stream()
                .filter(path -> path.endsWith("_covid19_" + set + ".csv"))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Map<String, byte[]> papers, String path) {
        return new String(papers.get(path), StandardCharsets.UTF_8);
    }
}
