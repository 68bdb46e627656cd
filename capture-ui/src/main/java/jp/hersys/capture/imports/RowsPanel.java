package jp.hersys.capture.imports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import jp.hersys.capture.frame.Chips;
import jp.hersys.capture.frame.PagedList;
import jp.hersys.capture.frame.SearchBox;
import jp.hersys.capture.language.Messages;
import jp.hersys.capture.language.Spoken;
import jp.hersys.imports.FateRow;
import jp.hersys.imports.Import;
import jp.hersys.imports.ImportKind;
import jp.hersys.imports.ImportRows;
import jp.hersys.imports.ImportState;
import jp.hersys.imports.RowFate;
import jp.hersys.imports.RowFinding;
import jp.hersys.intake.FindingSentences;
import jp.hersys.register.Actor;
import org.jspecify.annotations.Nullable;

/// What became of each row of a file: one fate at a time, or one number.
final class RowsPanel extends Div {

    private static final long serialVersionUID = 1;

    /// What can be looked at.
    private enum Look {
        REFUSED(null),
        NOTED(null),
        ACCEPTED(RowFate.ACCEPTED),
        CHANGED(RowFate.CHANGED),
        WITHDRAWN(RowFate.WITHDRAWN),
        UNCHANGED(RowFate.UNCHANGED);

        private final @Nullable RowFate fate;

        Look(@Nullable RowFate fate) {
            this.fate = fate;
        }

        /// How many rows; those that were only noted are not counted.
        private OptionalLong count(Import file) {
            return switch (this) {
                case REFUSED -> OptionalLong.of(file.refused());
                case NOTED -> OptionalLong.empty();
                case ACCEPTED -> OptionalLong.of(file.accepted());
                case CHANGED -> OptionalLong.of(file.changed());
                case WITHDRAWN -> OptionalLong.of(file.withdrawn());
                case UNCHANGED -> OptionalLong.of(file.unchanged());
            };
        }
    }

    private final transient ImportRows rows;
    private final transient Import file;
    private final transient Actor actor;
    private final Chips<Look> looks = new Chips<>(getTranslation("rows.fates"), true, this::show);
    private final SearchBox number;
    private final transient Map<Look, PagedList<?>> lists = new EnumMap<>(Look.class);
    private final Paragraph nothing = new Paragraph();

    RowsPanel(ImportRows rows, Import file, Actor actor, Messages messages) {
        this.rows = rows;
        this.file = file;
        this.actor = actor;
        boolean counts = file.kind() == ImportKind.TOTALS;
        this.number = new SearchBox(
                getTranslation(counts ? "rows.search.totals" : "rows.search"),
                getTranslation(counts ? "rows.search.totals.example" : "rows.search.example"),
                this::show);
        addClassName("rows-panel");
        var spoken = new Spoken(getLocale());
        var words = new RowWords(messages, spoken);
        var bar = new Div(number, looks);
        bar.addClassName("search-bar");
        bar.setVisible(!counts || file.state() == ImportState.APPLIED);
        if (counts) {
            add(new Paragraph(getTranslation("rows.totals")));
        }
        add(bar);
        for (var look : Look.values()) {
            if (canBeTold(look)) {
                chip(look, spoken);
                var list = list(look, words, spoken);
                lists.put(look, list);
                add(list);
            }
        }
        add(nothing);
        looks.choose(first());
        show();
    }

    private boolean canBeTold(Look look) {
        return look.fate == null ? file.state() == ImportState.APPLIED : ImportRows.tells(file, look.fate);
    }

    private void chip(Look look, Spoken spoken) {
        var held = file.state() == ImportState.HELD;
        var words = getTranslation(held ? "rows.would-withdraw" : "rows." + look);
        var counted = look.count(file);
        if (counted.isEmpty() || held) {
            looks.chip(look, words);
        } else {
            long count = counted.getAsLong();
            looks.chip(look, words, spoken.number(count), count == 0);
        }
    }

    private PagedList<?> list(Look look, RowWords words, Spoken spoken) {
        var fate = look.fate;
        if (fate == null) {
            var list = new PagedList<RowFinding>(
                    getTranslation("import.findings"),
                    (last, limit) -> rows.findings(file, look == Look.REFUSED, typed(), last, limit, actor));
            new FindingColumns(spoken, new FindingSentences(getLocale()), file.kind()).fill(list.grid());
            return list;
        }
        var list = new PagedList<FateRow>(
                getTranslation("rows." + look), (last, limit) -> rows.page(file, fate, typed(), last, limit, actor));
        new FateColumns(words, spoken, fate == RowFate.CHANGED, key -> history(key, words)).fill(list.grid());
        list.opens(row -> history(row.rowKey(), words));
        return list;
    }

    /// What a clerk looks at first: what did not enter, then what was taken away, then what is other than before.
    private Look first() {
        return List.of(Look.REFUSED, Look.WITHDRAWN, Look.CHANGED, Look.ACCEPTED, Look.UNCHANGED).stream()
                .filter(lists::containsKey)
                .filter(look ->
                        file.state() == ImportState.HELD || look.count(file).orElse(0) > 0)
                .findFirst()
                .orElse(Look.NOTED);
    }

    private @Nullable String typed() {
        return number.words().isEmpty() ? null : number.words();
    }

    private void show() {
        var chosen = looks.chosen();
        lists.forEach((look, list) -> list.setVisible(look == chosen));
        var list = lists.get(chosen);
        if (list != null) {
            list.begin();
            nothing.setVisible(list.rows().isEmpty());
            nothing.setText(getTranslation(none()));
        }
    }

    private String none() {
        if (typed() != null) {
            return "rows.none.number";
        }
        return looks.chosen() == Look.NOTED ? "rows.none.noted" : "rows.none";
    }

    private void history(String rowKey, RowWords words) {
        new CaseHistory(rowKey, rows.history(file.publisherCode(), rowKey, actor), words).open();
    }
}
