package jp.hersys.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.hersys.cases.LineListRow;
import jp.hersys.imports.ReadRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

class FilesTest {

    record Whole(String is, String file, String why) {

        @Override
        public String toString() {
            return is;
        }
    }

    record Taken(String is, String file, List<String> rows) {

        @Override
        public String toString() {
            return is;
        }
    }

    @ParameterizedTest
    @MethodSource
    void refuses_a_file_whole_with_one_sentence(Whole file) {
        assertThat(Lists.read(file.file(), Lists.ISHIKAWA).whyWhole()).isEqualTo(file.why());
    }

    static Stream<Whole> refuses_a_file_whole_with_one_sentence() {
        return Stream.of(
                YAMLMapper.shared().readValue(Lists.class.getResourceAsStream("/cases/wholes.yaml"), Whole[].class));
    }

    @ParameterizedTest
    @MethodSource
    void says_of_every_row_on_which_line_it_begins_and_why_not(Taken file) {
        var reading = Lists.read(file.file(), Lists.ISHIKAWA);

        assertThat(reading.outcome()).isInstanceOf(ReadOutcome.Whole.class);
        assertThat(reading.rows()).map(FilesTest::shown).isEqualTo(file.rows());
    }

    static Stream<Taken> says_of_every_row_on_which_line_it_begins_and_why_not() {
        return Stream.of(
                YAMLMapper.shared().readValue(Lists.class.getResourceAsStream("/cases/rows.yaml"), Taken[].class));
    }

    @Test
    void refuses_workbooks_and_archives_by_what_they_are() throws IOException {
        var xls =
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0
                };
        var workbook = zip("[Content_Types].xml", "xl/workbook.xml");

        assertThat(why(xls)).isEqualTo("古い形式のExcelブック（.xls）です。新しい形式（.xlsx）かCSVで保存して送ってください。");
        assertThat(why(java.util.Arrays.copyOf(workbook, 60)))
                .isEqualTo("途中で切れた、または壊れたExcelブックか圧縮ファイル（ZIP）です。元のファイルをもう一度送ってください。");
        assertThat(why(zip("patients.csv"))).isEqualTo("Excelブックではない圧縮ファイル（ZIP）です。中のCSV、JSONまたはブックを取り出して送ってください。");
    }

    @Test
    void names_the_line_from_which_no_encoding_goes_on() {
        var utf8 = "No,公表日,居住地\n1,2021-07-20,金沢市\n".getBytes(StandardCharsets.UTF_8);
        var broken = java.util.Arrays.copyOf(utf8, utf8.length + 1);
        broken[utf8.length] = (byte) 0xFF;

        assertThat(why(broken))
                .isEqualTo("どの文字コードでも終わりまで読めません（文字コードと、読めない最初の行: UTF-8:3, windows-31j:1）。UTF-8で保存して送ってください。");
    }

    @Test
    void refuses_utf_16_without_its_mark() {
        assertThat(why("No,公表日\n1,2021-07-20\n".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("1 行目に NUL 文字があります。文字のファイルではないか、BOM のない UTF-16 です。UTF-8で保存して送ってください。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"%s\"", "%s"})
    void refuses_a_record_beyond_all_measure(String cell) {
        var file = "No,公表日,備考\n1,2021-07-20,咳\n2,2021-07-20," + cell.formatted("咳".repeat(1_100_000)) + "\n";

        assertThat(Lists.read(file, Lists.ISHIKAWA).whyWhole())
                .isEqualTo("3 行目からの1行が長すぎます（100万字まで）。閉じられていない引用符（\"）がないか確かめてください。");
    }

    @Test
    void refuses_a_value_of_json_beyond_all_measure() {
        var file = "{\"data\": [\n{\"No\": \"1\", \"備考\": \"" + "咳".repeat(1_100_000) + "\"}]}";

        assertThat(Lists.read(file, Lists.ISHIKAWA).whyWhole())
                .isEqualTo("2 行目からの1行が長すぎます（100万字まで）。閉じられていない引用符（\"）がないか確かめてください。");
    }

    /// Cut anywhere, a list is either refused whole, or all its rows are rows of the list; only the last may differ, as
    /// the cut may have gone through its last cell.
    @ParameterizedTest
    @ValueSource(strings = {"ishikawa.cp932.csv", "ishikawa.json", "niigata.csv"})
    void never_takes_half_a_row_of_a_file_that_was_cut(String list) {
        var bytes = Lists.bytes(list);
        var publisher = list.startsWith("ishikawa") ? Lists.ISHIKAWA : Lists.NIIGATA;
        var all = Lists.read(bytes, publisher).rows();
        var random = new SplittableRandom(20_210_720);
        for (int i = 0; i < 60; i++) {
            int length = random.nextInt(bytes.length);

            var reading = Lists.read(java.util.Arrays.copyOf(bytes, length), publisher);

            if (reading.outcome()
                    instanceof ReadOutcome.Whole(var encoding, var rows, var skipped, var repair, var unread)) {
                assertThat(rows)
                        .as("rows of %s cut at %d", list, length)
                        .isEqualTo(reading.rows().size());
                int complete = reading.rows().size() - 1;
                assertThat(reading.rows().subList(0, complete)).isEqualTo(all.subList(0, complete));
                var last = reading.rows().getLast();
                var was = all.get(complete).caseRow();
                assertThat(last.fact() == null
                                || last.caseRow().equals(was)
                                || last.caseRow().equals(withoutSex(was)))
                        .as("the last row of %s cut at %d is refused or as it was", list, length)
                        .isTrue();
            }
        }
    }

    /// Whatever single byte is changed, the reading ends in an outcome.
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j", "UTF-16LE"})
    void never_fails_on_a_file_with_a_wrong_byte(String charset) {
        var text = "No,公表_年月日,備考,年代,居住地\r\n1,2021/7/20,\"咳,\n熱\",50代,金沢市\r\n2,令和3年7月20日,,10歳未満,県内\r\n";
        var bytes = (charset.startsWith("UTF-16") ? "\uFEFF" + text : text).getBytes(Charset.forName(charset));
        var random = new SplittableRandom(1);
        for (int i = 0; i < (Boolean.getBoolean("hersys.long") ? 20_000 : 4_000); i++) {
            var changed = bytes.clone();
            changed[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            changed[random.nextInt(bytes.length)] = (byte) random.nextInt(256);

            assertThat(Lists.read(changed, Lists.ISHIKAWA).outcome()).isNotNull();
        }
    }

    @Test
    void lets_what_the_taker_of_rows_throws_pass() {
        org.assertj.core.api.Assertions.assertThatIllegalStateException()
                .isThrownBy(() -> ListReader.read(
                        FileSource.of(Lists.bytes("niigata.csv")),
                        Lists.PATIENTS,
                        Lists.NIIGATA,
                        Lists.TODAY,
                        Lists.AREAS,
                        row -> {
                            throw new IllegalStateException("the register is away");
                        }))
                .withMessage("the register is away");
    }

    /// Ishikawa's last column: cut right before it, a row looks as if it did not say.
    private static LineListRow withoutSex(LineListRow row) {
        return new LineListRow(
                row.announcedOn(),
                row.onsetOn(),
                row.residence(),
                row.residenceCode(),
                row.ageBandCode(),
                null,
                row.occupation(),
                row.conditionCode(),
                row.symptoms(),
                row.travelHistoryCode(),
                row.dischargedCode(),
                row.remarks());
    }

    private static String shown(ReadRow row) {
        var shown = new StringBuilder(row.line() + " " + row.rowKey());
        row.findings().forEach(finding -> shown.append(' ').append(Lists.sentence(finding)));
        return shown.toString();
    }

    private static String why(byte[] bytes) {
        return Lists.read(bytes, Lists.ISHIKAWA).whyWhole();
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
