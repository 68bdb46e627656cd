package jp.hersys.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintText;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class NotificationReportTest {
    private static final String LONG =
            "とても長い記載、2022年2月11日から発熱（38.5℃）と咳。".repeat(130).substring(0, 4000);

    @Test
    void stands_on_paper_as_its_golden_text() throws Exception {
        Golden.compare(
                "notification.txt", AnnouncementReportTest.described(NotificationReport.fill(SampleSheets.full())));
    }

    @Test
    void a_full_form_fits_one_page() throws Exception {
        assertThat(NotificationReport.fill(SampleSheets.full()).getPages()).hasSize(1);
        assertThat(NotificationReport.fill(SampleSheets.fourCategories()).getPages())
                .hasSize(1);
    }

    @Test
    void says_to_whom_by_whom_and_in_what_state() throws Exception {
        assertThat(text(SampleSheets.full()))
                .contains("新型コロナウイルス感染症　発生届", "金沢市長　殿（金沢市保健所長 経由）", "以下のとおり届け出る。", "診断後直ちに", "法律第12条第1項")
                .contains("2022-00000123", "未確認", "石川 一郎", "ひがし内科小児科クリニック", "第2版", "1 / 1");
        assertThat(text(SampleSheets.saying("note", "あ"))).contains("取下げ");
    }

    @Test
    void shows_all_choices_and_which_apply() throws Exception {
        assertThat(text(SampleSheets.full()))
                .contains("■発熱", "□肺炎像", "■患者（確定例）", "□疑似症患者", "■女", "□男", "■軽症", "平成22年7月7日", "97％");
        assertThat(text(SampleSheets.fourCategories()))
                .contains("■65歳以上", "昭和15年3月2日", "所在地（8）と同じ")
                .doesNotContain("初診年月日", "11 症状", "職業");
    }

    @Test
    void withholds_what_is_protected_in_words() throws Exception {
        var text = text(SampleSheets.withheld());

        assertThat(text).contains("（保護のため非表示）");
        assertThat(text).doesNotContain("広坂1丁目1番1号　　電話", "090-0000-0000", "南加賀ハイツ");
    }

    @Test
    void continues_every_long_text_on_another_sheet_and_says_so() throws Exception {
        for (var item : List.of(
                "name-kanji",
                "occupation",
                "address-line",
                "guardian-name",
                "doctor-name",
                "symptoms-other",
                "doses.maker",
                "clinic-patient-number",
                "note")) {
            var sheet = SampleSheets.saying(item, LONG);
            var print = NotificationReport.fill(sheet);
            var text = text(sheet).replaceAll("\\s+", "");

            assertThat(text.contains("…（続紙に全文）") && text.contains("全文は続紙にあります。"))
                    .as(item)
                    .isTrue();
            var whole = text.substring(text.indexOf("書ききれなかった記載の全文です。"));
            assertThat(whole.chars().filter(c -> c == '℃').count())
                    .as(item)
                    .isGreaterThanOrEqualTo(LONG.chars().filter(c -> c == '℃').count());
            assertThat(text).as(item).contains("（前の用紙の続き）");
            print.getPages().forEach(page -> checkPlaces(page.getElements()));
        }
    }

    @Test
    void no_box_runs_into_another() {
        for (var sheet : List.of(
                SampleSheets.full(),
                SampleSheets.fourCategories(),
                SampleSheets.saying("note", "一行\n".repeat(400)),
                SampleSheets.saying("name-kanji", "Wolfeschlegelsteinhausenbergerdorff".repeat(4))))
            for (var page : NotificationReport.fill(sheet).getPages()) {
                checkPlaces(page.getElements());
                checkApart(page.getElements());
            }
    }

    private static void checkPlaces(List<JRPrintElement> elements) {
        for (var e : elements) {
            assertThat(e.getX()).isGreaterThanOrEqualTo(42);
            assertThat(e.getX() + e.getWidth()).isLessThanOrEqualTo(595 - 42);
            assertThat(e.getY() + e.getHeight()).isLessThanOrEqualTo(842 - 24);
            if (e instanceof JRPrintText text)
                assertThat(text.getTextTruncateIndex()).as(text.getFullText()).isNull();
        }
    }

    private static void checkApart(List<JRPrintElement> elements) {
        for (var a : elements)
            for (var b : elements)
                if (a != b)
                    assertThat(a.getX() < b.getX() + b.getWidth()
                                    && b.getX() < a.getX() + a.getWidth()
                                    && a.getY() < b.getY() + b.getHeight()
                                    && b.getY() < a.getY() + a.getHeight())
                            .as("%s over %s", words(a), words(b))
                            .isFalse();
    }

    private static String words(JRPrintElement element) {
        return element instanceof JRPrintText text ? text.getFullText() : element.toString();
    }

    @Test
    void names_characters_that_the_font_lacks_and_prints_all_others() throws Exception {
        var text = text(SampleSheets.saying("name-kanji", "葛\uDB40\uDD00城 𠮷髙\u202E神😷"));

        assertThat(text).contains("葛城 𠮷髙神〓", "この用紙の書体にない文字です（U+1F637）");
    }

    @Test
    void its_code_leads_back_to_the_record() throws Exception {
        try (var document = Loader.loadPDF(pdf(List.of(SampleSheets.full())))) {
            var page = new PDFRenderer(document).renderImageWithDPI(0, 200);

            assertThat(read(page)).isEqualTo(SampleSheets.full().address());
        }
    }

    private static String read(BufferedImage page) throws Exception {
        var pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        LuminanceSource light = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(light)),
                        Map.of(com.google.zxing.DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    @Test
    void several_make_one_file_with_page_numbers_of_their_own() throws Exception {
        var all = pdf(List.of(SampleSheets.full(), SampleSheets.saying("note", LONG), SampleSheets.fourCategories()));

        try (var document = Loader.loadPDF(all)) {
            assertThat(new PDFTextStripper().getText(document)).contains("1 / 1", "1 / 3", "3 / 3");
        }
    }

    @Test
    void the_same_sheet_gives_the_same_bytes() throws Exception {
        assertThat(pdf(List.of(SampleSheets.full()))).isEqualTo(pdf(List.of(SampleSheets.full())));
    }

    /// For people: the papers as files, to be looked at.
    @Test
    void leaves_papers_to_look_at() throws Exception {
        var folder = Files.createDirectories(Path.of("target/papers"));
        Files.write(folder.resolve("notification.pdf"), pdf(List.of(SampleSheets.full())));
        Files.write(folder.resolve("notification-V5.pdf"), pdf(List.of(SampleSheets.fourCategories())));
        Files.write(folder.resolve("notification-long.pdf"), pdf(List.of(SampleSheets.saying("note", LONG))));
        Files.write(folder.resolve("notification-withheld.pdf"), pdf(List.of(SampleSheets.withheld())));
        assertThat(folder.resolve("notification.pdf")).isNotEmptyFile();
    }

    private static String text(NotificationSheet sheet) throws Exception {
        try (var document = Loader.loadPDF(pdf(List.of(sheet)))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static byte[] pdf(List<NotificationSheet> sheets) throws Exception {
        var out = new ByteArrayOutputStream();
        NotificationReport.write(sheets, out);
        return out.toByteArray();
    }
}
