package jp.hersys.capture.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import jp.hersys.capture.language.Ago;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.imports.Import;

/// The columns of the list of files: which, where it is, since when, and its counts.
///
/// @param nation whether publishers are told apart
record ImportColumns(ImportWords words, AreaNames names, Clock clock, boolean nation) {

    void fill(Grid<Import> list) {
        var spoken = words.spoken();
        list.addColumn(new ComponentRenderer<Component, Import>(this::link))
                .setHeader(list.getTranslation("import.file"))
                .setFlexGrow(1)
                .setWidth("9.5rem");
        list.addColumn(new ComponentRenderer<Component, Import>(this::state))
                .setHeader(list.getTranslation("import.state"))
                .setWidth("9.5rem")
                .setFlexGrow(0);
        ImportWords.LISTED.forEach(
                count -> list.addColumn(file -> spoken.number(count.of().applyAsLong(file)))
                        .setHeader(list.getTranslation(count.key()))
                        .setTextAlign(ColumnTextAlign.END)
                        .setWidth(spoken.isJapanese() ? "4.5rem" : "5.75rem")
                        .setFlexGrow(0));
    }

    private Component link(Import file) {
        var link = new RouterLink(
                file.fileName(), ImportView.class, file.publicId().toString());
        return nation
                ? new Div(
                        link,
                        new Div(names.name(file.publisherCode(), words.spoken().locale())))
                : link;
    }

    private Component state(Import file) {
        var age = new Span(Ago.of(file.receivedAt(), clock.instant(), words.spoken()));
        age.addClassName("secondary");
        age.setTitle(words.spoken().moment(file.receivedAt()));
        var state = new Div(words.badge(file), new Div(age));
        if (!file.state().isSettled()) {
            state.add(words.progress(file));
        }
        return state;
    }
}
