package jp.hersys.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import jp.hersys.imports.Trial;
import jp.hersys.imports.Trial.Understood;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.profiles.Profiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialTest {

    private static final LocalGovernmentCode NIIGATA = new LocalGovernmentCode("150002");

    @TempDir
    Path folder;

    private final List<Trial.Line> lines = new ArrayList<>();

    @Test
    void tells_what_was_understood_of_each_row_of_counts() throws IOException {
        var outcome = tryOut(
                "実施_年月日,検査実施_件数,陽性_件数,天気\n2021-07-20,\"1,823\",4,晴\n2021-07-21,x,,\n2021-07-22,,,\n", Locale.JAPANESE);

        assertThat(lines.getFirst().understood())
                .containsExactly(
                        new Understood("日付", "2021-07-20"),
                        new Understood("地域", "新潟県"),
                        new Understood("検査実施件数", "1823"),
                        new Understood("検査陽性数", "4"));
        assertThat(lines.getLast().understood()).isEmpty();
        assertThat(lines.getLast().findings()).hasSize(1);
        assertThat(outcome)
                .isEqualTo(new Trial.Outcome("tests-count", "検査実施件数", "UTF-8", 2, 1, 1, List.of("天気"), null));
    }

    @Test
    void tells_cases_in_english_too() throws IOException {
        tryOut("No,公表_年月日,患者_年代,患者_性別,患者_居住地\n1,2021-07-20,50代,男性,長岡市\n", Locale.ENGLISH);

        assertThat(lines.getFirst().understood())
                .contains(new Understood("Announced", "2021-07-20"), new Understood("Sex", "Male"));
    }

    @Test
    void names_in_both_languages() {
        assertThat(ResourceBundle.getBundle("jp.hersys.routes.trial", Locale.ENGLISH)
                        .keySet())
                .isEqualTo(ResourceBundle.getBundle("jp.hersys.routes.trial", Locale.JAPANESE)
                        .keySet());
    }

    @Test
    void names_each_way_of_reading_in_both_languages() {
        var clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        var trial = new TrialOfProfiles(Profiles.onClassPath(), Areas.shipped(), clock);

        assertThat(trial.kinds(Locale.JAPANESE))
                .hasSameSizeAs(Profiles.onClassPath().all())
                .contains(new Trial.Kind("patients", "陽性患者属性"), new Trial.Kind("tests-people", "検査実施人数"));
        assertThat(trial.kinds(Locale.ENGLISH)).contains(new Trial.Kind("tests-people", "People tested"));
    }

    @Test
    void says_why_nothing_fits() throws IOException {
        var outcome = tryOut("a,b\n1,2\n", Locale.JAPANESE);

        assertThat(outcome.profile()).isNull();
        assertThat(outcome.finding().code()).isEqualTo("file.profile-none");
    }

    @Test
    void prints_a_line_for_each_row_and_the_counts() throws IOException {
        var text = new StringWriter();
        var report = new TrialReport(new PrintWriter(text), Locale.JAPANESE);
        var outcome = tryOut("実施_年月日,検査実施_件数,天気\n2021-07-20,5,晴\n2021-07-21,x,\n", Locale.JAPANESE);
        lines.forEach(report::row);
        report.end(outcome);

        assertThat(text.toString().lines())
                .containsExactly(
                        "2 行目  150002 2021-07-20  日付=2021-07-20  地域=新潟県  検査実施件数=5",
                        "3 行目  150002 2021-07-21  受け付けません:",
                        "    列「検査実施_件数」の「x」を数として読めません。0以上の整数を 1823 または 1,823 のように書いてください。",
                        "読取設定: 検査実施件数（tests-count）  文字コード・形式: UTF-8",
                        "読み取らなかった列・シート: 天気",
                        "rows=2 refused=1 skipped=0",
                        "試し読みのため、何も登録していません。");
    }

    private Trial.Outcome tryOut(String file, Locale language) throws IOException {
        var path = Files.writeString(folder.resolve("file.csv"), file);
        var clock = Clock.fixed(Instant.parse("2021-12-01T00:00:00Z"), ZoneOffset.UTC);
        return new TrialOfProfiles(Profiles.onClassPath(), Areas.shipped(), clock)
                .read(new Trial.Attempt(NIIGATA, null, language), path, lines::add);
    }
}
