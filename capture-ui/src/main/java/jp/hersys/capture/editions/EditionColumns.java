package jp.hersys.capture.editions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.RouterLink;
import java.math.BigDecimal;
import java.time.Clock;
import jp.hersys.capture.frame.Badge;
import jp.hersys.capture.frame.Badge.Tone;
import jp.hersys.capture.language.Ago;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.capture.language.Spoken;
import jp.hersys.editions.EditionEntry;
import org.jspecify.annotations.Nullable;

/// The columns of the list of editions: which, where it is, how many, and its papers.
///
/// @param nation whether publishers are told apart
record EditionColumns(Spoken spoken, AreaNames names, Clock clock, boolean nation) {

    void fill(Grid<EditionEntry> list) {
        list.addColumn(new ComponentRenderer<Component, EditionEntry>(entry -> name(list, entry)))
                .setHeader(list.getTranslation("edition.day"))
                .setWidth(spoken.isJapanese() ? "11rem" : "12rem")
                .setFlexGrow(1);
        list.addColumn(new ComponentRenderer<Component, EditionEntry>(entry -> state(list, entry)))
                .setHeader(list.getTranslation("edition.state"))
                .setWidth("8rem")
                .setFlexGrow(0);
        number(list, "cases.new", EditionEntry::newCases);
        number(list, "cases.cumulative", EditionEntry::cumulative);
        list.addColumn(new ComponentRenderer<Component, EditionEntry>(entry -> account(list, entry)))
                .setHeader(list.getTranslation("edition.account"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("8.75rem")
                .setFlexGrow(0);
        list.addColumn(new ComponentRenderer<Component, EditionEntry>(EditionColumns::papers))
                .setHeader(list.getTranslation("edition.papers"))
                .setWidth("15rem")
                .setFlexGrow(1);
    }

    private Component name(Grid<EditionEntry> list, EditionEntry entry) {
        var words = list.getTranslation("edition.name", spoken.day(entry.day()), entry.revision());
        var edition = entry.publicId();
        var name = edition == null ? new Span(words) : new RouterLink(words, EditionView.class, edition.toString());
        return nation ? new Div(name, new Div(names.name(entry.publisherCode(), spoken.locale()))) : name;
    }

    private Component state(Grid<EditionEntry> list, EditionEntry entry) {
        var badge = new Badge(
                switch (entry.state()) {
                    case PUBLISHED -> Tone.GOOD;
                    case WAITING -> Tone.RUNNING;
                    case FAILED -> Tone.BAD;
                },
                list.getTranslation("edition.state." + entry.state()));
        var published = entry.publishedAt();
        var since = published == null ? entry.requestedAt() : published;
        var age = new Span(Ago.of(since, clock.instant(), spoken));
        age.addClassName("secondary");
        age.setTitle(spoken.moment(since));
        var state = new Div(badge, new Div(age));
        if (entry.late()) {
            state.add(new Badge(Tone.ATTENTION, list.getTranslation("run.late")));
        }
        return state;
    }

    private void number(
            Grid<EditionEntry> list,
            String figure,
            java.util.function.Function<EditionEntry, @Nullable BigDecimal> value) {
        list.addColumn(entry -> {
                    var number = value.apply(entry);
                    return number == null ? "–" : spoken.number(number, 0);
                })
                .setHeader(list.getTranslation("figure." + figure))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("5.5rem")
                .setFlexGrow(0);
    }

    private Component account(Grid<EditionEntry> list, EditionEntry entry) {
        var received = entry.received();
        var counted = entry.counted();
        return new Span(
                received == null || counted == null
                        ? "–"
                        : list.getTranslation(
                                "edition.account.sum",
                                spoken.number(received),
                                spoken.number(counted),
                                spoken.number(received - counted)));
    }

    private static Component papers(EditionEntry entry) {
        var papers = new Div();
        papers.addClassName("papers");
        var edition = entry.publicId();
        if (edition != null) {
            entry.paperPaths().stream()
                    .sorted(PaperLink.FOR_PEOPLE_FIRST)
                    .forEach(path -> papers.add(PaperLink.brief(edition, entry, path)));
        }
        return papers;
    }
}
