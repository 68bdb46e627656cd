package jp.hersys.capture.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import jp.hersys.capture.language.Spoken;
import jp.hersys.imports.ImportKind;
import jp.hersys.imports.RowFinding;
import jp.hersys.intake.Finding;
import jp.hersys.intake.FindingSentences;

/// The columns of rows of which something was found: line, number, column, value found, what was expected, and the
/// whole sentence.
///
/// @param kind of what the rows speak: a number names a case, area and period a row of counts
record FindingColumns(Spoken spoken, FindingSentences sentences, ImportKind kind) {

    void fill(Grid<RowFinding> grid) {
        grid.addColumn(row -> spoken.number(row.line()))
                .setHeader(grid.getTranslation("finding.line"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addColumn(FindingColumns::number)
                .setHeader(grid.getTranslation(kind == ImportKind.TOTALS ? "row.period" : "row.number"))
                .setWidth(kind == ImportKind.TOTALS ? "10.5rem" : "6.5rem")
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<Component, RowFinding>(row -> findings(grid, row)))
                .setHeader(header(grid))
                .setFlexGrow(1);
    }

    /// A row without a number bears a stand-in, and a number that stands twice its place, too: neither tells
    /// people anything.
    private static String number(RowFinding row) {
        return row.rowKey().startsWith("?") ? "–" : row.rowKey().replaceFirst(" #\\d+$", "");
    }

    private static Div header(Grid<RowFinding> grid) {
        var line = new Div(
                new Span(grid.getTranslation("finding.field")),
                new Span(grid.getTranslation("finding.found")),
                new Span(grid.getTranslation("finding.expected")),
                new Span(grid.getTranslation("finding.sentence")));
        line.addClassName("finding");
        return line;
    }

    private Component findings(Grid<RowFinding> grid, RowFinding row) {
        var all = new Div();
        row.findings().forEach(finding -> all.add(line(grid, finding)));
        return all;
    }

    private Div line(Grid<RowFinding> grid, Finding finding) {
        var found = finding.found();
        boolean nothing = found == null || found.isEmpty();
        var value = new Span(nothing ? grid.getTranslation("finding.nothing") : found);
        value.addClassName(nothing ? "secondary" : "found");
        var line = new Div(
                new Span(finding.field()),
                value,
                new Span(sentences.expected(finding)),
                new Span(sentences.sentence(finding)));
        line.addClassName("finding");
        return line;
    }
}
