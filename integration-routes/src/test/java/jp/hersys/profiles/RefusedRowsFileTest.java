package jp.hersys.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RefusedRowsFileTest {

    @Test
    void gives_refused_rows_back_with_line_and_reason() throws IOException {
        var file = "title\nNo,公表日,備考,年代\n1,2021/7/20,\"咳\n熱\",50代\n2,7/20,=1+1,-\n3,2021/7/20\n4,2021/7/20,,60代\n";

        assertThat(refusedRowsOf(file)).isEqualTo("""
                \uFEFF行,理由,No,公表日,備考,年代\r
                5,列「公表日」の「7/20」を日付として読めません。2021-07-20、2021/7/20、令和3年7月20日のように書いてください。 \
                列「備考」の「=1+1」は、表計算ソフトで式として働くおそれがあります。先頭の記号（= + - @）を取り除いてください。,2,7/20,'=1+1,-\r
                6,列が足りません（2 列、見出しは 4 列）。,3,2021/7/20\r
                """);
    }

    @Test
    void gives_rows_of_json_back_as_csv_even_if_they_share_a_line() throws IOException {
        var file = """
                {"data": [{"No": 1, "公表日": "2021/7/20"}, {"No": 2, "公表日": "x"}, {"公表日": "2021/7/20", "備考": "咳"}]}""";

        assertThat(refusedRowsOf(file)).isEqualTo("""
                \uFEFF行,理由,No,公表日,備考\r
                1,列「公表日」の「x」を日付として読めません。2021-07-20、2021/7/20、令和3年7月20日のように書いてください。,2,x,\r
                1,列「No」に番号がありません。データのある行には番号が必要です。,,2021/7/20,咳\r
                """);
    }

    @Test
    void takes_the_repaired_file_and_refuses_what_was_not_repaired() throws IOException {
        var refused = refusedRowsOf("No,公表日,備考\n1,7/20,咳\n2,2021/7/20,=1\n");

        var again = Lists.read(refused.replace(",7/20,", ",2021/7/20,"), Lists.ISHIKAWA);

        assertThat(again.rows().getFirst().fact()).isNotNull();
        assertThat(refusedRowsOf(refused.replace(",7/20,", ",2021/7/20,"))).isEqualTo("""
                \uFEFF行,理由,No,公表日,備考\r
                3,列「備考」の「'=1」は、表計算ソフトで式として働くおそれがあります。先頭の記号（= + - @）を取り除いてください。,2,2021/7/20,'=1\r
                """);
    }

    @Test
    void gives_rows_of_counts_back() throws IOException {
        var file = "実施日,検査件数,陽性件数\n2021-07-20,5,\n2021-07-21,約5,1\n7/22,3,0\n計,8,1\n";

        assertThat(refusedRowsOf(file.getBytes(StandardCharsets.UTF_8), "tests-count"))
                .isEqualTo("""
                        \uFEFF行,理由,実施日,検査件数,陽性件数\r
                        3,"列「検査件数」の「約5」を数として読めません。0以上の整数を 1823 または 1,823 のように書いてください。",2021-07-21,約5,1\r
                        4,列「実施日」の「7/22」を日付として読めません。2021-07-20、2021/7/20、令和3年7月20日のように書いてください。,7/22,3,0\r
                        """);
    }

    @Test
    void gives_rows_of_a_workbook_back_as_csv_with_the_numbers_of_its_rows() throws IOException {
        var sheet = List.of(
                "検査の状況||||||",
                "月日||PCR検査||抗原検査||",
                "||検査件数※|陽性件数|検査件数|陽性件数|",
                "#44397|火|#10|#1|#5|#0|",
                "#44398|水|約10|#1|#5|#0|",
                "令和3年|8月|#7|#-1|#5|#0|");
        var workbook = new Sheets().sheet("表", false, sheet, List.of()).bytes();

        var refused = refusedRowsOf(workbook, "niigata-tests");

        assertThat(refused).isEqualTo("""
                \uFEFF行,理由,月日,,PCR検査/検査件数,PCR検査/陽性件数,抗原検査/検査件数,抗原検査/陽性件数\r
                5,"列「PCR検査/検査件数」の「約10」を数として読めません。0以上の整数を 1823 または 1,823 のように書いてください。",2021-07-21 水,,約10,1,5,0\r
                6,"列「PCR検査/陽性件数」の「-1」を数として読めません。0以上の整数を 1823 または 1,823 のように書いてください。",令和3年 8月,,7,-1,5,0\r
                """);
        var repaired = refused.replace(",約10,", ",10,").replace(",-1,", ",1,");
        var again = Lists.recognise(repaired.getBytes(StandardCharsets.UTF_8), Lists.NIIGATA);
        assertThat(again.rows()).map(row -> row.rowKey()).containsExactly("150002 2021-07-21", "150002 2021-08");
        assertThat(((ReadOutcome.Whole) again.outcome()).repair()).isTrue();
    }

    private static String refusedRowsOf(byte[] file, String profile) throws IOException {
        var reasons = Lists.read(file, Lists.profile(profile), Lists.NIIGATA).refused().stream()
                .map(row -> new RefusedRowsFile.Reason(
                        row.line(),
                        row.rowKey(),
                        row.findings().stream().map(Lists::sentence).collect(Collectors.joining(" "))))
                .iterator();
        var out = new ByteArrayOutputStream();
        RefusedRowsFile.write(FileSource.of(file), Lists.profile(profile), reasons, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String refusedRowsOf(String file) throws IOException {
        var reasons = Lists.read(file, Lists.ISHIKAWA).refused().stream()
                .map(row -> new RefusedRowsFile.Reason(
                        row.line(),
                        row.rowKey(),
                        row.findings().stream().map(Lists::sentence).collect(Collectors.joining(" "))))
                .iterator();
        var out = new ByteArrayOutputStream();
        RefusedRowsFile.write(FileSource.of(file.getBytes(StandardCharsets.UTF_8)), Lists.PATIENTS, reasons, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
