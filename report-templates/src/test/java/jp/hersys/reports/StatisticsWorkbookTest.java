package jp.hersys.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class StatisticsWorkbookTest {
    @Test
    void holds_what_its_golden_text_says() throws Exception {
        var lines = new StringBuilder();
        try (var workbook = OpenedSheet.workbook(SampleVariants.lastRows(4))) {
            for (var sheet : workbook)
                for (var row : sheet)
                    for (var cell : row)
                        lines.append("%s!%s\t%s\t%s\t%s%n"
                                .formatted(
                                        sheet.getSheetName(),
                                        cell.getAddress(),
                                        cell.getCellType() == CellType.NUMERIC ? "n" : "s",
                                        OpenedSheet.text(cell),
                                        cell.getCellStyle().getDataFormatString()));
        }
        Golden.compare("statistics.tsv", lines.toString());
    }

    @Test
    void begins_with_a_cover_and_explains_itself() throws Exception {
        try (var workbook = OpenedSheet.workbook(SampleEdition.ishikawa())) {
            var names = new java.util.ArrayList<String>();
            workbook.forEach(s -> names.add(s.getSheetName()));

            assertThat(names)
                    .containsExactly(
                            "表紙",
                            "印刷_推移",
                            "印刷_日別",
                            "印刷_週別",
                            "印刷_市町村",
                            "印刷_年代・性別",
                            "集計値",
                            "公表日別",
                            "週別",
                            "市町別",
                            "年代別",
                            "性別",
                            "市町別年代別",
                            "項目一覧",
                            "コード表");
        }
    }

    @Test
    void leaves_a_cell_out_where_there_are_no_data() throws Exception {
        try (var workbook = OpenedSheet.workbook(SampleEdition.ishikawa())) {
            var sheet = workbook.getSheet("公表日別");

            assertThat(OpenedSheet.text(sheet.getRow(21).getCell(0))).isEqualTo("2020-03-28");
            assertThat(sheet.getRow(21).getCell(1)).isNull();
            assertThat(sheet.getRow(22).getCell(1).getNumericCellValue()).isZero();
        }
        try (var workbook = OpenedSheet.workbook(SampleVariants.without(SampleEdition.ishikawa(), false, false))) {
            assertThat(workbook.getSheet("集計値").getRow(1).getCell(3)).isNull();
        }
    }

    @Test
    void carries_no_name_of_a_user_and_no_other_time_than_its_own() throws Exception {
        try (var workbook = OpenedSheet.workbook(SampleEdition.ishikawa())) {
            var core = workbook.getProperties().getCoreProperties();

            assertThat(core.getCreator()).isEqualTo("石川県");
            assertThat(core.getLastModifiedByUser()).isEqualTo("石川県");
            assertThat(core.getCreated().toInstant()).isEqualTo(SampleEdition.KNOWN_AT);
            assertThat(core.getModified().toInstant()).isEqualTo(SampleEdition.KNOWN_AT);
        }
    }

    @Test
    void can_be_read_by_a_plain_zip_reader_and_prints_on_a4() throws Exception {
        var out = new ByteArrayOutputStream();
        StatisticsWorkbook.write(SampleEdition.ishikawa(), out);
        var entries = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            while (zip.getNextEntry() != null) entries++;
        }
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers/statistics.xlsx"), out.toByteArray());

        assertThat(entries).isGreaterThan(10);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            for (var sheet : workbook)
                assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
        }
    }

    @Test
    void leaves_no_temporary_file_behind() throws Exception {
        var before = temporary();
        OpenedSheet.workbook(SampleEdition.ishikawa()).close();

        assertThat(temporary()).isEqualTo(before);
    }

    private static List<Path> temporary() throws Exception {
        var ours = "hersys-statistics-" + ProcessHandle.current().pid() + "-";
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(p -> p.getFileName().toString().startsWith(ours))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void refuses_a_table_that_is_not_one() {
        var column = new ColumnContent("cases", "患者数", "Cases", "人", ColumnKind.NUMBER);

        assertThatThrownBy(() -> new TableContent("t", "表", "T", "", "", List.of(column, column), List.of()))
                .hasMessage("Column names are unique in a table; found 'cases' (患者数（人）) twice in t.");
        assertThatThrownBy(() -> new TableContent("t", "表", "T", "", "", List.of(column), List.of(List.of("3"))))
                .hasMessage("Column 'cases' of table t holds NUMBER; found a String.");
        assertThatThrownBy(() -> new TableContent("t", "表", "T", "", "", List.of(column), List.of(List.of())))
                .hasMessage("Each row of table t has 1 cells; found 0.");
    }
}
