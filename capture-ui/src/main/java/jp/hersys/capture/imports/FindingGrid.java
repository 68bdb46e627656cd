package jp.hersys.capture.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import jp.hersys.capture.frame.Badge;
import jp.hersys.capture.frame.Badge.Tone;
import jp.hersys.capture.language.Spoken;
import jp.hersys.imports.Import;
import jp.hersys.imports.ImportFiles;
import jp.hersys.imports.RowFinding;
import jp.hersys.intake.Finding;
import jp.hersys.intake.FindingSentences;
import jp.hersys.register.Actor;

/// The rows of which something was found: line, column, value found, what was expected, and the whole sentence. Fetched
/// as they come into sight.
final class FindingGrid extends Div {

    private static final long serialVersionUID = 1;
    private static final int VISIBLE_ROWS = 12;

    private final transient FindingSentences sentences = new FindingSentences(getLocale());
    private final transient Spoken spoken = new Spoken(getLocale());

    FindingGrid(ImportFiles files, Actor actor, Import file) {
        var pages = new FindingPages(after -> files.rowFindings(file, after, FindingPages.SIZE, actor));
        if (pages.isEmpty()) {
            add(new Paragraph(getTranslation("import.findings.none")));
            return;
        }
        var grid = new Grid<RowFinding>();
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setPageSize(FindingPages.SIZE);
        grid.getElement().setAttribute("aria-label", getTranslation("import.findings"));
        grid.addColumn(row -> spoken.number(row.line()))
                .setHeader(getTranslation("finding.line"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<Component, RowFinding>(this::fate))
                .setHeader(getTranslation("finding.fate"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<Component, RowFinding>(this::findings))
                .setHeader(header())
                .setFlexGrow(1);
        grid.setItems(query -> pages.rows(query.getOffset(), query.getLimit()));
        // A grid of its own height scrolls by itself; a few rows stand in the page like any text.
        grid.setAllRowsVisible(pages.hasAtMost(VISIBLE_ROWS));
        if (!grid.isAllRowsVisible()) {
            grid.setHeight("40rem");
        }
        add(grid);
    }

    private Component fate(RowFinding row) {
        return row.refused()
                ? new Badge(Tone.BAD, getTranslation("finding.refused"))
                : new Badge(Tone.ATTENTION, getTranslation("finding.noted"));
    }

    private Div header() {
        var line = new Div(
                new Span(getTranslation("finding.field")),
                new Span(getTranslation("finding.found")),
                new Span(getTranslation("finding.expected")),
                new Span(getTranslation("finding.sentence")));
        line.addClassName("finding");
        return line;
    }

    private Component findings(RowFinding row) {
        var all = new Div();
        row.findings().forEach(finding -> all.add(line(finding)));
        return all;
    }

    private Div line(Finding finding) {
        var found = finding.found();
        var value = new Span(found == null || found.isEmpty() ? getTranslation("finding.nothing") : found);
        value.addClassName(found == null || found.isEmpty() ? "secondary" : "found");
        var line = new Div(
                new Span(finding.field()),
                value,
                new Span(sentences.expected(finding)),
                new Span(sentences.sentence(finding)));
        line.addClassName("finding");
        return line;
    }
}
