package jp.hersys.pipeline;

import static jp.hersys.pipeline.Pipeline.ISHIKAWA;
import static jp.hersys.pipeline.Pipeline.operator;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.imports.Import;
import jp.hersys.imports.ImportState;
import jp.hersys.imports.RefusedRows;
import jp.hersys.imports.RowFinding;
import jp.hersys.intake.FindingSentences;
import jp.hersys.reports.RowAccount;
import jp.hersys.routes.RoutesAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/// Bad rows among good ones, through the whole door: all reasons at once, the line of the original file, the way back.
@ExtendWith(RegisterExtension.class)
class BadRowsIT {

    /// Line 1 and 2 are titles; cells of the rows 3 and 5 hold line breaks of both kinds.
    private static final String LIST = "\"石川県\r\n発生状況\",,,,\r\n"
            + "No,公表_年月日,患者_居住地,患者_年代,備考\r\n"
            + "1,2021-07-18,金沢市,50代,\"咳\r\n\r\n熱\"\r\n"
            + "2,7月18日,金沢市,65歳,=SUM(A1)\r\n"
            + "3,2021-07-18,金沢市,\"10歳\n未満\",\r\n"
            + "3,2021-07-19,小松市,60代,\r\n"
            + "\r\n"
            + ",2021-07-19,小松市,60代,無番号\r\n"
            + "4,2021-07-20,小松市\r\n"
            + "5,2021-07-20,小松市,20代,\"'=1\"\r\n"
            + "6,2021-07-20,小松市,20代,\r\n";

    private final Register register;
    private final Pipeline pipeline;

    BadRowsIT(Register register) {
        this.register = register;
        this.pipeline = new Pipeline(register);
    }

    @Test
    void a_bad_row_is_refused_with_all_its_reasons_and_its_line_and_good_rows_stay() {
        var list = take(LIST);
        assertThat(list.state()).isEqualTo(ImportState.APPLIED);
        assertThat(list.counts()).isEqualTo("rows=8 accepted=3 changed=0 unchanged=0 withdrawn=0 held=0 refused=5");
        assertThat(reasons(list))
                .containsExactly(
                        "7 2 列「公表_年月日」の「7月18日」を日付として読めません。"
                                + "2021-07-20、2021/7/20、令和3年7月20日のように書いてください。"
                                + " 列「患者_年代」の「65歳」は決められた値ではありません（10歳未満、10代～90代、90歳以上、100歳以上、非公表）。"
                                + " 列「備考」の「=SUM(A1)」は、表計算ソフトで式として働くおそれがあります。先頭の記号（= + - @）を取り除いてください。",
                        "10 3 #4 列「No」の番号「3」は、8 行目にもあります。番号はファイルの中で1つずつにしてください。",
                        "12 ? 列「No」に番号がありません。データのある行には番号が必要です。",
                        "13 4 列が足りません（3 列、見出しは 5 列）。",
                        "14 5 列「備考」の「'=1」は、表計算ソフトで式として働くおそれがあります。先頭の記号（= + - @）を取り除いてください。");
        assertThat(account()).isEqualTo(new RowAccount(8, 3, Map.of("withdrawn", 0L, "refused", 5L, "after-day", 0L)));
    }

    @Test
    void refused_rows_come_back_as_the_same_file_and_go_in_when_repaired() throws IOException {
        var refused = refusedRows(take(LIST));
        assertThat(refused.lines().findFirst().orElseThrow()).isEqualTo("\uFEFF行,理由,No,公表_年月日,患者_居住地,患者_年代,備考");
        assertThat(refused.lines().skip(1).map(line -> line.substring(0, line.indexOf(','))))
                .containsExactly("7", "10", "12", "13", "14");
        var repaired = refused.replace("7月18日", "2021-07-18")
                .replace(",65歳,", ",60代,")
                .replace(",'=SUM(A1)", ",")
                .replace(",4,2021-07-20,小松市\r\n", ",4,2021-07-20,小松市,10代,\r\n")
                .replace(",'=1", ",");
        var again = take(repaired);
        assertThat(again.state()).as(again.counts()).isEqualTo(ImportState.APPLIED);
        assertThat(again.counts())
                .as("the row with the number of another and the one without a number stay out")
                .isEqualTo("rows=5 accepted=3 changed=0 unchanged=0 withdrawn=0 held=0 refused=2");
        assertThat(reasons(again))
                .containsExactly(
                        "3 3 #4 列「No」の番号「3」は、8 行目にもあります。番号はファイルの中で1つずつにしてください。",
                        "4 ? 列「No」に番号がありません。データのある行には番号が必要です。");
        assertThat(account()).isEqualTo(new RowAccount(8, 6, Map.of("withdrawn", 0L, "refused", 2L, "after-day", 0L)));
    }

    @Test
    void repaired_rows_no_longer_stand_in_the_account() throws IOException {
        var list = "No,公表_年月日\n1,2021-07-18\n2,x\n3,2021-07-19\n4,y\n";
        var first = take(list);
        assertThat(account()).isEqualTo(new RowAccount(4, 2, Map.of("withdrawn", 0L, "refused", 2L, "after-day", 0L)));
        var half = refusedRows(first).replace(",2,x", ",2,2021-07-18");
        var second = take(half);
        assertThat(second.counts()).isEqualTo("rows=2 accepted=1 changed=0 unchanged=0 withdrawn=0 held=0 refused=1");
        assertThat(account()).isEqualTo(new RowAccount(4, 3, Map.of("withdrawn", 0L, "refused", 1L, "after-day", 0L)));
        var rest = refusedRows(second).replace(",4,y", ",4,2021-07-19");
        assertThat(take(rest).counts())
                .isEqualTo("rows=1 accepted=1 changed=0 unchanged=0 withdrawn=0 held=0 refused=0");
        assertThat(account()).isEqualTo(new RowAccount(4, 4, Map.of("withdrawn", 0L, "refused", 0L, "after-day", 0L)));
        assertThat(take(list.replace("x", "2021-07-18").replace("y", "2021-07-19"))
                        .counts())
                .as("the full list, repaired at its source")
                .isEqualTo("rows=4 accepted=0 changed=0 unchanged=4 withdrawn=0 held=0 refused=0");
    }

    @Test
    void a_known_case_whose_row_has_become_bad_stays_as_it_was() {
        take("No,公表_年月日\n1,2021-07-18\n2,2021-07-19\n");
        var list = take("No,公表_年月日\n1,2021-07-18\n2,昨日\n");
        assertThat(list.counts()).isEqualTo("rows=2 accepted=0 changed=0 unchanged=1 withdrawn=0 held=0 refused=1");
        assertThat(account()).isEqualTo(new RowAccount(2, 2, Map.of("withdrawn", 0L, "refused", 0L, "after-day", 0L)));
    }

    private Import take(String list) {
        return pipeline.take(list.getBytes(StandardCharsets.UTF_8), "list.csv", ISHIKAWA);
    }

    private RowAccount account() {
        return pipeline.figures(ISHIKAWA, LocalDate.of(2021, 7, 20), null).rows();
    }

    private List<String> reasons(Import list) {
        var sentences = new FindingSentences(Locale.JAPANESE);
        return register.importFiles().rowFindings(list, 0, 100, operator(ISHIKAWA)).stream()
                .filter(RowFinding::refused)
                .map(row -> row.line() + " " + row.rowKey().replaceFirst("^\\?.*", "?") + " "
                        + row.findings().stream().map(sentences::sentence).collect(Collectors.joining(" ")))
                .toList();
    }

    /// As the running program wires it.
    private String refusedRows(Import list) {
        var text = new String[1];
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(RoutesAutoConfiguration.class))
                .withBean(Register.class, () -> register, definition -> definition.setDestroyMethodName(""))
                .run(context -> {
                    var out = new ByteArrayOutputStream();
                    context.getBean(RefusedRows.class).write(list, operator(ISHIKAWA), out);
                    text[0] = out.toString(StandardCharsets.UTF_8);
                });
        return text[0];
    }
}
