package jp.hersys.pipeline;

import static jp.hersys.pipeline.Pipeline.ISHIKAWA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.database.TestClock;
import jp.hersys.epidemic.PrefectureLists;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An edition of a real list: all papers say what figures.json says, and come out the same when made again.
@ExtendWith(RegisterExtension.class)
class EditionPapersIT {

    private static final LocalDate DAY = LocalDate.of(2021, 7, 20);
    private static final Instant FIRST = Instant.parse("2021-06-12T05:05:00Z");
    private static final Instant SECOND = Instant.parse("2021-07-20T10:15:00Z");
    private static final Instant LOOK = Instant.parse("2021-07-20T11:00:00Z");

    private static Map<String, byte[]> papers;

    private final Register register;
    private final TestClock clock;
    private final Pipeline pipeline;

    EditionPapersIT(Register register, TestClock clock) {
        this.register = register;
        this.clock = clock;
        this.pipeline = new Pipeline(register);
    }

    @Test
    void every_number_of_workbook_and_open_data_equals_figures_json() throws IOException {
        var papers = made();
        var figures = JsonMapper.shared().readTree(papers.get("figures.json"));
        var tables = figures.get("tables");
        assertThat(tables.propertyNames())
                .containsExactly(
                        "cases.by-day",
                        "cases.by-week",
                        "cases.by-municipality",
                        "cases.by-age",
                        "cases.by-sex",
                        "cases.by-age-and-municipality");
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(papers.get("statistics.xlsx")))) {
            for (var id : tables.propertyNames()) {
                var expected = rows(tables.get(id).get("rows"));
                assertThat(csv(papers.get("open-data/" + id.replace('.', '_').replace('-', '_') + ".csv")))
                        .as(id)
                        .isEqualTo(expected);
                assertThat(sheets(workbook)).as(id).contains(expected);
            }
        }
        assertThat(csv(papers.get("open-data/170003_ishikawa_covid19_patients.csv")))
                .hasSize(figures.get("rows").get("counted").asInt());
    }

    @Test
    void every_figure_and_total_of_the_announcement_equals_figures_json() throws IOException {
        var papers = made();
        var figures = JsonMapper.shared().readTree(papers.get("figures.json"));
        String text;
        try (var pdf = Loader.loadPDF(papers.get("announcement.pdf"))) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            text = stripper.getText(pdf);
        }
        var numbers = numbers(text);
        var thousands = NumberFormat.getNumberInstance(Locale.ROOT);
        for (var id : figures.get("figures").propertyNames()) {
            var value = figures.get("figures").get(id);
            if (!value.isNull()) {
                thousands.setMinimumFractionDigits(value.asString().contains(".") ? fraction(value) : 0);
                assertThat(numbers).as(id).contains(thousands.format(value.decimalValue()));
            }
        }
        thousands.setMinimumFractionDigits(0);
        var allowed = new TreeSet<String>();
        for (var row :
                figures.get("tables").get("cases.by-age-and-municipality").get("rows")) {
            allowed.add(thousands.format(row.get(4).asLong()));
        }
        assertThat(numbers).containsAll(allowed);
        assertThat(text).contains("石川県", "新型コロナウイルス感染症患者の発生状況について", "令和3年7月20日");
    }

    @Test
    void received_equals_counted_plus_excluded_and_the_account_is_printed() throws IOException {
        var papers = made();
        var rows = JsonMapper.shared().readTree(papers.get("figures.json")).get("rows");
        long excluded = 0;
        for (var reason : rows.get("excluded")) {
            excluded += reason.asLong();
        }
        assertThat(rows.get("received").asLong()).isEqualTo(4260);
        assertThat(rows.get("received").asLong()).isEqualTo(rows.get("counted").asLong() + excluded);
    }

    @Test
    void the_same_lists_and_the_same_moment_give_the_same_bytes_in_another_register() throws Exception {
        var once = published();
        RegisterExtension.clear();
        clock.set(Instant.parse("2031-01-01T00:00:00Z"));
        var again = published();
        assertThat(again.keySet()).isEqualTo(once.keySet());
        once.forEach((path, bytes) -> assertThat(again.get(path)).as(path).isEqualTo(bytes));
    }

    @Test
    void an_edition_tells_what_changed_since_the_one_before() throws IOException {
        published();
        var later = pipeline.publish(ISHIKAWA, DAY, LOOK.plusSeconds(60));
        assertThat(later.revision()).isEqualTo(2);
        assertThat(later.previousId()).isNotNull();
        try (var pdf = Loader.loadPDF(pipeline.papers(later).get("announcement.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("第2報", "前回公表からの変更");
        }
    }

    @Test
    void a_day_without_a_list_has_no_new_cases_instead_of_zero() {
        pipeline.take(PrefectureLists.ishikawa(), "list.json", ISHIKAWA, SECOND);
        var content = pipeline.figures(ISHIKAWA, DAY.plusDays(3), Instant.parse("2021-07-24T00:00:00Z"));
        assertThat(Pipeline.figure(content, "cases.new")).isNull();
        assertThat(Pipeline.figure(content, "cases.cumulative")).isEqualTo(4260);
        var nothing = pipeline.figures(Pipeline.TOYAMA, DAY, null);
        assertThat(Pipeline.figure(nothing, "cases.cumulative")).isNull();
        assertThat(nothing.tables())
                .allSatisfy(table -> assertThat(table.rows()).isEmpty());
    }

    /// For tests that only read.
    private Map<String, byte[]> made() {
        if (papers == null) {
            papers = published();
        }
        return papers;
    }

    private Map<String, byte[]> published() {
        pipeline.take(PrefectureLists.ishikawaAsOf(LocalDate.of(2021, 6, 12)), "first.json", ISHIKAWA, FIRST);
        pipeline.take(PrefectureLists.ishikawa(), "second.json", ISHIKAWA, SECOND);
        return pipeline.papers(pipeline.publish(ISHIKAWA, DAY, LOOK));
    }

    private static int fraction(JsonNode value) {
        return value.decimalValue().scale();
    }

    private static Set<String> numbers(String text) {
        var numbers = new TreeSet<String>();
        var matcher =
                java.util.regex.Pattern.compile("[0-9][0-9,]*(?:\\.[0-9]+)?").matcher(text);
        while (matcher.find()) {
            numbers.add(matcher.group());
        }
        return numbers;
    }

    private static List<List<String>> rows(JsonNode rows) {
        var texts = new ArrayList<List<String>>();
        for (var row : rows) {
            var cells = new ArrayList<String>();
            row.forEach(cell -> cells.add(cell.isNull() ? "" : cell.asString()));
            texts.add(cells);
        }
        return texts;
    }

    private static List<List<String>> csv(byte[] bytes) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var csv = de.siegmar.fastcsv.reader.CsvReader.builder()
                .ofCsvRecord(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8))) {
            csv.forEach(record -> rows.add(List.copyOf(record.getFields())));
        }
        return rows.subList(1, rows.size());
    }

    private static List<List<List<String>>> sheets(XSSFWorkbook workbook) {
        var sheets = new ArrayList<List<List<String>>>();
        workbook.forEach(sheet -> sheets.add(rows(sheet)));
        return sheets;
    }

    private static List<List<String>> rows(Sheet sheet) {
        var rows = new ArrayList<List<String>>();
        for (int i = 1; i <= sheet.getLastRowNum(); i++) {
            var cells = new ArrayList<String>();
            if (sheet.getRow(i) != null) {
                sheet.getRow(i).forEach(cell -> cells.add(text(cell)));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static String text(Cell cell) {
        if (cell.getCellType() != CellType.NUMERIC) {
            return cell.toString();
        }
        return DateUtil.isCellDateFormatted(cell)
                ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                : java.math.BigDecimal.valueOf(cell.getNumericCellValue())
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
