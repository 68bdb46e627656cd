package jp.hersys.capture.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import jp.hersys.capture.frame.Badge;
import jp.hersys.capture.frame.Badge.Tone;
import jp.hersys.capture.frame.Facts;
import jp.hersys.capture.language.Spoken;
import jp.hersys.imports.Trial;
import jp.hersys.intake.FindingSentences;

/// Lines of a tried file as they were understood, the refused ones first.
final class TrialLines extends Grid<Trial.Line> {

    private static final long serialVersionUID = 1;
    private static final int ROWS_AT_ONCE = 10;

    private final transient Spoken spoken = new Spoken(getLocale());
    private final transient FindingSentences sentences = new FindingSentences(getLocale());

    TrialLines(List<Trial.Line> lines) {
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", getTranslation("trial.lines"));
        addColumn(line -> spoken.number(line.line()))
                .setHeader(getTranslation("finding.line"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("5rem")
                .setFlexGrow(0);
        addColumn(Trial.Line::rowKey)
                .setHeader(getTranslation("trial.row"))
                .setWidth("10.5rem")
                .setFlexGrow(0);
        addColumn(new ComponentRenderer<Component, Trial.Line>(this::understood))
                .setHeader(getTranslation("trial.understood"))
                .setFlexGrow(1);
        setItems(lines);
        setAllRowsVisible(lines.size() <= ROWS_AT_ONCE);
        if (!isAllRowsVisible()) {
            setHeight("32rem");
        }
    }

    private Component understood(Trial.Line line) {
        var all = new Div();
        if (line.understood().isEmpty()) {
            all.add(new Badge(Tone.BAD, getTranslation("finding.refused")));
        } else {
            var facts = new Facts();
            line.understood().forEach(value -> facts.fact(value.name(), value.value()));
            all.add(facts);
        }
        line.findings().forEach(finding -> all.add(new Paragraph(sentences.sentence(finding))));
        return all;
    }
}
