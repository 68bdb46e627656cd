package jp.hersys.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.hersys.capture.charts.Chart;
import jp.hersys.capture.charts.Drawing;
import jp.hersys.capture.frame.SearchBox;
import jp.hersys.editions.Edition;
import jp.hersys.editions.PaperSettings;
import jp.hersys.imports.Import;
import jp.hersys.imports.ImportFiles;
import jp.hersys.imports.ImportKind;
import jp.hersys.imports.ReadRow;
import jp.hersys.imports.RowFinding;
import jp.hersys.intake.Finding;
import jp.hersys.totals.TotalsRow;
import jp.hersys.totals.TotalsRow.Count;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sets of counts, late editions and failures on the screens, without a browser; doors and jobs rest.
class TotalsScreensIT extends WithoutBrowser {

    private static final LocalDate DAY = LocalDate.of(2021, 7, 20);

    @Test
    void an_edition_draws_each_measure_of_tests_by_day_over_all_methods_and_calls_by_day() {
        var edition = publish();
        as("yamada", "editions/" + edition.publicId());
        assertThat(titles()).containsExactlyInAnyOrder("日別コールセンター相談件数", "日別検査数：検査実施人数", "日別検査数：検査実施件数");
        assertThat(points("日別検査数：検査実施件数"))
                .containsExactly(
                        new Drawing.Point("2021-07-20(火)", null, null),
                        new Drawing.Point("2021-07-19(月)", 140L, null),
                        new Drawing.Point("2021-07-18(日)", 130L, null));
        assertThat(points("日別検査数：検査実施人数")).extracting(Drawing.Point::value).containsExactly(100L, null, 90L);
        assertThat(points("日別コールセンター相談件数")).extracting(Drawing.Point::value).containsExactly(33L);
        assertThat(headers("日別コールセンター相談件数")).contains("相談件数（件）");
        assertThat(headers("日別検査数：検査実施人数")).contains("検査実施人数（人）");
    }

    @Test
    void figures_have_their_units_and_decimals_in_english_too() {
        var edition = publish();
        UI.getCurrent().getSession().setLocale(Locale.ENGLISH);
        UI.getCurrent().setLocale(Locale.ENGLISH);
        as("yamada", "editions/" + edition.publicId());
        assertThat(text()).contains("28.43", "persons a day", "Call centre consultations", "33calls");
        assertThat(headers("Tests by day: Tests carried out")).contains("Tests carried out (tests)");
    }

    @Test
    void a_late_edition_is_marked_in_the_list_and_on_its_page() {
        var edition = publish();
        as("yamada", "editions");
        assertThat(text()).doesNotContain("遅延");
        as("yamada", "editions/" + edition.publicId());
        assertThat(text()).doesNotContain("遅延");
        register.access()
                .write(
                        TestProgram.TEST,
                        () -> JdbcClient.create(register.dataSource())
                                .sql("update edition_requests set late = true")
                                .update());
        as("yamada", "editions/" + edition.publicId());
        assertThat(text()).contains("遅延");
        as("yamada", "editions");
        assertThat(cells(0)).anySatisfy(cell -> assertThat(cell).contains("公表済", "遅延"));
    }

    @Test
    void a_failure_leads_who_publishes_to_the_place_where_it_is_made_again() {
        var request = register.editionDesk().request(TestProgram.ISHIKAWA, DAY, null, TestProgram.TEST);
        register.schedule().begin(request);
        register.access().write(TestProgram.TEST, () -> {
            register.editions().done(request, register.clock().instant(), "照合が合いません。");
            return request;
        });
        as("nakamura", "editions");
        assertThat(text()).contains("照合が合いません。", "「もう一度作成する」を押すと").doesNotContain("もう一度「いま公表する」");
        assertThat(find(Anchor.class).all()).anySatisfy(link -> {
            assertThat(link.getHref()).isEqualTo("runs");
            assertThat(link.getText()).isEqualTo("「実行」でもう一度作成する →");
        });
        as("sato", "editions");
        assertThat(text()).contains("公表担当者に知らせてください。").doesNotContain("押すと");
    }

    @Test
    void a_set_of_counts_says_which_rows_are_shown_and_shows_the_refused_ones() {
        var finding = Finding.refuse("row.count-unreadable", "検査実施_人数", "x");
        var refused = new ReadRow(3, "170003 2021-07-19", null, List.of(finding));
        var file = take(List.of(row(DAY, 100), refused));
        as("sato", "imports/" + file.publicId());
        assertThat(text())
                .contains("行ごとに示すのは受付不可と注意だけです", "全期間の集計（載っていない期間は取り下げる）")
                .doesNotContain("載っていない人");
        assertThat(buttons()).contains("受付不可", "注意つき").doesNotContain("新規", "同じ", "変更");
        assertThat(this.<RowFinding>list().rows())
                .extracting(RowFinding::rowKey)
                .containsExactly("170003 2021-07-19");
        find(SearchBox.class).single().setValue("170003 2021-07-20");
        assertThat(this.<RowFinding>list().rows()).isEmpty();
    }

    @Test
    void a_set_of_counts_without_findings_says_so() {
        var file = take(List.of(row(DAY, 100)));
        as("sato", "imports/" + file.publicId());
        assertThat(text()).contains("受け付けなかった行も、注意のある行もありません。");
    }

    private Edition publish() {
        register.editionDesk().request(TestProgram.ISHIKAWA, DAY, null, TestProgram.TEST);
        var moment = register.clock().instant();
        var editions = register.editions();
        return register.access().write(TestProgram.TEST, () -> {
            var settings = PaperSettings.unset().toJson();
            editions.open(TestProgram.ISHIKAWA, DAY, 1, moment, moment, settings);
            var edition = editions.find(TestProgram.ISHIKAWA, DAY, 1).orElseThrow();
            editions.figure(edition.id(), TestProgram.ISHIKAWA, "cases.7d-mean", new BigDecimal("28.43"));
            editions.figure(edition.id(), TestProgram.ISHIKAWA, "calls.count", new BigDecimal("33"));
            cells(
                    edition,
                    "tests.by-day",
                    "90,110,20,120,20,100",
                    "2021-07-18,tests.people,検査実施人数,ALL,区別なし",
                    "2021-07-18,tests.count,検査実施件数,PCR,PCR検査",
                    "2021-07-18,tests.count,検査実施件数,AG,抗原検査",
                    "2021-07-19,tests.count,検査実施件数,PCR,PCR検査",
                    "2021-07-19,tests.count,検査実施件数,AG,抗原検査",
                    "2021-07-20,tests.people,検査実施人数,ALL,区別なし");
            cells(edition, "tests.by-month", "800", "2021-07,tests.people,検査実施人数,ALL,区別なし");
            cells(edition, "calls.by-day", "33", "2021-07-20");
            editions.publish(edition.id(), moment);
            return editions.find(TestProgram.ISHIKAWA, DAY, 1).orElseThrow();
        });
    }

    private void cells(Edition edition, String table, String values, String... rows) {
        var dimensions = String.join("\u001e", rows).replace(',', '\u001f');
        register.editions().cells(edition.id(), TestProgram.ISHIKAWA, table, dimensions, values);
    }

    private static ReadRow row(LocalDate day, long people) {
        var area = TestProgram.ISHIKAWA.value();
        var counts = List.of(new Count("tests.people", "", people));
        return new ReadRow(2, TotalsRow.key(area, day, day), new TotalsRow(area, day, day, counts), List.of());
    }

    private Import take(List<ReadRow> rows) {
        var order = new ImportFiles.Order("検査実施人数.csv", TestProgram.ISHIKAWA, null, null, false);
        var id = register.importFiles().receive(order, new ByteArrayInputStream(new byte[] {'\n'}), TestProgram.TEST);
        register.access().write(TestProgram.TEST, () -> {
            register.importQueue().recognised(id, "tests-people", ImportKind.TOTALS, true);
            return id;
        });
        register.staging().write(id, rows, rows.size(), TestProgram.TEST);
        register.staging().finish(id, "UTF-8", TestProgram.TEST);
        register.listIntake().apply(id, TestProgram.TEST);
        return register.importFiles().find(id, TestProgram.TEST).orElseThrow();
    }

    private List<String> titles() {
        return find(Chart.class).all().stream().map(TotalsScreensIT::title).toList();
    }

    private static String title(Chart chart) {
        return chart.getChildren().findFirst().orElseThrow().getChildren().findFirst().stream()
                .map(title -> title.getElement().getText())
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Grid<Drawing.Point> table(String title) {
        var chart = find(Chart.class).all().stream()
                .filter(each -> title(each).equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(title + " was expected among " + titles()));
        return (Grid<Drawing.Point>) find(Grid.class, chart).single();
    }

    private List<Drawing.Point> points(String title) {
        return table(title).getListDataView().getItems().toList();
    }

    private List<String> headers(String title) {
        return table(title).getColumns().stream()
                .map(Grid.Column::getHeaderText)
                .toList();
    }

    private List<String> cells(int row) {
        var grid = list().grid();
        return grid.getColumns().stream()
                .map(column ->
                        column.getRenderer() instanceof com.vaadin.flow.data.renderer.ComponentRenderer<?, ?> shown
                                ? rendered(shown, list().rows().get(row))
                                : "")
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static String rendered(com.vaadin.flow.data.renderer.ComponentRenderer<?, ?> renderer, Object row) {
        return ((com.vaadin.flow.data.renderer.ComponentRenderer<Component, Object>) renderer)
                .createComponent(row)
                .getElement()
                .getTextRecursively();
    }
}
