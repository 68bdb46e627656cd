package jp.hersys.capture.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import jp.hersys.capture.frame.Badge;
import jp.hersys.capture.frame.Badge.Tone;
import jp.hersys.capture.frame.Card;
import jp.hersys.imports.CaseVersion;

/// All that was said of one number, newest first: when, by which file, and what changed each time.
final class CaseHistory extends Dialog {

    private static final long serialVersionUID = 1;

    CaseHistory(String rowKey, List<CaseVersion> versions, RowWords words) {
        setHeaderTitle(getTranslation("row.history", rowKey));
        setWidth("48rem");
        setMaxWidth("94vw");
        if (versions.isEmpty()) {
            add(new Paragraph(getTranslation("row.history.none")));
        }
        var timeline = new OrderedList();
        timeline.addClassName("timeline");
        for (int i = 0; i < versions.size(); i++) {
            var before = i + 1 < versions.size() ? versions.get(i + 1) : null;
            timeline.add(item(versions.get(i), before, words));
        }
        add(timeline);
        getFooter().add(new Button(getTranslation("close"), click -> close()));
    }

    private ListItem item(CaseVersion version, @org.jspecify.annotations.Nullable CaseVersion before, RowWords words) {
        var item = new ListItem(kind(version, before), Card.title(words.spoken().moment(version.recordedAt())));
        var importId = version.importId();
        if (importId != null) {
            var file = new RouterLink(
                    java.util.Objects.requireNonNullElse(version.fileName(), ""),
                    ImportView.class,
                    importId.toString());
            item.add(new Paragraph(file, new Span(line(version, words))));
        }
        if (!version.withdrawn()) {
            item.add(
                    before == null || before.withdrawn()
                            ? FateColumns.facts(words, version.now())
                            : FateColumns.changed(words, this, before.now(), version.now()));
        }
        return item;
    }

    private Component kind(CaseVersion version, @org.jspecify.annotations.Nullable CaseVersion before) {
        if (version.withdrawn()) {
            return new Badge(Tone.ATTENTION, getTranslation("import.withdrawn"));
        }
        return before == null || before.withdrawn()
                ? new Badge(Tone.GOOD, getTranslation("import.accepted"))
                : new Badge(Tone.RUNNING, getTranslation("import.changed"));
    }

    private String line(CaseVersion version, RowWords words) {
        var line = version.line();
        return line == null ? "" : getTranslation("row.line", words.spoken().number(line));
    }
}
