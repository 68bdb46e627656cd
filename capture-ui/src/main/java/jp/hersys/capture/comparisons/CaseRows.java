package jp.hersys.capture.comparisons;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.hersys.capture.language.Spoken;
import jp.hersys.codelists.CodeLists;
import jp.hersys.editions.CaseDifference;
import jp.hersys.editions.CaseDifference.Kind;
import jp.hersys.editions.CaseDifference.Reason;
import jp.hersys.editions.DifferenceDesk;
import jp.hersys.editions.DifferenceFilter;
import jp.hersys.editions.DifferenceWords;
import jp.hersys.editions.EditionDifference;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.register.Actor;
import org.jspecify.annotations.Nullable;

/// The differing cases, fifty fetched at a time: found by number, narrowed by how and why they differ.
final class CaseRows extends Div {

    private static final long serialVersionUID = 1;
    private static final int PAGE = 50;
    private static final int VISIBLE_ROWS = 12;

    private final transient DifferenceDesk desk;
    private final transient EditionDifference difference;
    private final transient Actor actor;
    private final transient Spoken spoken = new Spoken(getLocale());
    private final transient DifferenceWords words =
            new DifferenceWords(CodeLists.shipped(), Areas.shipped(), getLocale());
    private final TextField number = new TextField(getTranslation("compare.number"));
    private final Select<Kind> kind = choice("compare.kind", Kind.values(), kind -> words.kind(kind));
    private final Select<Reason> reason = choice("compare.reason", Reason.values(), reason -> words.reason(reason));
    private final Paragraph count = new Paragraph();
    private final Grid<CaseDifference> grid = new Grid<>();

    CaseRows(DifferenceDesk desk, EditionDifference difference, Actor actor) {
        this.desk = desk;
        this.difference = difference;
        this.actor = actor;
        number.setClearButtonVisible(true);
        number.setValueChangeMode(ValueChangeMode.LAZY);
        number.addValueChangeListener(change -> look());
        kind.addValueChangeListener(change -> look());
        reason.addValueChangeListener(change -> look());
        var filters = new Div(number, kind, reason);
        filters.addClassName("action-panel");
        count.getElement().setAttribute("aria-live", "polite");
        fillColumns();
        add(filters, count, grid);
        look();
    }

    private <T> Select<T> choice(String label, T[] values, Function<T, String> word) {
        var choice = new Select<T>();
        choice.setLabel(getTranslation(label));
        choice.setItems(values);
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(getTranslation("compare.all"));
        choice.setItemLabelGenerator(value -> value == null ? getTranslation("compare.all") : word.apply(value));
        return choice;
    }

    private void look() {
        var filter = new DifferenceFilter(
                kind.getValue(), reason.getValue(), number.getValue().strip());
        long cases = desk.count(difference, filter, actor);
        count.setText(getTranslation("compare.count", spoken.number(cases)));
        grid.setItems(
                query -> desk.page(difference, filter, query.getOffset(), query.getLimit(), actor).stream(),
                query -> Math.toIntExact(cases));
        grid.setVisible(cases > 0);
        grid.setAllRowsVisible(cases <= VISIBLE_ROWS);
        grid.setHeight(cases <= VISIBLE_ROWS ? null : "40rem");
    }

    private void fillColumns() {
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setPageSize(PAGE);
        grid.getElement().setAttribute("aria-label", getTranslation("compare.cases"));
        grid.addColumn(CaseDifference::rowKey)
                .setHeader(getTranslation("compare.number"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addColumn(row -> words.kind(row.kind()))
                .setHeader(getTranslation("compare.kind"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addColumn(row -> words.reason(row.reason()))
                .setHeader(getTranslation("compare.reason"))
                .setWidth("13rem")
                .setFlexGrow(0);
        grid.addColumn(row -> spoken.day(row.announcedOn()))
                .setHeader(getTranslation("compare.day"))
                .setWidth("11rem")
                .setFlexGrow(0);
        grid.addColumn(this::changes)
                .setHeader(getTranslation("compare.changes"))
                .setFlexGrow(1);
    }

    private String changes(CaseDifference row) {
        return row.items().stream().map(this::change).collect(Collectors.joining(spoken.isJapanese() ? "、" : "; "));
    }

    /// 年代: 30代 → 80代; of a free text only that it changed.
    private String change(CaseDifference.ItemChange change) {
        var item = words.item(change.item());
        var before = words.said(change.item(), change.before());
        var after = words.said(change.item(), change.after());
        return before == null && after == null
                ? getTranslation("compare.item.text", item)
                : getTranslation("compare.item", item, orNothing(before), orNothing(after));
    }

    private String orNothing(@Nullable String word) {
        return word == null ? getTranslation("compare.item.nothing") : word;
    }
}
