package jp.hersys.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Workbooks that nobody should open, or nobody can; each is refused with one sentence.
class BadWorkbooksTest {

    private static final List<String> GOOD = List.of("実施日|検査件数", "2021-07-20|#5");
    private static final String SECRET = "file:///etc/passwd";

    @Test
    void refuses_macros_of_both_kinds() {
        assertThat(why(good().part("xl/vbaProject.bin", "application/vnd.ms-office.vbaProject", "x")
                        .bytes()))
                .isEqualTo("マクロの入ったExcelブックです。マクロのない形式（.xlsx）かCSVで保存して送ってください。");
        assertThat(why(good().part("xl/macrosheets/sheet1.xml", "application/vnd.ms-excel.macrosheet+xml", "<x/>")
                        .bytes()))
                .isEqualTo("マクロの入ったExcelブックです。マクロのない形式（.xlsx）かCSVで保存して送ってください。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"" + SECRET + "\">]>",
                "<!DOCTYPE worksheet SYSTEM \"http://192.0.2.1/x.dtd\">",
                "<!DOCTYPE worksheet [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
            })
    void refuses_a_document_type_in_a_sheet_and_follows_nothing(String type) {
        var xml = Sheets.xml(GOOD, List.of())
                .replace("<worksheet", type + "<worksheet")
                .replace("検査件数", "検査件数&x;");

        assertThat(why(new Sheets().rawSheet("表", false, xml).bytes()))
                .isEqualTo("ブックの「表」に文書型宣言（DTD）があります。表計算ソフトは書かないものなので、受け付けませんでした。");
    }

    @Test
    void refuses_a_document_type_in_the_shared_strings() {
        assertThat(why(good().sharedStrings(
                                "<!DOCTYPE sst [<!ENTITY x SYSTEM \"" + SECRET + "\">]><sst><si><t>&x;</t></si></sst>")
                        .bytes()))
                .isEqualTo("ブックの「sharedStrings」に文書型宣言（DTD）があります。表計算ソフトは書かないものなので、受け付けませんでした。");
    }

    @Test
    void refuses_what_is_locked_by_a_password() throws IOException, GeneralSecurityException, OpenXML4JException {
        var locked = new ByteArrayOutputStream();
        try (var container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("himitsu");
            try (var parts = OPCPackage.open(new java.io.ByteArrayInputStream(good().bytes()));
                    var out = encryptor.getDataStream(container)) {
                parts.save(out);
            }
            container.writeFilesystem(locked);
        }

        assertThat(why(locked.toByteArray())).isEqualTo("パスワードで保護されたファイルです。保護を外して保存し直してから送ってください。");
    }

    @Test
    void refuses_an_archive_whose_entries_are_locked() throws IOException {
        var bytes = zip("a.csv", "No\n");
        bytes[6] |= 1;

        assertThat(why(bytes)).isEqualTo("パスワードで保護されたファイルです。保護を外して保存し直してから送ってください。");
    }

    @Test
    void refuses_an_open_document_sheet_and_a_binary_workbook() throws IOException {
        var openDocument = zip(
                "mimetype",
                "application/vnd.oasis.opendocument.spreadsheet",
                "settings.xml",
                "<x/>",
                "content.xml",
                "<x/>");

        assertThat(why(openDocument)).isEqualTo("OpenDocument形式の表（.ods）です。Excelブック（.xlsx）かCSVで保存して送ってください。");
        assertThat(why(good().part("xl/workbook.bin", "application/vnd.ms-excel.sheet.binary.main", "x")
                        .bytes()))
                .isEqualTo("バイナリ形式のExcelブック（.xlsb）です。ふつうの形式（.xlsx）かCSVで保存して送ってください。");
    }

    @Test
    void refuses_a_workbook_within_an_archive() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("test.xlsx"));
            zip.write(good().bytes());
        }

        assertThat(why(bytes.toByteArray())).isEqualTo("Excelブックではない圧縮ファイル（ZIP）です。中のCSV、JSONまたはブックを取り出して送ってください。");
    }

    /// Cut anywhere, a workbook is refused: its directory stands at its end.
    @Test
    void refuses_a_workbook_that_was_cut() {
        var bytes = Lists.bytes("niigata-test.xlsx");
        for (int length = 10; length < bytes.length; length += 997) {
            assertThat(why(Arrays.copyOf(bytes, length)))
                    .isEqualTo("途中で切れた、または壊れたExcelブックか圧縮ファイル（ZIP）です。元のファイルをもう一度送ってください。");
        }
    }

    @Test
    void refuses_a_sheet_that_is_no_xml() {
        assertThat(why(new Sheets()
                        .rawSheet("表", false, "<worksheet><sheetData><row r=\"1\">")
                        .bytes()))
                .isEqualTo("ブックの「表」を読めません。壊れているため、表計算ソフトで開いて保存し直してから送ってください。");
        assertThat(why(new Sheets()
                        .rawSheet(
                                "表",
                                false,
                                Sheets.xml(List.of("a"), List.of())
                                        .replace("t=\"inlineStr\"", "t=\"s\"")
                                        .replace("<is><t>a</t></is>", "<v>7</v>"))
                        .bytes()))
                .isEqualTo("ブックの「sharedStrings」を読めません。壊れているため、表計算ソフトで開いて保存し直してから送ってください。");
    }

    @Test
    void refuses_a_row_that_no_sheet_can_have() {
        var xml = Sheets.xml(GOOD, List.of()).replace("<row r=\"2\">", "<row r=\"1048577\">");

        assertThat(why(new Sheets().rawSheet("表", false, xml).bytes()))
                .isEqualTo("シート「表」の行が多すぎます（1048576 行まで）。CSVで保存して送ってください。");
    }

    @Test
    void refuses_a_cell_far_beside_the_table() {
        var xml = Sheets.xml(GOOD, List.of()).replace("r=\"B2\"", "r=\"XFD2\"");

        assertThat(why(new Sheets().rawSheet("表", false, xml).bytes()))
                .isEqualTo("シート「表」の列が多すぎます（1000 列まで）。表の外にある値を消してから送ってください。");
    }

    @Test
    void decides_by_bytes_not_by_name() throws IOException {
        // There is no name here at all: what matters is that neither kind of bytes is taken for the other.
        assertThat(Lists.recognise(good().bytes(), Lists.NIIGATA).rows()).hasSize(1);
        assertThat(Lists.recognise("実施日,検査件数\n2021-07-20,5\n".getBytes(StandardCharsets.UTF_8), Lists.NIIGATA)
                        .rows())
                .hasSize(1);
    }

    @Test
    void asks_which_of_several_sheets_counts() {
        var two = good().sheet("控え", false, GOOD, List.of());

        assertThat(why(two.bytes())).isEqualTo("見出し行のあるシートが複数あります（表、控え）。どれを読むか決められないため、1つだけのブックを送るか、ほかを非表示にしてください。");
        assertThat(Lists.recognise(good().sheet("控え", true, GOOD, List.of()).bytes(), Lists.NIIGATA)
                        .rows())
                .hasSize(1);
    }

    @Test
    void leaves_out_how_words_are_read_aloud() {
        var xml = Sheets.xml(List.of("#0|#1", "2021-07-20|#5"), List.of())
                .replace("<c r=\"A1\">", "<c r=\"A1\" t=\"s\">")
                .replace("<c r=\"B1\">", "<c r=\"B1\" t=\"s\">");
        var strings = "<sst><si><t>実施日</t></si><si><r><t>検査</t></r><r><t>件数</t></r>"
                + "<rPh sb=\"0\" eb=\"2\"><t>ケンサ</t></rPh></si></sst>";

        assertThat(Lists.recognise(
                                new Sheets()
                                        .rawSheet("表", false, xml)
                                        .sharedStrings(strings)
                                        .bytes(),
                                Lists.NIIGATA)
                        .rows())
                .hasSize(1);
    }

    private static Sheets good() {
        return new Sheets().sheet("表", false, GOOD, List.of());
    }

    private static String why(byte[] bytes) {
        return Lists.recognise(bytes, Lists.NIIGATA).whyWhole();
    }

    /// @param parts names and contents in turns
    private static byte[] zip(String... parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parts[i]));
                zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
