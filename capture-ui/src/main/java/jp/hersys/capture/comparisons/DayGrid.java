package jp.hersys.capture.comparisons;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.hersys.capture.language.Spoken;
import jp.hersys.codelists.CodeLists;
import jp.hersys.editions.DayDifference;

/// Past days of announcement whose number of cases differs, and why.
final class DayGrid extends Grid<DayDifference> {

    private static final long serialVersionUID = 1;
    private static final int VISIBLE_ROWS = 12;

    private final transient Spoken spoken = new Spoken(getLocale());
    private final transient CodeLists codes = CodeLists.shipped();

    DayGrid(List<DayDifference> days) {
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(days.size() <= VISIBLE_ROWS);
        if (!isAllRowsVisible()) {
            setHeight("24rem");
        }
        getElement().setAttribute("aria-label", getTranslation("compare.days"));
        addColumn(day -> spoken.day(day.day()))
                .setHeader(getTranslation("compare.day"))
                .setWidth("11rem")
                .setFlexGrow(0);
        number("compare.before.short", day -> spoken.number(day.before()));
        number("compare.after.short", day -> spoken.number(day.after()));
        number("compare.difference", day -> signed(day.difference()));
        addColumn(this::causes).setHeader(getTranslation("compare.reason")).setFlexGrow(1);
        setItems(days);
    }

    private void number(String header, com.vaadin.flow.function.ValueProvider<DayDifference, String> text) {
        addColumn(text)
                .setHeader(getTranslation(header))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("7rem")
                .setFlexGrow(0);
    }

    private String causes(DayDifference day) {
        return day.causes().stream().map(this::cause).collect(Collectors.joining(spoken.isJapanese() ? "、" : "; "));
    }

    private String cause(DayDifference.Cause cause) {
        var texts = new ArrayList<String>();
        texts.add(codes.label("difference-reasons", cause.reason().code(), getLocale()));
        if (cause.added() > 0) {
            texts.add(signed(cause.added()));
        }
        if (cause.removed() > 0) {
            texts.add(signed(-cause.removed()));
        }
        return String.join(" ", texts);
    }

    private String signed(long number) {
        return (number > 0 ? "+" : "−") + spoken.number(Math.abs(number));
    }
}
