package jp.hersys.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class PrintedSheetsTest {
    private static final EditionContent EDITION = SampleVariants.withReportedTotals();

    @Test
    void stand_after_the_cover_and_only_where_a_table_has_rows() throws Exception {
        assertThat(printed(EDITION)).containsExactly("印刷_推移", "印刷_日別", "印刷_週別", "印刷_市町村", "印刷_年代・性別", "印刷_検査", "印刷_相談");
        assertThat(printed(SampleEdition.ishikawa())).doesNotContain("印刷_検査", "印刷_相談");
        assertThat(printed(SampleVariants.without(EDITION, true, false))).isEmpty();
        assertThat(printed(SampleVariants.lastRows(0))).isEmpty();
    }

    @Test
    void say_whose_they_are_which_report_and_as_known_when() throws Exception {
        try (var workbook = OpenedSheet.workbook(EDITION)) {
            for (var name : printed(EDITION)) {
                var sheet = workbook.getSheet(name);
                assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("石川県　令和3年7月20日（火）公表分　第1報");
                assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("令和3年7月20日 19時15分現在");
            }
        }
    }

    @Test
    void print_upright_on_a4_one_page_wide_with_their_head_and_page_on_each() throws Exception {
        try (var workbook = OpenedSheet.workbook(EDITION)) {
            for (var name : printed(EDITION)) {
                var sheet = workbook.getSheet(name);
                assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
                assertThat(sheet.getPrintSetup().getLandscape()).as(name).isFalse();
                assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
                assertThat(sheet.getFitToPage()).isTrue();
                assertThat(sheet.getFooter().getRight()).isEqualTo("&P / &N");
                assertThat(sheet.getFooter().getLeft()).isEqualTo("石川県　" + name);
                assertThat(sheet.getRepeatingRows().getFirstRow()).isZero();
            }
            assertThat(workbook.getSheet("印刷_市町村").getRepeatingRows().getLastRow())
                    .isEqualTo(4);
        }
    }

    @Test
    void hold_values_and_neither_formulas_nor_merged_cells_nor_images() throws Exception {
        try (var workbook = OpenedSheet.workbook(EDITION)) {
            for (var name : printed(EDITION)) {
                var sheet = workbook.getSheet(name);
                assertThat(sheet.getNumMergedRegions()).isZero();
                for (var row : sheet)
                    for (var cell : row) assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
            }
            assertThat(workbook.getAllPictures()).isEmpty();
        }
    }

    @Test
    void repeat_the_days_of_the_data_sheet_and_the_mean_that_is_published() throws Exception {
        try (var workbook = OpenedSheet.workbook(EDITION)) {
            var data = new HashMap<LocalDate, Double>();
            for (var row : workbook.getSheet("公表日別"))
                if (row.getRowNum() > 0 && row.getCell(1) != null)
                    data.put(day(row), row.getCell(1).getNumericCellValue());
            var printed = days(workbook.getSheet("印刷_日別"), 2);

            assertThat(printed).hasSize(56).containsKey(EDITION.day());
            assertThat(data).containsAllEntriesOf(printed);
            assertThat(days(workbook.getSheet("印刷_日別"), 3).get(EDITION.day()))
                    .isEqualTo(EDITION.figure("cases.7d-mean").published().doubleValue());
        }
    }

    @Test
    void a_row_of_the_trend_adds_up_to_its_week() throws Exception {
        try (var workbook = OpenedSheet.workbook(EDITION)) {
            var sums = new ArrayList<Double>();
            for (var row : workbook.getSheet("印刷_推移")) {
                if (row.getLastCellNum() < 10 || row.getCell(8).getCellType() != CellType.NUMERIC) continue;
                var sum = 0.0;
                for (var c = 1; c <= 7; c++)
                    if (row.getCell(c).getCellType() == CellType.NUMERIC)
                        sum += row.getCell(c).getNumericCellValue();
                assertThat(row.getCell(8).getNumericCellValue()).isEqualTo(sum);
                sums.add(sum);
            }
            var weeks = EDITION.table("cases.by-week").rows();
            assertThat(sums)
                    .isEqualTo(weeks.subList(weeks.size() - 8, weeks.size()).stream()
                            .map(w -> ((Number) w.get(3)).doubleValue())
                            .toList());
        }
    }

    @Test
    void the_cross_table_adds_up_to_the_published_total() throws Exception {
        try (var workbook = OpenedSheet.workbook(EDITION)) {
            var sheet = workbook.getSheet("印刷_市町村");
            Row last = null;
            for (var row : sheet)
                if (row.getCell(0) != null
                        && row.getCell(0).getStringCellValue().equals("合計")) last = row;

            assertThat(last.getCell(12).getNumericCellValue())
                    .isEqualTo(EDITION.figure("cases.cumulative").published().doubleValue());
            assertThat(workbook.getFontAt(last.getCell(12).getCellStyle().getFontIndex())
                            .getBold())
                    .isTrue();
        }
    }

    @Test
    void a_day_without_data_is_a_dash_and_a_gap_in_the_chart() throws Exception {
        try (var workbook = OpenedSheet.workbook(EDITION)) {
            var gap = EDITION.day().minusDays(12);
            for (var row : workbook.getSheet("印刷_検査"))
                if (row.getCell(0) != null && row.getCell(0).getCellType() == CellType.NUMERIC && day(row).equals(gap))
                    assertThat(row.getCell(2).getStringCellValue()).isEqualTo("－");
            assertThat(days(workbook.getSheet("印刷_検査"), 2)).hasSize(27).doesNotContainKey(gap);
        }
        var tests = parts().get("xl/charts/chart5.xml");
        var counts = tests.substring(tests.indexOf("<c:val>"), tests.indexOf("</c:val>"));
        assertThat(tests).contains("dispBlanksAs val=\"gap\"");
        assertThat(counts).contains("idx=\"14\"", "idx=\"16\"").doesNotContain("idx=\"15\"");
    }

    @Test
    void every_chart_draws_cells_that_say_what_it_keeps() throws Exception {
        var series = Pattern.compile(
                "<c:(cat|val)><c:(?:num|str)Ref><c:f>([^<]+)</c:f><c:(?:num|str)Cache>(.*?)</c:(?:num|str)Cache>");
        var point = Pattern.compile("<c:pt idx=\"(\\d+)\"><c:v>([^<]*)</c:v>");
        var ranges = 0;
        try (var workbook = OpenedSheet.workbook(EDITION)) {
            for (var part : parts().entrySet()) {
                if (!part.getKey().startsWith("xl/charts/chart")) continue;
                var found = series.matcher(part.getValue());
                while (found.find()) {
                    ranges++;
                    var cells = new AreaReference(found.group(2), SpreadsheetVersion.EXCEL2007).getAllReferencedCells();
                    var kept = point.matcher(found.group(3));
                    while (kept.find()) {
                        var cell = cells[Integer.parseInt(kept.group(1))];
                        var there = workbook.getSheet(cell.getSheetName())
                                .getRow(cell.getRow())
                                .getCell(cell.getCol());
                        if (there.getCellType() == CellType.STRING)
                            assertThat(there.getStringCellValue()).isEqualTo(kept.group(2));
                        else assertThat(there.getNumericCellValue()).isEqualTo(Double.parseDouble(kept.group(2)));
                    }
                }
            }
        }
        assertThat(ranges).isEqualTo(3 * 4 + 3 * 2);
    }

    @Test
    void every_chart_has_an_axis_from_nought_titles_with_units_and_no_legend() throws Exception {
        var charts = parts().entrySet().stream()
                .filter(p -> p.getKey().startsWith("xl/charts/chart"))
                .map(Map.Entry::getValue)
                .toList();

        assertThat(charts).hasSize(6);
        assertThat(charts).allSatisfy(chart -> {
            assertThat(chart)
                    .contains("<c:min val=\"0.0\"/>", "typeface=\"游ゴシック\"")
                    .doesNotContain("<c:legend>");
            assertThat(Pattern.compile("<c:title>").matcher(chart).results()).hasSize(3);
            assertThat(chart).containsPattern("(単位：.|（.）)");
        });
    }

    /// What makes a spreadsheet offer a repair: a part without a type, a relation to nothing, a series counted twice,
    /// a line chart without its grouping, an axis that is crossed by none.
    @Test
    void the_package_gives_no_cause_for_a_repair() throws Exception {
        var parts = parts();
        for (var part : parts.entrySet()) {
            if (part.getKey().endsWith(".xml") || part.getKey().endsWith(".rels"))
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(part.getValue().getBytes(StandardCharsets.UTF_8)));
            if (part.getKey().startsWith("xl/") && part.getKey().endsWith(".xml"))
                assertThat(parts.get("[Content_Types].xml")).contains("PartName=\"/" + part.getKey() + "\"");
            if (part.getKey().endsWith(".rels")) relationsLeadSomewhere(part.getKey(), part.getValue(), parts);
            if (!part.getKey().startsWith("xl/charts/chart")) continue;
            var orders = Pattern.compile("<c:order val=\"(\\d+)\"")
                    .matcher(part.getValue())
                    .results()
                    .map(r -> r.group(1))
                    .toList();
            assertThat(orders).doesNotHaveDuplicates();
            assertThat(Pattern.compile("<c:lineChart>(?!<c:grouping)")
                            .matcher(part.getValue())
                            .find())
                    .isFalse();
            assertThat(Pattern.compile("<c:axId")
                                    .matcher(part.getValue())
                                    .results()
                                    .count()
                            % 2)
                    .isZero();
        }
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes()))) {
            assertThat(workbook.getAllNames())
                    .allMatch(name -> name.getRefersToFormula().contains("!$"));
        }
    }

    private static void relationsLeadSomewhere(String path, String rels, Map<String, String> parts) {
        var folder = Path.of("/" + path).getParent().getParent();
        Pattern.compile("Target=\"([^\"]+)\"").matcher(rels).results().forEach(target -> {
            var part = folder.resolve(target.group(1)).normalize().toString().substring(1);
            assertThat(parts).as(path).containsKey(part);
        });
    }

    private static List<String> printed(EditionContent edition) throws Exception {
        var names = new ArrayList<String>();
        try (var workbook = OpenedSheet.workbook(edition)) {
            for (var sheet : workbook) if (sheet.getSheetName().startsWith("印刷_")) names.add(sheet.getSheetName());
            for (var i = 0; i < names.size(); i++)
                assertThat(workbook.getSheetAt(i + 1).getSheetName()).isEqualTo(names.get(i));
        }
        return names;
    }

    /// Day to number of each row that begins with a day and has one.
    private static Map<LocalDate, Double> days(Sheet sheet, int column) {
        var days = new HashMap<LocalDate, Double>();
        for (var row : sheet)
            if (row.getCell(0) != null
                    && row.getCell(0).getCellType() == CellType.NUMERIC
                    && DateUtil.isCellDateFormatted(row.getCell(0))
                    && row.getCell(column).getCellType() == CellType.NUMERIC)
                days.put(day(row), row.getCell(column).getNumericCellValue());
        return days;
    }

    private static LocalDate day(Row row) {
        return row.getCell(0).getLocalDateTimeCellValue().toLocalDate();
    }

    private static byte[] bytes() throws Exception {
        var out = new ByteArrayOutputStream();
        StatisticsWorkbook.write(EDITION, out);
        Files.write(Files.createDirectories(Path.of("target/papers")).resolve("reported.xlsx"), out.toByteArray());
        return out.toByteArray();
    }

    private static Map<String, String> parts() throws Exception {
        var parts = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return parts;
    }
}
