package jp.hersys.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.sf.jasperreports.engine.JasperPrint;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// The announcements in HTML, read by a strict parser.
class PagesTest {
    @Test
    void the_page_says_every_word_of_the_announcement() throws Exception {
        for (var edition : List.of(
                SampleEdition.ishikawa(),
                SampleVariants.secondReportOfTheDay(),
                SampleChanges.edition(3),
                SampleChanges.edition(ChangeReasons.DAYS + 4),
                SampleVariants.withEverything(),
                SampleVariants.without(SampleEdition.ishikawa(), false, false)))
            saysAll(page(edition), AnnouncementReport.fill(edition));
    }

    @Test
    void the_page_says_every_word_of_the_individual_announcement() throws Exception {
        saysAll(page(SampleCases.usual()), IndividualReport.fill(SampleCases.usual()));
        saysAll(page(SampleCases.withoutCases()), IndividualReport.fill(SampleCases.withoutCases()));
        assertThat(elements(page(SampleCases.many(500)), "article")).hasSize(500);
    }

    private static void saysAll(Document page, JasperPrint print) {
        var said = page.getDocumentElement().getTextContent().replaceAll("\\s+", "");
        for (var text : PaperProof.texts(print))
            if (!text.matches("[0-9]+ / [0-9]+"))
                for (var line : text.split("\n|(?<=関連する症例|変更の内容)："))
                    assertThat(said).contains(line.replaceAll("\\s+", ""));
    }

    @Test
    void a_page_has_title_language_and_headings_without_a_gap() throws Exception {
        for (var page : List.of(page(SampleEdition.ishikawa()), page(SampleCases.usual()))) {
            assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("ja");
            assertThat(elements(page, "title").getFirst().getTextContent()).contains("新型コロナウイルス感染症患者の発生", "石川県");
            assertThat(elements(page, "h1")).hasSize(1);
            var before = 0;
            for (var heading : headings(page)) {
                var level = heading.getTagName().charAt(1) - '0';
                assertThat(level).isLessThanOrEqualTo(before + 1);
                before = level;
            }
        }
    }

    @Test
    void every_table_has_a_caption_and_heads_that_say_what_they_head() throws Exception {
        var tables = elements(page(SampleEdition.ishikawa()), "table");

        assertThat(tables).hasSizeGreaterThanOrEqualTo(7);
        for (var table : tables) {
            assertThat(table.getElementsByTagName("caption").getLength()).isEqualTo(1);
            var heads = table.getElementsByTagName("th");
            for (var i = 0; i < heads.getLength(); i++)
                assertThat(((Element) heads.item(i)).getAttribute("scope")).isIn("col", "row");
        }
    }

    @Test
    void a_page_loads_nothing_and_runs_nothing() throws Exception {
        for (var page : List.of(page(SampleEdition.ishikawa()), page(SampleCases.usual()))) {
            for (var tag : List.of("script", "link", "img", "iframe", "object", "form"))
                assertThat(elements(page, tag)).isEmpty();
            for (var link : elements(page, "a"))
                assertThat(link.getAttribute("href")).doesNotContain(":").doesNotStartWith("/");
            assertThat(elements(page, "a"))
                    .anyMatch(a -> a.getAttribute("href").equals("open-data/170003_ishikawa_covid19_patients.csv"));
            assertThat(elements(page, "style").getFirst().getTextContent()).doesNotContain("url(", "@import");
        }
    }

    @Test
    void the_announcement_links_to_every_file_beside_it() throws Exception {
        assertThat(links(page(SampleVariants.withEverything())))
                .containsExactly(
                        "announcement.pdf",
                        "statistics.xlsx",
                        "figures.json",
                        "open-data/cases_by_day.csv",
                        "open-data/cases_by_week.csv",
                        "open-data/cases_by_municipality.csv",
                        "open-data/cases_by_age.csv",
                        "open-data/cases_by_sex.csv",
                        "open-data/cases_by_age_and_municipality.csv",
                        "open-data/tests_by_day.csv",
                        "open-data/calls_by_day.csv",
                        "open-data/changes.csv",
                        "open-data/changes_by_reason.csv",
                        "open-data/170003_ishikawa_covid19_test_count.csv",
                        "open-data/170003_ishikawa_covid19_call_center.csv",
                        "open-data/fields.csv",
                        "open-data/codes.csv",
                        "open-data/170003_ishikawa_covid19_patients.csv");
    }

    @Test
    void only_a_page_beside_open_data_in_windows_31j_links_to_the_list_of_what_cannot_be_written() throws Exception {
        var out = new ByteArrayOutputStream();
        AnnouncementPage.write(SampleEdition.ishikawa(), OpenDataEncoding.WINDOWS_31J, out);

        assertThat(links(parse(out.toByteArray()))).contains("open-data/not-writable.csv");
        assertThat(links(page(SampleEdition.ishikawa()))).doesNotContain("open-data/not-writable.csv");
    }

    @Test
    void what_a_remark_holds_stays_text() throws Exception {
        var evil = "<script>alert(\"x\")</script> & 'a' <b onclick=\"y\">\u0007\uD83D\uDE00";
        var one = new AnnouncedCase(
                "1", 1, null, SampleCases.particulars(SampleCases.DAY, "\"><img src=x>", evil, "", evil), List.of());
        var bytes = bytes(SampleCases.of(SampleEdition.ishikawa("石川県", evil), List.of(one), List.of()));

        var page = parse(bytes);
        assertThat(elements(page, "script")).isEmpty();
        assertThat(elements(page, "img")).isEmpty();
        assertThat(page.getDocumentElement().getTextContent()).contains(evil.replace("\u0007", ""), "\"><img src=x>");
        var out = new ByteArrayOutputStream();
        AnnouncementPage.write(SampleEdition.ishikawa("石川県", evil), out);
        assertThat(elements(parse(out.toByteArray()), "script")).isEmpty();
    }

    @Test
    void the_table_behind_the_curve_has_each_of_its_days() throws Exception {
        var details = elements(page(SampleEdition.ishikawa()), "details").getFirst();

        assertThat(details.getElementsByTagName("tr").getLength()).isEqualTo(91);
        assertThat(details.getTextContent()).contains("令和3年7月20日（火）");
        assertThat(elements(page(SampleEdition.ishikawa()), "rect")).hasSize(90);
    }

    @Test
    void leaves_a_page_to_look_at() throws Exception {
        var folder = Files.createDirectories(Path.of("target/papers"));
        try (var out = Files.newOutputStream(folder.resolve("announcement.html"))) {
            AnnouncementPage.write(SampleEdition.ishikawa(), out);
        }

        assertThat(folder.resolve("announcement.html")).isNotEmptyFile();
    }

    private static Document page(EditionContent edition) throws Exception {
        var out = new ByteArrayOutputStream();
        AnnouncementPage.write(edition, out);
        return parse(out.toByteArray());
    }

    private static Document page(CaseAnnouncement announcement) throws Exception {
        return parse(bytes(announcement));
    }

    private static byte[] bytes(CaseAnnouncement announcement) throws Exception {
        var out = new ByteArrayOutputStream();
        IndividualPage.write(announcement, out);
        return out.toByteArray();
    }

    private static Document parse(byte[] page) throws Exception {
        assertThat(new String(page, StandardCharsets.UTF_8)).startsWith("<!DOCTYPE html>\n<html lang=\"ja\">");
        var builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(new ByteArrayInputStream(page));
    }

    private static List<Element> elements(Document page, String tag) {
        var found = page.getElementsByTagName(tag);
        var elements = new ArrayList<Element>();
        for (var i = 0; i < found.getLength(); i++) elements.add((Element) found.item(i));
        return elements;
    }

    private static List<String> links(Document page) {
        return elements(page, "a").stream().map(a -> a.getAttribute("href")).toList();
    }

    private static List<Element> headings(Document page) {
        return elements(page, "*").stream()
                .filter(element -> element.getTagName().matches("h[1-6]"))
                .toList();
    }
}
