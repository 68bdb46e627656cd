package jp.hersys.capture.editions;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Optional;
import jp.hersys.capture.charts.Definition;
import jp.hersys.capture.language.FigureNames;
import jp.hersys.capture.language.Spoken;
import org.jspecify.annotations.Nullable;

/// The figures of an edition in their groups, each with its definition at hand and beside the one that readers saw
/// before.
final class FigureTiles extends Div {

    private static final long serialVersionUID = 1;

    private final transient FigureNames names;
    private final transient Spoken spoken = new Spoken(getLocale());

    FigureTiles(EditionLine line, @Nullable EditionLine before, FigureNames names) {
        this.names = names;
        for (var group : EditionLine.GROUPS) {
            var ids = line.ids(group);
            if (!ids.isEmpty()) {
                var tiles = new Div();
                tiles.addClassName("tiles");
                ids.forEach(id ->
                        tiles.add(tile(id, line.figure(id), before == null ? Optional.empty() : before.figure(id))));
                add(new H3(getTranslation("group." + group)), tiles);
            }
        }
    }

    private Div tile(String id, Optional<BigDecimal> value, Optional<BigDecimal> before) {
        int decimals = names.decimals(id);
        var name = new Div(new Span(names.figure(id)));
        name.addClassName("tile-name");
        if (!names.definition(id).isEmpty()) {
            name.add(new Definition(names.figure(id), names.definition(id)));
        }
        var unit = new Span(value.isPresent() ? names.unit(id) : "");
        unit.addClassName("tile-unit");
        var figure = new Div(
                new Span(value.map(number -> spoken.number(number, decimals)).orElse(getTranslation("figure.none"))),
                unit);
        figure.addClassName("tile-figure");
        var tile = new Div(name, figure);
        tile.addClassName("tile");
        if (value.isPresent() && before.isPresent()) {
            var change = new Span(getTranslation(
                    "edition.difference",
                    spoken.number(before.get(), decimals),
                    spoken.change(value.get().subtract(before.get()), decimals)));
            change.addClassName("tile-change");
            tile.add(change);
        }
        return tile;
    }
}
