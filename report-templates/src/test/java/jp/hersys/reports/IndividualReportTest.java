package jp.hersys.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintText;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class IndividualReportTest {
    @Test
    void stands_on_paper_as_its_golden_text() throws Exception {
        Golden.compare(
                "announcement-individual.txt",
                AnnouncementReportTest.described(IndividualReport.fill(SampleCases.usual())));
    }

    @Test
    void says_in_its_title_which_cases_it_announces() throws Exception {
        assertThat(title(SampleCases.usual())).isEqualTo("県内8001例目～8011例目・新型コロナウイルス感染症患者の発生について（第1報）");
        assertThat(title(SampleCases.firstOfFewItems())).isEqualTo("県内22例目・新型コロナウイルス感染症患者の発生について（第1報）");
        assertThat(title(SampleCases.withoutCases())).isEqualTo("新型コロナウイルス感染症患者の発生について（第1報）");
    }

    @Test
    void claims_no_number_between_first_and_last_that_is_not_of_the_day() {
        var gap = SampleCases.of(
                SampleEdition.ishikawa(), List.of(SampleCases.one(8001), SampleCases.one(8003)), List.of());

        assertThat(title(gap)).startsWith("県内8001例目～8003例目のうち2例・");
    }

    @Test
    void counts_within_what_the_publisher_is() {
        for (var name : List.of("東京都 都内", "北海道 道内", "京都府 府内", "下関市 市内", "港区 区内", "津幡町 町内")) {
            var words = name.split(" ");
            var edition = SampleEdition.ishikawa(words[0], "");
            assertThat(title(SampleCases.of(edition, 3, 1, List.of(), SampleCases.ALL)))
                    .startsWith(words[1] + "3例目・");
        }
    }

    @Test
    void tells_each_case_by_its_items() throws Exception {
        var text = text(SampleCases.usual(), 1);

        assertThat(text)
                .contains("県内8001例目（第1報）", "南加賀保健福祉センター管内(小松市)", "発熱、咳", "令和3年7月18日", "県内感染者の濃厚接触者")
                .contains("令和3年7月20日（火）に公表する症例は11例です。", "変わった症例は3例です。");
        assertThat(text.lines()).anyMatch(line -> line.strip().equals("関連する症例：県内8001例目"));
    }

    @Test
    void marks_and_explains_what_changed_since_the_edition_before() throws Exception {
        var text = text(SampleCases.usual(), 0).replaceAll("\\s+", "");

        assertThat(text)
                .contains("2　前回公表から変わった症例（3例）".replaceAll("\\s+", ""))
                .contains("県内7985例目（第2報）", "会社員（変更）", "関連する症例：県内7980例目")
                .contains("職業が「調査中」から「会社員」", "発症日が「なし（無症状）」から「令和3年7月15日」", "備考が「記載なし」から「7980例目の患者の同居者」")
                .contains("前回公表より後に登録された、公表日が前の症例です。")
                .contains("取下げ：令和3年7月17日に公表した県内7993例目を取り下げました。");
    }

    @Test
    void tells_unpublished_items_from_those_under_investigation() throws Exception {
        assertThat(text(SampleCases.usual(), 0)).contains("職業 調査中").doesNotContain("職業 非公表");
        assertThat(text(SampleCases.firstOfFewItems(), 0))
                .contains("職業 非公表", "症状 非公表")
                .doesNotContain("職業 調査中");
    }

    @Test
    void says_on_one_page_that_there_is_no_case() throws Exception {
        assertThat(IndividualReport.fill(SampleCases.withoutCases()).getPages()).hasSize(1);
        assertThat(text(SampleCases.withoutCases(), 1))
                .contains("令和3年7月20日（火）に公表する症例はありません。", "前回公表から変わった症例はありません。", "1 / 1");
        var unknown = SampleVariants.without(SampleEdition.ishikawa(), true, false);
        assertThat(text(SampleCases.of(unknown, 1, 0, List.of(), SampleCases.ALL), 1))
                .contains("データは、まだありません");
    }

    @Test
    void breaks_no_case_over_pages_and_clips_no_text() {
        var wordy = "とても長い居住地の記載が続くことがあります。".repeat(12);
        var cases = new java.util.ArrayList<AnnouncedCase>();
        for (var i = 0; i < 60; i++) {
            var one = SampleCases.one(100 + i);
            cases.add(
                    i % 7 != 3
                            ? one
                            : new AnnouncedCase(
                                    one.no(),
                                    1,
                                    null,
                                    SampleCases.particulars(
                                            SampleCases.DAY, wordy, wordy, wordy.replace("。", ";"), wordy.repeat(2)),
                                    List.of()));
        }
        var print = IndividualReport.fill(SampleCases.of(SampleEdition.ishikawa(), cases, SampleCases.changes()));

        for (var page : print.getPages()) {
            checkPlaces(page.getElements(), 0, 0);
            var heads = texts(page.getElements(), "case-head").size();
            var announced = texts(page.getElements(), "desk-right").stream()
                    .filter(t -> t.endsWith("公表"))
                    .count();
            assertThat(announced).isEqualTo(heads);
        }
        var all = String.join("", PaperProof.texts(print));
        assertThat(all.split(wordy, -1)).hasSizeGreaterThan(9 * 3);
    }

    private static void checkPlaces(List<JRPrintElement> elements, int x, int y) {
        for (var e : elements) {
            assertThat(x + e.getX()).isGreaterThanOrEqualTo(57);
            assertThat(x + e.getX() + e.getWidth()).isLessThanOrEqualTo(595 - 57);
            assertThat(y + e.getY() + e.getHeight()).isLessThanOrEqualTo(842 - 57);
            if (e instanceof JRPrintFrame frame) checkPlaces(frame.getElements(), x + e.getX(), y + e.getY());
            if (e instanceof JRPrintText text)
                assertThat(text.getTextTruncateIndex()).as(text.getFullText()).isNull();
        }
    }

    private static List<String> texts(List<JRPrintElement> elements, String style) {
        return elements.stream()
                .filter(e -> e instanceof JRPrintText && e.getStyle().getName().equals(style))
                .map(e -> ((JRPrintText) e).getFullText())
                .toList();
    }

    @Test
    void never_leaves_a_heading_without_a_case_below_it() {
        for (var cases = 1; cases < 14; cases++) {
            var print = IndividualReport.fill(
                    SampleCases.of(SampleEdition.ishikawa(), 8001, cases, SampleCases.changes(), SampleCases.ALL));
            for (var page : print.getPages())
                for (var e : page.getElements())
                    if (e.getStyle() != null && e.getStyle().getName().equals("heading"))
                        assertThat(page.getElements())
                                .as("%s with %s cases", ((JRPrintText) e).getFullText(), cases)
                                .anyMatch(below -> below.getY() > e.getY()
                                        && below.getStyle().getName().matches("case-head|note"));
        }
    }

    @Test
    void shows_every_word_of_the_filled_pages_in_its_pdf() throws Exception {
        showsAll(SampleCases::usual);
        showsAll(SampleCases::firstOfFewItems);
    }

    @Test
    void shows_every_word_of_texts_of_every_length() throws Exception {
        showsAll(() -> SampleCases.of(SampleEdition.ishikawa(), ofEveryLength(), SampleCases.changes()));
    }

    private static List<AnnouncedCase> ofEveryLength() {
        var words = "県内感染者の濃厚接触者、No.12（同居）の職場（金沢市）の同僚、4月1日から8日まで県外（東京都）に滞在。".repeat(4);
        return IntStream.range(1, 160)
                .mapToObj(i -> {
                    var text = words.substring(i % 40, i % 40 + i);
                    return new AnnouncedCase(
                            Integer.toString(i),
                            1,
                            null,
                            SampleCases.particulars(SampleCases.DAY, text, text, text, text),
                            List.of());
                })
                .toList();
    }

    private static void showsAll(Supplier<CaseAnnouncement> cases) throws Exception {
        var found = text(cases.get(), 0).replaceAll("\\s+", "");
        for (var page : IndividualReport.fill(cases.get()).getPages())
            for (var element : page.getElements())
                if (element instanceof JRPrintText text)
                    for (var line : text.getFullText().split("\n"))
                        assertThat(found).contains(line.replaceAll("\\s+", ""));
    }

    @Test
    void keeps_characters_of_names_beyond_the_first_plane_and_refuses_one_that_its_font_lacks() throws Exception {
        assertThat(text(saying("𠮷野髙﨑①Ⅰ。葛\uDB40\uDD00城"), 1)).contains("𠮷野髙﨑①Ⅰ");
        assertThatThrownBy(() -> pdf(saying("読めない字\uE001です。")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The announcement 170003 2021-07-20-1 must show every character; its PDF lacks [U+E001].");
    }

    @Test
    void refuses_to_tell_another_number_of_cases_than_it_says() {
        var two = SampleCases.of(SampleEdition.ishikawa(), 1, 2, List.of(), SampleCases.ALL);
        var three = new CaseAnnouncement(two.edition(), 3, "1", "3", 0, two.published(), two.ofDay(), two.since());

        assertThatThrownBy(() -> pdf(three))
                .hasMessage("The individual announcement 170003 2021-07-20-1 must tell 3 cases; it told 2.");
    }

    @Test
    void makes_a_paper_whose_pages_do_not_fit_into_memory_together() throws Exception {
        var cases = Boolean.getBoolean("hersys.long") ? 8000 : 1000;
        try (var document = Loader.loadPDF(pdf(SampleCases.many(cases)))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(cases / 8);
            var stripper = new PDFTextStripper();
            stripper.setStartPage(document.getNumberOfPages());
            var last = stripper.getText(document);
            assertThat(last).contains(document.getNumberOfPages() + " / " + document.getNumberOfPages());
        }
    }

    @Test
    void tells_every_case_once() throws Exception {
        var numbers = new HashSet<String>();
        text(SampleCases.many(200), 0)
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("県内[0-9]+例目（第1報）.*"))
                .forEach(line ->
                        assertThat(numbers.add(line.replaceAll("例目.*", ""))).isTrue());

        assertThat(numbers).hasSize(200);
    }

    private static CaseAnnouncement saying(String remarks) {
        var one = new AnnouncedCase(
                "1", 1, null, SampleCases.particulars(SampleCases.DAY, "金沢市", "", "", remarks), List.of());
        return SampleCases.of(SampleEdition.ishikawa(), List.of(one), List.of());
    }

    private static String title(CaseAnnouncement announcement) {
        return new IndividualWords(announcement).runningTitle();
    }

    /// For people: the papers as files, to be looked at.
    @Test
    void leaves_papers_to_look_at() throws Exception {
        var folder = Files.createDirectories(Path.of("target/papers"));
        leave(folder, "individual", SampleCases::usual);
        leave(folder, "individual-first", SampleCases::firstOfFewItems);
        leave(folder, "individual-none", SampleCases::withoutCases);

        assertThat(folder.resolve("individual.html")).isNotEmptyFile();
    }

    private static void leave(Path folder, String name, Supplier<CaseAnnouncement> cases) throws Exception {
        Files.write(folder.resolve(name + ".pdf"), pdf(cases.get()));
        try (var out = Files.newOutputStream(folder.resolve(name + ".html"))) {
            IndividualPage.write(cases.get(), out);
        }
    }

    static byte[] pdf(CaseAnnouncement announcement) throws Exception {
        var out = new ByteArrayOutputStream();
        IndividualReport.write(announcement, out);
        return out.toByteArray();
    }

    /// The text of one page, or of all when the page is 0.
    static String text(CaseAnnouncement announcement, int page) throws Exception {
        try (var document = Loader.loadPDF(pdf(announcement))) {
            var stripper = new PDFTextStripper();
            if (page > 0) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
            }
            return stripper.getText(document);
        }
    }
}
