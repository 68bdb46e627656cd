package jp.hersys.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.hersys.editions.CaseDifference;
import jp.hersys.editions.Edition;
import jp.hersys.imports.ImportFiles;
import jp.hersys.pipeline.Pipeline;
import org.junit.jupiter.api.Test;

/// Two editions side by side, without a browser.
class CompareScreensIT extends WithoutBrowser {

    private static final Instant FIRST = Instant.parse("2021-07-10T10:00:00Z");
    private static final Instant SECOND = Instant.parse("2021-07-11T10:00:00Z");

    @Test
    void the_newest_edition_stands_beside_the_one_before_it() {
        publishTwo();
        as("nakamura", "editions/compare", Map.of());
        assertThat(heading()).isEqualTo("公表をくらべる");
        assertThat(visible(H2.class)).contains("数値", "人数が変わった過去の公表日", "計上の変わった症例");
        assertThat(visible(Paragraph.class)).contains("累計 3 ＋ 追加 1 − 取下げ等 1 ＝ 3（ほかに内容の変更 1 件）", "3 件");
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
        as("nakamura", "editions/compare", Map.of());
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
        assertThat(visible(Paragraph.class)).contains("0 件");
    }

    @Test
    void an_edition_beside_itself_has_no_changes() {
        var both = publishTwo();
        as("nakamura", "editions/compare", pair(both.getFirst(), both.getFirst()));
        assertThat(visible(H2.class)).containsExactly("変更はありません");
    }

    @Test
    void where_nothing_is_published_the_page_says_how_to_begin() {
        as("nakamura", "editions/compare", Map.of());
        assertThat(visible(H2.class)).containsExactly("公表した版がまだありません");
    }

    @Test
    void editions_of_another_prefecture_are_not_there() {
        var both = publishTwo();
        as("watanabe", "editions/compare", pair(both.getFirst(), both.getLast()));
        assertThat(heading()).isEqualTo("ここには何もありません");
        as("watanabe", "editions/compare", Map.of());
        assertThat(visible(H2.class)).containsExactly("公表した版がまだありません");
        as(
                "nakamura",
                "editions/compare",
                Map.of("a", "nonsense", "b", both.getLast().publicId().toString()));
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
