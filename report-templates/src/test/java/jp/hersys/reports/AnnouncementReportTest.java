package jp.hersys.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class AnnouncementReportTest {
    @Test
    void stands_on_paper_as_its_golden_text() throws Exception {
        Golden.compare("announcement.txt", described(AnnouncementReport.fill(SampleEdition.ishikawa())));
    }

    static String described(JasperPrint print) {
        var lines = new StringBuilder();
        for (var i = 0; i < print.getPages().size(); i++)
            describe(lines, i + 1, 0, 0, print.getPages().get(i).getElements());
        return lines.toString();
    }

    private static void describe(StringBuilder lines, int page, int x, int y, List<JRPrintElement> elements) {
        for (var e : elements) {
            var style = e.getStyle() == null ? "-" : e.getStyle().getName();
            var place = "p%d %d,%d %dx%d %s"
                    .formatted(page, x + e.getX(), y + e.getY(), e.getWidth(), e.getHeight(), style);
            switch (e) {
                case JRPrintFrame frame -> describe(lines, page, x + e.getX(), y + e.getY(), frame.getElements());
                case JRPrintText text ->
                    lines.append(
                            "%s \"%s\"%n".formatted(place, text.getFullText().replace("\n", "⏎")));
                case JRPrintImage image -> lines.append(place).append(" (image)\n");
                default -> lines.append(place).append(" (line)\n");
            }
        }
    }

    @Test
    void shows_the_figures_on_its_first_page() throws Exception {
        var first = text(SampleEdition.ishikawa(), 1);

        assertThat(first)
                .contains("新型コロナウイルス感染症患者の発生状況について", "石川県", "第1報", "令和3年7月20日 19時15分現在")
                .contains("076-225-1438", "40人", "18人多い", "3,663", "28.00", "1.482", "1.325")
                .contains("+20", "令和3年7月19日（月）公表分 第2報（令和3年7月19日 21時40分現在）")
                .contains("1 / 3");
    }

    @Test
    void accounts_for_every_report_it_received() throws Exception {
        assertThat(text(SampleEdition.ishikawa(), 3))
                .contains("受け付けた報告3,701件のうち、3,663件を集計に用い、38件を除きました。")
                .contains("取下げ", "受付不可（記載の不備）", "対象日より後の公表分");
    }

    @Test
    void keeps_characters_of_names_beyond_the_first_plane_and_the_old_code_pages() throws Exception {
        var edition = SampleEdition.ishikawa("𠮷野髙﨑県", "①から④まで、㈱の表記、中等症Ⅰについて。葛\uDB40\uDD00城の葛も載せます。");

        assertThat(text(edition, 1)).contains("𠮷", "髙", "﨑", "①", "④", "㈱", "Ⅰ");
    }

    @Test
    void refuses_a_paper_whose_font_lacks_a_character() {
        assertThatThrownBy(() -> AnnouncementReport.write(
                        SampleEdition.ishikawa("石川県", "読めない字\uE001です。"), new ByteArrayOutputStream()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The announcement 170003 2021-07-20-1 must show every character; its PDF lacks [U+E001].");
    }

    @Test
    void prints_what_is_published_and_not_what_was_counted() throws Exception {
        var edition = SampleEdition.ishikawa();

        assertThat(edition.figure("cases.new").value()).hasToString("41");
        assertThat(text(edition, 1)).contains("40人").doesNotContain("41人");
    }

    @Test
    void prints_no_data_as_a_dash_and_never_as_nought() throws Exception {
        var empty = SampleVariants.without(SampleEdition.ishikawa(), false, false);
        var first = text(empty, 1);

        assertThat(first)
                .contains("－", "データなし", "前回の公表はありません。今回が最初の公表です。", "比較は")
                .doesNotContain("0人");
        assertThat(AnnouncementReport.fill(empty).getPages()).hasSizeLessThan(3);
    }

    @Test
    void marks_what_a_later_report_of_the_day_corrects() throws Exception {
        var edition = SampleVariants.secondReportOfTheDay();

        assertThat(text(edition, 1)).contains("第2報", "訂正", "「訂正」は、同じ日の前の報から変わった値です。");
    }

    @Test
    void says_that_nothing_has_changed() throws Exception {
        assertThat(text(SampleVariants.unchanged(), 1)).contains("前回公表から変わった値はありません。", "±0");
    }

    @Test
    void repeats_the_head_of_a_table_that_goes_on() throws Exception {
        var edition = SampleVariants.withAreas(120);
        var print = AnnouncementReport.fill(edition);
        var lines = new StringBuilder();
        for (var i = 0; i < print.getPages().size(); i++)
            describe(lines, i + 1, 0, 0, print.getPages().get(i).getElements());
        Files.createDirectories(Path.of("target/papers"));
        try (var out = Files.newOutputStream(Path.of("target/papers/long.pdf"))) {
            AnnouncementReport.write(edition, out);
        }

        assertThat(lines.toString().lines().filter(l -> l.contains("\"居住地\"")).count())
                .isGreaterThan(2);
        assertThat(lines.toString().lines().filter(l -> l.contains("\"町")).map(l -> l.replaceAll(".*\"", "")))
                .hasSize(120);
    }

    @Test
    void never_leaves_a_head_alone_at_the_end_of_a_page_nor_prints_into_the_margin() {
        for (var areas = 10; areas < 60; areas++) {
            for (var page :
                    AnnouncementReport.fill(SampleVariants.withAreas(areas)).getPages()) {
                var elements = page.getElements();
                for (var e : elements) {
                    assertThat(e.getX()).isGreaterThanOrEqualTo(57);
                    assertThat(e.getX() + e.getWidth()).isLessThanOrEqualTo(595 - 57);
                    assertThat(e.getY() + e.getHeight()).isLessThanOrEqualTo(842 - 57);
                    if (e.getStyle() != null && e.getStyle().getName().equals("heading"))
                        assertThat(elements)
                                .as("%s with %s areas", ((JRPrintText) e).getFullText(), areas)
                                .anyMatch(below -> below.getY() > e.getY()
                                        && (below instanceof JRPrintImage
                                                || below.getStyle().getName().matches("cell.*|area.*|note")
                                                        && below.getY() > e.getY() + 22));
                }
            }
        }
    }

    @Test
    void embeds_its_font_and_draws_the_curve_with_vectors() throws Exception {
        try (var document = Loader.loadPDF(pdf(SampleEdition.ishikawa()))) {
            for (var page : document.getPages()) {
                assertThat(page.getResources().getXObjectNames()).noneMatch(page.getResources()::isImageXObject);
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font).isInstanceOf(PDType0Font.class);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).contains("NotoSansJP");
                    assertThat(font.getCOSObject().getNameAsString(COSName.ENCODING))
                            .isEqualTo("Identity-H");
                }
            }
        }
    }

    @Test
    void carries_no_name_of_a_user_and_no_other_time_than_its_own() throws Exception {
        try (var document = Loader.loadPDF(pdf(SampleEdition.ishikawa()))) {
            var about = document.getDocumentInformation();

            assertThat(about.getAuthor()).isEqualTo("石川県");
            assertThat(about.getCreator()).isEqualTo("HER-SYS");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ja-JP");
            assertThat(about.getCreationDate().toInstant()).isEqualTo(SampleEdition.KNOWN_AT);
            assertThat(about.getModificationDate().toInstant()).isEqualTo(SampleEdition.KNOWN_AT);
        }
    }

    @Test
    void prints_each_number_of_the_figures_and_tables() throws Exception {
        var edition = SampleEdition.ishikawa();
        var lines = String.join("\n", lines(edition));

        for (var figure : edition.figures())
            assertThat(lines)
                    .contains((figure.labelJa() + " " + Marks.number(figure.previous(), figure.decimals()) + " "
                                    + Marks.number(figure.published(), figure.decimals()) + " ")
                            .strip());
        for (var area : AreaTable.of(edition.table("cases.by-age-and-municipality"), Words.JA))
            assertThat(lines).contains(area.area() + " " + String.join(" ", area.cells()) + " " + area.sum());
        for (var row : edition.table("cases.by-sex").rows())
            assertThat(lines).contains(row.get(1) + " " + Marks.cell(row.get(2)));
        var weeks = edition.table("cases.by-week").rows();
        for (var row : weeks.subList(weeks.size() - 13, weeks.size()))
            assertThat(lines).containsPattern(row.get(0) + " .* " + Marks.cell(row.get(3)));
        for (var line : AccountLine.of(edition.rows()))
            assertThat(lines).contains(line.label() + " " + Marks.number(line.reports()));
    }

    @Test
    void turns_the_long_table_without_losing_a_case() {
        var edition = SampleEdition.ishikawa();
        var areas = AreaTable.of(edition.table("cases.by-age-and-municipality"), Words.JA);

        assertThat(areas).hasSize(20);
        assertThat(areas.getLast().area()).isEqualTo("合計");
        assertThat(areas.getLast().sum()).isEqualTo("3,663");
        assertThat(areas)
                .extracting(AnnouncementPaper.Area::area)
                .doesNotContain("穴水町")
                .endsWith("県外", "合計");
        assertThat(areas.getFirst().bands()).startsWith("10歳\n未満", "10代").endsWith("90歳\n以上", "確認中");
    }

    private static List<String> lines(EditionContent edition) throws Exception {
        try (var document = Loader.loadPDF(pdf(edition))) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document)
                    .lines()
                    .map(l -> l.strip().replaceAll("\\s+", " "))
                    .toList();
        }
    }

    /// For people: the papers as files, to be looked at.
    @Test
    void leaves_papers_to_look_at() throws Exception {
        var folder = Files.createDirectories(Path.of("target/papers"));
        try (var out = Files.newOutputStream(folder.resolve("announcement.pdf"))) {
            AnnouncementReport.write(SampleEdition.ishikawa(), out);
        }
        try (var out = Files.newOutputStream(folder.resolve("first.pdf"))) {
            AnnouncementReport.write(SampleVariants.without(SampleEdition.ishikawa(), false, false), out);
        }
        try (var out = Files.newOutputStream(folder.resolve("corrected.pdf"))) {
            AnnouncementReport.write(SampleVariants.secondReportOfTheDay(), out);
        }

        assertThat(folder.resolve("announcement.pdf")).isNotEmptyFile();
    }

    static byte[] pdf(EditionContent edition) throws Exception {
        var out = new ByteArrayOutputStream();
        AnnouncementReport.write(edition, out);
        return out.toByteArray();
    }

    static String text(EditionContent edition, int page) throws Exception {
        try (var document = Loader.loadPDF(pdf(edition))) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(false);
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        }
    }
}
