package jp.hersys.capture.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.capture.language.Messages;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.notifications.Answers;
import jp.hersys.notifications.Asking;
import jp.hersys.notifications.FiledNotification;
import jp.hersys.notifications.Form;
import jp.hersys.notifications.FormVersion;
import jp.hersys.notifications.Item;
import jp.hersys.notifications.ItemPath;
import jp.hersys.notifications.NotificationPrinting;
import jp.hersys.register.Id;
import jp.hersys.reports.NotificationReport;
import jp.hersys.reports.NotificationSheet;
import jp.hersys.reports.SheetAnswer;
import jp.hersys.reports.SheetChoice;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// The form on paper, for each of its versions with every item that the version has.
class PrintedFormTest {

    private static final AnnotationConfigApplicationContext BEANS =
            new AnnotationConfigApplicationContext(AreaNames.class, Messages.class);
    private static final Form FORM = Form.shipped();
    private static final PrintedForm PRINTED =
            new PrintedForm(FORM, BEANS.getBean(AreaNames.class), BEANS.getBean(Messages.class));
    private static final String ADDRESS =
            "https://hersys.example.jp/notifications/0b4f3a0e-3c7b-4e55-9a57-0f3f2a5ed001";

    @AfterAll
    static void close() {
        BEANS.close();
    }

    @ParameterizedTest
    @EnumSource(FormVersion.class)
    void every_answer_to_an_item_of_a_version_is_on_its_paper(FormVersion version) throws Exception {
        var sheet = sheet(version, answers(version));
        var words = bare(text(sheet, "notification-full-" + version.code()));

        for (var item : FORM.items()) {
            if (item.asking(version) != Asking.ABSENT) {
                var told = sheet.answers().stream()
                        .filter(each -> each.item().equals(item.name()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(item.name() + " is not on the paper of " + version));
                for (var expected : expected(told)) {
                    assertThat(words).as(item.name()).contains(bare(expected));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(FormVersion.class)
    void a_usual_notification_fits_one_page(FormVersion version) throws Exception {
        var sheet = sheet(version, usual(version));
        var out = new ByteArrayOutputStream();
        NotificationReport.write(List.of(sheet), out);
        leave("notification-usual-" + version.code(), out.toByteArray());
        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(pdf.getNumberOfPages()).isOne();
        }
    }

    @Test
    void items_of_another_version_stand_below_the_boxes() throws Exception {
        var answers = usual(FormVersion.V5).with("symptoms", "01 02").with("reason.R05", "転院のため");

        assertThat(bare(text(sheet(FormVersion.V5, answers), "notification-beside")))
                .contains("この様式にない項目症状：発熱、咳", "注意（R05）に対する理由：転院のため")
                .doesNotContain("11症状");
    }

    @Test
    void what_the_reader_may_not_see_is_said_to_be_withheld() throws Exception {
        var seen = new LinkedHashMap<>(usual(FormVersion.V5).texts());
        seen.keySet().removeIf(path -> path.startsWith("location-") || path.startsWith("address-"));
        var filed = filed(FormVersion.V5, new Answers(seen));

        var told = PRINTED.answers(filed, "（保護のため非表示）").stream()
                .filter(each -> each.item().equals("location-line"))
                .findFirst()
                .orElseThrow();
        assertThat(told.withheld()).isEqualTo("（保護のため非表示）");
        assertThat(bare(text(sheet(FormVersion.V5, new Answers(seen)), "notification-withheld")))
                .contains("8当該者所在地（閲覧できない項目）");
    }

    private static List<String> expected(SheetAnswer told) {
        var expected = new ArrayList<String>();
        if (told.day() != null) {
            expected.add(told.day().getMonthValue() + "月" + told.day().getDayOfMonth() + "日");
        }
        expected.add(told.text());
        told.choices().stream().filter(SheetChoice::ticked).forEach(choice -> expected.add("■" + choice.label()));
        assertThat(expected).as(told.item()).anyMatch(each -> !each.isEmpty());
        return expected;
    }

    /// Something for every item of a version: of a list its first code, of days one each.
    private static Answers answers(FormVersion version) {
        var texts = new LinkedHashMap<String, String>();
        for (var item : FORM.items()) {
            if (item.asking(version) != Asking.ABSENT) {
                var path = new ItemPath(item.name(), item.group().isEmpty() ? 0 : 1).toString();
                texts.put(path, answer(item));
            }
        }
        texts.replace("regions.1.kind", "1");
        texts.replace("birth-date", "1950-03-02");
        texts.replace("note", "note-note".repeat(3));
        return new Answers(texts);
    }

    private static String answer(Item item) {
        return switch (item.type()) {
            case DAY -> LocalDate.of(2022, 2, 1).plusDays(item.name().length()).toString();
            case CODE -> FORM.codes().codes(item.list()).getFirst().code();
            case CODES ->
                FORM.codes().codes(item.list()).getFirst().code() + " "
                        + FORM.codes().codes(item.list()).getLast().code();
            case NUMBER -> "77";
            case PHONE -> "0760000" + (100 + item.name().length());
            case POSTAL_CODE -> "9200962";
            case MUNICIPALITY, AREA -> "172014";
            case KANA -> "カガ　ハナ";
            case TEXT -> "words-" + item.name();
            case DERIVED -> "";
        };
    }

    /// Somebody of 82 at home, with one test; no guardian, no journey.
    private static Answers usual(FormVersion version) {
        var left = Set.of("reason", "note", "name-alpha", "night-phone", "clinic-patient-number", "location-kind");
        var texts = new LinkedHashMap<>(answers(version).texts());
        texts.keySet()
                .removeIf(path -> left.contains(path)
                        || path.endsWith("-other")
                        || path.startsWith("guardian-")
                        || path.startsWith("travel-")
                        || path.equals("death-on")
                        || path.startsWith("regions.1.c")
                        || path.equals("low-risk"));
        if (version == FormVersion.V5) {
            texts.keySet().removeIf(path -> path.startsWith("address-"));
        }
        texts.putAll(Map.of("institution", "ひがし内科小児科クリニック", "doctor-name", "石川 一郎", "name-kanji", "加賀 ハナ"));
        texts.replace("location-line", "広坂1丁目1番1号 広坂ハイツ205号室");
        texts.replace("institution-address", "石川県金沢市広坂2丁目2番2号");
        return new Answers(texts);
    }

    private static NotificationSheet sheet(FormVersion version, Answers answers) {
        return PRINTED.sheet(
                new NotificationPrinting.Printed(filed(version, answers), "金沢市保健所", ""),
                ADDRESS,
                Instant.parse("2022-10-05T01:00:00Z"),
                "中村 健一");
    }

    private static FiledNotification filed(FormVersion version, Answers answers) {
        var at = Instant.parse("2022-10-05T01:00:00Z");
        return new FiledNotification(
                new Id<>(1),
                UUID.fromString("0b4f3a0e-3c7b-4e55-9a57-0f3f2a5ed001"),
                "2022-00000001",
                new Id<>(1),
                new Id<>(1),
                new LocalGovernmentCode("172014"),
                new Id<>(1),
                "ひがし内科",
                new Id<>(2),
                "1",
                at,
                "staff:sato",
                false,
                1,
                "S",
                version.code(),
                LocalDate.of(2022, 10, 5),
                at,
                "staff:sato",
                "",
                answers);
    }

    private static String text(NotificationSheet sheet, String name) throws Exception {
        var out = new ByteArrayOutputStream();
        NotificationReport.write(List.of(sheet), out);
        leave(name, out.toByteArray());
        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    /// For people to look at.
    private static void leave(String name, byte[] pdf) throws Exception {
        Files.write(Files.createDirectories(Path.of("target/papers")).resolve(name + ".pdf"), pdf);
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }
}
