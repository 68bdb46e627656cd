package jp.hersys.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.editions.CaseDifference;
import jp.hersys.editions.Edition;
import jp.hersys.imports.ImportFiles;
import jp.hersys.pipeline.Pipeline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/// Two editions side by side, without a browser.
@SpringBootTest(
        classes = {WebApplication.class, ScreensIT.OpenedRegister.class},
        properties = {"hersys.routes.enabled=false", "hersys.batch.enabled=false"})
class CompareScreensIT extends SpringBrowserlessTest {

    private static final Instant FIRST = Instant.parse("2021-07-10T10:00:00Z");
    private static final Instant SECOND = Instant.parse("2021-07-11T10:00:00Z");

    @Autowired
    private Register register;

    @Autowired
    private UserDetailsService accounts;

    // The register must be empty and its staff known before the first view is made.
    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        try {
            RegisterExtension.clear(register);
        } catch (java.sql.SQLException failure) {
            throw new AssertionError(failure);
        }
        Staff.make(register);
        SecurityContextHolder.clearContext();
        super.initVaadinEnvironment();
        UI.getCurrent().getSession().setLocale(Locale.JAPANESE);
    }

    @Test
    void the_newest_edition_stands_beside_the_one_before_it() {
        publishTwo();
        as("nakamura", Map.of());
        assertThat(heading()).isEqualTo("公表をくらべる");
        assertThat(headings()).contains("数値", "人数が変わった過去の公表日", "計上の変わった症例");
        assertThat(paragraphs()).contains("累計 3 ＋ 追加 1 − 取下げ等 1 ＝ 3（ほかに内容の変更 1 件）", "3 件");
        assertThat(rows(grids().get(1))).containsExactly("2021-07-09(金)|2|1|−1|取下げ −1");
        assertThat(rows(cases()))
                .containsExactly(
                        "2|変更|属性の訂正|2021-07-09(金)|年代: 20代 → 30代",
                        "3|取下げ等|取下げ|2021-07-09(金)|",
                        "4|追加|対象日より後の公表|2021-07-11(日)|");
    }

    @Test
    void cases_are_found_by_number_and_narrowed_by_how_and_why_they_differ() {
        publishTwo();
        as("nakamura", Map.of());
        var number = find(TextField.class).single();
        number.setValue("3");
        roundTrip();
        assertThat(rows(cases())).containsExactly("3|取下げ等|取下げ|2021-07-09(金)|");
        number.setValue("");
        kind().setValue(CaseDifference.Kind.CHANGED);
        roundTrip();
        assertThat(rows(cases())).containsExactly("2|変更|属性の訂正|2021-07-09(金)|年代: 20代 → 30代");
        number.setValue("99");
        roundTrip();
        assertThat(paragraphs()).contains("0 件");
    }

    @Test
    void an_edition_beside_itself_has_no_changes() {
        var both = publishTwo();
        as("nakamura", pair(both.getFirst(), both.getFirst()));
        assertThat(headings()).containsExactly("変更はありません");
    }

    @Test
    void where_nothing_is_published_the_page_says_how_to_begin() {
        as("nakamura", Map.of());
        assertThat(headings()).containsExactly("公表した版がまだありません");
    }

    @Test
    void editions_of_another_prefecture_are_not_there() {
        var both = publishTwo();
        as("watanabe", pair(both.getFirst(), both.getLast()));
        assertThat(heading()).isEqualTo("ここには何もありません");
        as("watanabe", Map.of());
        assertThat(headings()).containsExactly("公表した版がまだありません");
        as("nakamura", Map.of("a", "nonsense", "b", both.getLast().publicId().toString()));
        assertThat(heading()).isEqualTo("ここには何もありません");
    }

    private List<Edition> publishTwo() {
        var pipeline = new Pipeline(register);
        list(pipeline, FIRST, "1,10,10代", "2,09,20代", "3,09,30代");
        var one = pipeline.publish(Pipeline.ISHIKAWA, LocalDate.of(2021, 7, 10), FIRST.plusSeconds(60));
        list(pipeline, SECOND, "1,10,10代", "2,09,30代", "4,11,40代");
        var other = pipeline.publish(Pipeline.ISHIKAWA, LocalDate.of(2021, 7, 11), SECOND.plusSeconds(60));
        return List.of(one, other);
    }

    private static void list(Pipeline pipeline, Instant at, String... rows) {
        var csv = new StringBuilder("No,全国地方公共団体コード,都道府県名,市区町村名,公表_年月日,患者_居住地,患者_年代,患者_性別\n");
        for (var row : rows) {
            var cells = row.split(",");
            csv.append("%s,170003,石川県,,2021-07-%s,金沢市,%s,男性\n".formatted(cells[0], cells[1], cells[2]));
        }
        pipeline.take(
                new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)),
                new ImportFiles.Order("list.csv", Pipeline.ISHIKAWA, null, at, true));
    }

    private static Map<String, String> pair(Edition one, Edition other) {
        return Map.of("a", one.publicId().toString(), "b", other.publicId().toString());
    }

    private void as(String login, Map<String, String> parameters) {
        var user = accounts.loadUserByUsername(login);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        UI.getCurrent().navigate("editions/compare", QueryParameters.simple(parameters));
        roundTrip();
    }

    private String heading() {
        return find(H1.class).single().getText();
    }

    private List<String> headings() {
        return find(H2.class).all().stream()
                .filter(Component::isVisible)
                .map(H2::getText)
                .toList();
    }

    private List<String> paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    @SuppressWarnings("unchecked")
    private Select<CaseDifference.Kind> kind() {
        return find(Select.class).all().getFirst();
    }

    @SuppressWarnings("rawtypes")
    private List<Grid> grids() {
        return find(Grid.class).all();
    }

    private Grid<?> cases() {
        return grids().getLast();
    }

    /// Its rows as they are read, cells separated by a bar.
    @SuppressWarnings({"unchecked", "rawtypes"})
    private List<String> rows(Grid grid) {
        var tester = test(grid);
        var rows = new ArrayList<String>();
        for (int row = 0; row < tester.size(); row++) {
            var cells = new ArrayList<String>();
            for (int column = 0; column < grid.getColumns().size(); column++) {
                cells.add(tester.getCellText(row, column));
            }
            rows.add(String.join("|", cells));
        }
        return rows;
    }
}
