package jp.hersys.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintText;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/// Why the total changed: on paper, in the workbook and as open data.
class EditionChangesTest {

    private static final EditionContent EDITION = SampleChanges.edition(12);

    @Test
    void stand_on_paper_as_their_golden_text() throws Exception {
        var lines = new StringBuilder();
        var print = AnnouncementReport.fill(EDITION);
        for (var i = 0; i < print.getPages().size(); i++)
            describe(lines, i + 1, 0, 0, print.getPages().get(i).getElements());
        var text = lines.toString();
        var from = text.lines().toList();
        var first = firstWith(from, "累計が変わった理由");
        var after = firstWith(from, "市町村別・年代別");
        Golden.compare("changes.txt", String.join("\n", from.subList(first, after)) + "\n");
    }

    private static int firstWith(List<String> lines, String heading) {
        for (var i = 0; i < lines.size(); i++) if (lines.get(i).contains("\"" + heading + "\"")) return i;
        throw new AssertionError("No line says " + heading + ".");
    }

    private static void describe(StringBuilder lines, int page, int x, int y, List<JRPrintElement> elements) {
        for (var e : elements)
            switch (e) {
                case JRPrintFrame frame -> describe(lines, page, x + e.getX(), y + e.getY(), frame.getElements());
                case JRPrintText text ->
                    lines.append("p%d %d,%d %dx%d %s \"%s\"%n"
                            .formatted(
                                    page,
                                    x + e.getX(),
                                    y + e.getY(),
                                    e.getWidth(),
                                    e.getHeight(),
                                    e.getStyle().getName(),
                                    text.getFullText().replace("\n", "⏎")));
                default -> {}
            }
    }

    @Test
    void let_a_press_officer_say_why_the_total_changed() throws Exception {
        var text = AnnouncementReportTest.text(EDITION, 1) + AnnouncementReportTest.text(EDITION, 2);
        var line = text.replaceAll("\\s", "");

        assertThat(line)
                .contains("前回の累計3,642人に、追加24件を加え、取下げ等3件を除き、今回の累計は3,663人です。")
                .contains("追加登録の遅れ3+3", "取下げ等取下げ3-3", "変更属性の訂正5±0")
                .contains("居住地3件")
                .contains("過去の公表日のうち12日で、計上した人数が変わりました。新しい順に10日を示します。ほか2日は、統計表（statistics.xlsx）のシート「変更_値」にあります。")
                .contains("登録の遅れ+3、公表日の訂正+1-1、取下げ-1");
        assertThat(line).as("no reason without a case").doesNotContain("取下げ等公表日の訂正");
    }

    @Test
    void are_left_out_where_there_are_none() throws Exception {
        var none = EDITION.withChanges(new EditionChanges(List.of(), List.of(), List.of()));

        assertThat(AnnouncementReportTest.text(none, 1) + AnnouncementReportTest.text(none, 2))
                .doesNotContain("累計が変わった理由", "人数が変わった過去の公表日");
        assertThat(ChangeTables.of(SampleEdition.ishikawa())).isEmpty();
    }

    @Test
    void stand_in_the_workbook_and_the_open_data_as_their_golden_text() throws Exception {
        var lines = new StringBuilder();
        try (var workbook = workbook()) {
            for (var name : List.of("変更_値", "変更_理由", "変更_件")) {
                lines.append("== ").append(name).append('\n');
                for (var row : workbook.getSheet(name)) lines.append(cells(row)).append('\n');
            }
        }
        for (var table : ChangeTables.of(EDITION))
            lines.append("== ")
                    .append(TableFile.name(table))
                    .append('\n')
                    .append(csv(table).substring(1).replace("\r\n", "\n"));
        Golden.compare("changes.tsv", lines.toString());
    }

    private static String cells(Row row) {
        var cells = new StringBuilder();
        for (var c = 0; c < row.getSheet().getRow(0).getLastCellNum(); c++)
            cells.append(c == 0 ? "" : "\t")
                    .append(OpenedSheet.text(row.getCell(c, Row.MissingCellPolicy.RETURN_BLANK_AS_NULL)));
        return cells.toString();
    }

    @Test
    void keep_the_same_bytes_and_shape() throws Exception {
        assertThat(bytes()).isEqualTo(bytes());
        try (var workbook = workbook()) {
            var sheet = workbook.getSheet("変更_件");

            assertThat(sheet.getNumMergedRegions()).isZero();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getRow(0).getLastCellNum()).isEqualTo((short) 13);
        }
    }

    @Test
    void have_their_fields_and_codes_explained() {
        var fields = Descriptions.fields(EDITION, OpenDataEncoding.UTF_8).rows().stream()
                .map(row -> row.get(0) + " " + row.get(3))
                .collect(Collectors.toSet());
        var codes = Descriptions.codes(EDITION).rows().stream()
                .map(row -> row.get(0) + " " + row.get(1) + " " + row.get(2))
                .collect(Collectors.toSet());

        assertThat(fields).contains("changes side_code", "changes.by-reason cases", "changes.cases after");
        assertThat(codes)
                .contains(
                        "kind_code withdrawn 取下げ等",
                        "reason_code recorded-late 登録の遅れ",
                        "side_code difference 差",
                        "item_code age_band 年代",
                        "publisher_code 170003 石川県",
                        "change_code cases.by-day 公表日別");
    }

    /// For people: the paper as a file, to be looked at.
    @Test
    void leave_a_paper_to_look_at() throws IOException {
        var folder = Files.createDirectories(Path.of("target/papers"));
        try (var out = Files.newOutputStream(folder.resolve("changes.pdf"))) {
            AnnouncementReport.write(EDITION, out);
        }
        Files.write(folder.resolve("changes.xlsx"), bytes());

        assertThat(folder.resolve("changes.pdf")).isNotEmptyFile();
    }

    private static String csv(TableContent table) throws IOException {
        var out = new ByteArrayOutputStream();
        TableFile.write(table, out);
        return out.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        StatisticsWorkbook.write(EDITION, OpenDataEncoding.UTF_8, SampleChanges::cases, out);
        return out.toByteArray();
    }

    private static XSSFWorkbook workbook() throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes()));
    }

    @Test
    void hold_a_hundred_thousand_cases_without_having_them_all_in_memory() throws IOException {
        var out = new java.io.OutputStream() {
            private long written;

            @Override
            public void write(int single) {
                written++;
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                written += length;
            }
        };
        var open = new java.util.ArrayDeque<java.lang.ref.WeakReference<ChangedCase>>();
        StatisticsWorkbook.write(
                EDITION,
                OpenDataEncoding.UTF_8,
                taker -> {
                    for (var i = 0; i < 100_000; i++)
                        SampleChanges.cases(changed -> {
                            if (changed.items().isEmpty() && open.size() < 1000)
                                open.add(new java.lang.ref.WeakReference<>(changed));
                            if (changed.kindCode().equals("added")) taker.accept(changed);
                        });
                    System.gc();
                    assertThat(open.stream().filter(reference -> reference.get() != null))
                            .as("rows still held after they were written")
                            .isEmpty();
                },
                out);

        assertThat(out.written).isGreaterThan(1_000_000);
    }
}
