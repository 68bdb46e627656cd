package jp.hersys.capture.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.function.Consumer;
import jp.hersys.capture.frame.Facts;
import jp.hersys.capture.language.Spoken;
import jp.hersys.cases.LineListRow;
import jp.hersys.imports.FateRow;

/// The columns of rows as they stand in the register: line, number with the way to its history, and what is said of the
/// case, or what changed.
///
/// @param changes whether what changed is shown instead of all that is said
/// @param history opens the history of a number
record FateColumns(RowWords words, Spoken spoken, boolean changes, Consumer<String> history) {

    void fill(Grid<FateRow> grid) {
        grid.addColumn(row -> {
                    var line = row.line();
                    return line == null ? "–" : spoken.number(line);
                })
                .setHeader(grid.getTranslation("finding.line"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<Component, FateRow>(row -> number(grid, row)))
                .setHeader(grid.getTranslation("row.number"))
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<Component, FateRow>(row -> said(grid, row)))
                .setHeader(grid.getTranslation(changes ? "row.changes" : "row.said"))
                .setFlexGrow(1);
    }

    private Component number(Grid<FateRow> grid, FateRow row) {
        var number = new Button(row.rowKey(), click -> history.accept(row.rowKey()));
        number.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        number.setAriaLabel(grid.getTranslation("row.history.of", row.rowKey()));
        return number;
    }

    private Component said(Grid<FateRow> grid, FateRow row) {
        var before = row.before();
        return changes && before != null ? changed(words, grid, before, row.now()) : facts(words, row.now());
    }

    static Facts facts(RowWords words, LineListRow row) {
        var facts = new Facts();
        words.facts(row).forEach(facts::fact);
        return facts;
    }

    static Component changed(RowWords words, Component where, LineListRow before, LineListRow after) {
        var all = new Div();
        all.addClassName("changes");
        var changes = words.changes(before, after);
        if (changes.isEmpty()) {
            all.add(new Span(where.getTranslation("row.changed-inside")));
        }
        for (var change : changes) {
            var name = new Span(change.name());
            name.addClassName("secondary");
            var then = new Span(change.before());
            then.addClassName("change-before");
            var now = new Span(change.after());
            now.addClassName("change-after");
            all.add(new Div(name, then, new Span("→"), now));
        }
        return all;
    }
}
