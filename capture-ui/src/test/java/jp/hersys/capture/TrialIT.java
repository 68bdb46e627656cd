package jp.hersys.capture;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.imports.ImportSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A clerk of Niigata has files tried before they are taken in, in a real browser and by the real readers.
@ExtendWith(RegisterExtension.class)
class TrialIT {

    private static final Path WORKBOOK = Path.of("src/test/resources/lists/niigata-test.xlsx");
    private static final double LONG = 90_000;

    private final Register register;

    TrialIT(Register register) {
        this.register = register;
    }

    @Test
    void a_file_is_tried_line_by_line_and_kept_only_when_it_is_taken_in() {
        Chromium.assumeInstalled();
        Staff.make(register);
        try (var program = new TestProgram(register);
                var chromium = new Chromium()) {
            var page = chromium.page();
            logIn(page, program.address());
            profiles(page);
            page.getByText("まず試し読みする").click();
            workbook(page);
            page.getByText("やめる", exactly()).click();
            assertThat(page.locator(".trial")).not().isVisible();
            unreadableCell(page);
            assertThat(kept()).isZero();
            page.getByText("取り込む", exactly()).click();
            assertThat(page.locator(".badge").first()).containsText("1 行は受付不可", withPatience());
            assertThat(page.getByText("行ごとに示すのは受付不可と注意だけです")).isVisible();
            assertThat(page.locator(".rows-panel vaadin-grid").first()).containsText("ca. 900");
            Chromium.picture(page, "import-of-counts");
            assertThat(kept()).isEqualTo(1);
        }
    }

    private static void logIn(Page page, String address) {
        page.navigate(address);
        page.fill("input[name=username]", "watanabe");
        page.fill("input[name=password]", Staff.PASSWORD);
        page.keyboard().press("Enter");
        page.locator("vaadin-side-nav-item[path=imports]").click();
        assertThat(page.getByText("取り込んだファイルはここに並びます")).isVisible();
    }

    private static void profiles(Page page) {
        page.locator("vaadin-select").click();
        var offered = page.locator("[role=option]");
        assertThat(offered.getByText("自動判別", exact())).isVisible();
        assertThat(offered.getByText("陽性患者属性", exact())).isVisible();
        assertThat(offered.getByText("新潟県 検査実施件数（PCR・抗原）", exact())).isVisible();
        Chromium.picture(page, "profiles");
        page.keyboard().press("Escape");
    }

    private void workbook(Page page) {
        page.setInputFiles("vaadin-upload input[type=file]", WORKBOOK);
        var trial = page.locator(".trial");
        assertThat(trial).containsText("「新潟県 検査実施件数（PCR・抗原）」として読みました", withPatience());
        assertThat(trial).containsText("まだ何も登録していません");
        assertThat(trial.locator("vaadin-grid")).containsText("2020-02");
        assertThat(kept()).isZero();
        Chromium.picture(page, "trial-workbook");
    }

    private void unreadableCell(Page page) {
        var file = """
                実施_年月日,検査実施_件数,陽性_件数,天気
                2021-07-20,"1,823",4,晴
                2021-07-21,ca. 900,7,雨
                2021-07-22,,,
                """;
        page.setInputFiles(
                "vaadin-upload input[type=file]",
                new FilePayload("検査実施件数.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        var trial = page.locator(".trial");
        assertThat(trial).containsText("データ 2 行のうち 1 行が入り、1 行は受け付けられません。読み飛ばす行は 1 行です。", withPatience());
        assertThat(trial).containsText("読まない列：天気");
        var lines = trial.locator("vaadin-grid");
        assertThat(lines).containsText("列「検査実施_件数」の「ca. 900」を数として読めません。");
        assertThat(lines).containsText("1823");
        Chromium.picture(page, "trial-unreadable-cell");
    }

    /// Files that the register has, told in two ways.
    private long kept() {
        var imports = register.importFiles()
                .search(new ImportSearch(List.of(), null, List.of()), null, 10, TestProgram.TEST)
                .size();
        long files = register.access()
                .look(
                        TestProgram.TEST,
                        () -> JdbcClient.create(register.dataSource())
                                .sql("select count(*) from files")
                                .query(Long.class)
                                .single());
        assertThat(files).isEqualTo(imports);
        return files;
    }

    private static ContainsTextOptions withPatience() {
        return new ContainsTextOptions().setTimeout(LONG);
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static Locator.GetByTextOptions exact() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
