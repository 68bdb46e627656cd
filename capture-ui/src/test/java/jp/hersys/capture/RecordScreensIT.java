package jp.hersys.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.hersys.capture.charts.Chart;
import jp.hersys.capture.charts.Drawing;
import jp.hersys.capture.frame.SearchBox;
import jp.hersys.cases.LineListRow;
import jp.hersys.editions.Edition;
import jp.hersys.editions.EditionEntry;
import jp.hersys.editions.PaperSettings;
import jp.hersys.imports.FateRow;
import jp.hersys.imports.Import;
import jp.hersys.imports.ImportFiles;
import jp.hersys.imports.ImportKind;
import jp.hersys.imports.ReadRow;
import jp.hersys.imports.RowFinding;
import jp.hersys.imports.Trial;
import jp.hersys.register.Id;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/// Lists that are searched and paged, and the pages of an edition and of a file, without a browser.
class RecordScreensIT extends WithoutBrowser {

    private static final LocalDate DAY = LocalDate.of(2021, 7, 20);

    @Autowired
    private ObjectProvider<Trial> trial;

    @Test
    void editions_are_paged_by_twenty_five_and_searched_by_day_number_and_state() {
        for (int i = 0; i < 34; i++) {
            request(DAY.minusDays(i));
        }
        var published = publish(DAY.plusDays(1));
        as("nakamura", "editions");
        var list = this.<EditionEntry>list();
        assertThat(list.rows()).hasSize(25);
        assertThat(list.rows().getFirst().publicId()).isEqualTo(published.publicId());
        press("次の25件 →");
        assertThat(list.rows()).hasSize(10);
        assertThat(list.rows().getLast().day()).isEqualTo(DAY);
        press("公表済");
        assertThat(list.rows()).extracting(EditionEntry::day).containsExactly(DAY.plusDays(1));
        press("公表済");
        find(SearchBox.class).single().setValue("２０２１-07 第1報");
        assertThat(list.rows())
                .hasSize(21)
                .allSatisfy(row -> assertThat(row.day().getMonthValue()).isEqualTo(7));
        find(SearchBox.class).single().setValue("2021-07-03");
        assertThat(list.rows()).singleElement().extracting(EditionEntry::day).isEqualTo(LocalDate.of(2021, 7, 3));
        find(SearchBox.class).single().setValue("新潟");
        assertThat(list.rows()).isEmpty();
        assertThat(visible(H2.class)).contains("条件に合うものはありません");
    }

    @Test
    void an_edition_answers_in_ten_seconds_and_shows_each_chart_with_its_numbers_in_a_table() {
        var edition = publish(DAY);
        as("yamada", "editions/" + edition.publicId());
        assertThat(text()).contains("23", "2.236 倍に増えています", "4,260");
        assertThat(find(H3.class).all()).extracting(H3::getText).contains("陽性者", "検査");
        assertThat(find(Popover.class).all()).isNotEmpty();
        var charts = find(Chart.class).all();
        assertThat(charts).hasSize(2);
        var days = points(charts.getFirst());
        assertThat(days).as("newest first").hasSize(10);
        assertThat(days.getFirst().label()).startsWith("2021-07-20");
        assertThat(days.getFirst().value()).as("no list of that day has come").isNull();
        assertThat(days.get(2)).isEqualTo(new Drawing.Point("2021-07-18(日)", 8L, 5.0));
        assertThat(charts.getFirst().getChildren().toList())
                .anySatisfy(part -> assertThat(part.getElement().getAttribute("aria-label"))
                        .contains("日別新規陽性者数", "最新は 2021-07-18(日) の 8 人です", "終わりの 2 日分"));
        assertThat(points(charts.getLast())).extracting(Drawing.Point::label).containsExactly("10代", "20代");
    }

    @Test
    void an_edition_leads_to_the_comparison_with_the_one_before() {
        var first = publish(DAY);
        var second = publish(DAY.plusDays(1));
        as("yamada", "editions/" + second.publicId());
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("editions/compare?a=" + first.publicId() + "&b=" + second.publicId());
        as("yamada", "editions/" + first.publicId());
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .noneMatch(address -> address.startsWith("editions/compare"));
    }

    @Test
    void a_file_names_the_fate_of_its_rows_and_the_history_of_a_number() {
        take("1 50", "2 60", "3 20");
        var second = take("1 50", "2 70", "2 70", "4 10");
        as("sato", "imports/" + second.publicId());
        assertThat(this.<RowFinding>list().rows()).as("refused rows first").hasSize(1);
        press("変更");
        assertThat(this.<FateRow>list().rows()).extracting(FateRow::rowKey).containsExactly("2");
        press("同じ");
        assertThat(this.<FateRow>list().rows()).extracting(FateRow::rowKey).containsExactly("1");
        press("新規");
        assertThat(this.<FateRow>list().rows()).extracting(FateRow::rowKey).containsExactly("4");
        find(SearchBox.class).single().setValue("77");
        assertThat(this.<FateRow>list().rows()).isEmpty();
        assertThat(find(Upload.class).all())
                .as("where repaired rows are dropped")
                .hasSize(1);
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .anyMatch(address -> address.endsWith("/refused.csv"));
    }

    @Test
    void files_are_searched_by_name_and_state() {
        take("1 50");
        var waiting = register.importFiles()
                .receive(order("追加.csv"), new ByteArrayInputStream(TestProgram.smallList()), TestProgram.TEST);
        as("sato", "imports");
        var list = this.<Import>list();
        assertThat(list.rows()).hasSize(2);
        press("処理中");
        assertThat(list.rows()).extracting(Import::id).containsExactly(waiting);
        press("処理中");
        find(SearchBox.class).single().setValue("LIST");
        assertThat(list.rows()).extracting(Import::fileName).containsExactly("list.csv");
    }

    @Test
    void a_trial_is_offered_only_where_something_can_try() {
        boolean can = trial.getIfAvailable() != null;
        as("sato", "imports");
        assertThat(find(Checkbox.class).all().stream().anyMatch(Component::isVisible))
                .isEqualTo(can);
    }

    @Test
    void help_speaks_of_the_page_from_which_it_is_asked() {
        as("sato", "imports");
        press("ヘルプ（?）");
        var dialog = find(Dialog.class).single();
        assertThat(dialog.getHeaderTitle()).isEqualTo("このページの使い方");
        assertThat(visible(H2.class)).contains("一覧を取り込む", "試し読みする", "キーボード").doesNotContain("公表する");
    }

    private Id<?> request(LocalDate day) {
        return register.editionDesk().request(TestProgram.ISHIKAWA, day, null, TestProgram.TEST);
    }

    /// An edition as the job would leave it, with a table by day whose last two days are not known.
    private Edition publish(LocalDate day) {
        request(day);
        var moment = register.clock().instant();
        var editions = register.editions();
        return register.access().write(TestProgram.TEST, () -> {
            editions.open(
                    TestProgram.ISHIKAWA,
                    day,
                    1,
                    moment,
                    moment,
                    PaperSettings.unset().toJson());
            var edition = editions.find(TestProgram.ISHIKAWA, day, 1).orElseThrow();
            var figures = List.of(
                    "cases.new 23",
                    "cases.7d-mean 28.43",
                    "cases.week-ratio 2.236",
                    "cases.cumulative 4260",
                    "tests.people 120");
            figures.forEach(figure -> editions.figure(
                    edition.id(),
                    TestProgram.ISHIKAWA,
                    figure.split(" ", -1)[0],
                    new BigDecimal(figure.split(" ", -1)[1])));
            var days = new ArrayList<String>();
            for (int before = 9; before >= 2; before--) {
                days.add(day.minusDays(before).toString());
            }
            editions.cells(
                    edition.id(), TestProgram.ISHIKAWA, "cases.by-day", String.join("\u001e", days), "1,2,3,4,5,6,7,8");
            editions.cells(edition.id(), TestProgram.ISHIKAWA, "cases.by-age", "10\u001f10代\u001e20\u001f20代", "3,20");
            editions.counted(edition.id(), 4_260, 4_260);
            editions.publish(edition.id(), moment);
            return editions.find(TestProgram.ISHIKAWA, day, 1).orElseThrow();
        });
    }

    private Import take(String... numbersAndAges) {
        var id = register.importFiles()
                .receive(order("list.csv"), new ByteArrayInputStream(new byte[] {'\n'}), TestProgram.TEST);
        register.access().write(TestProgram.TEST, () -> {
            register.importQueue().recognised(id, "patients", ImportKind.CASES, true);
            return id;
        });
        var rows = new ArrayList<ReadRow>();
        for (var each : numbersAndAges) {
            var parts = each.split(" ", -1);
            rows.add(new ReadRow(
                    rows.size() + 2L,
                    parts[0],
                    new LineListRow(DAY, null, "金沢市", null, parts[1], "1", null, null, null, null, null, null),
                    List.of()));
        }
        register.staging().write(id, rows, rows.size(), TestProgram.TEST);
        register.staging().finish(id, "UTF-8", TestProgram.TEST);
        register.listIntake().apply(id, TestProgram.TEST);
        var file = register.importFiles().find(id, TestProgram.TEST).orElseThrow();
        if (register.importFiles().confirm(file, TestProgram.TEST)) {
            register.listIntake().apply(id, TestProgram.TEST);
        }
        return register.importFiles().find(id, TestProgram.TEST).orElseThrow();
    }

    private static ImportFiles.Order order(String name) {
        return new ImportFiles.Order(name, TestProgram.ISHIKAWA, null, null, false);
    }

    @SuppressWarnings("unchecked")
    private List<Drawing.Point> points(Chart chart) {
        var table = (Grid<Drawing.Point>) find(Grid.class, chart).single();
        return table.getListDataView().getItems().toList();
    }
}
