package jp.hersys.capture.comparisons;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import jp.hersys.capture.language.FigureNames;
import jp.hersys.capture.language.Spoken;
import jp.hersys.editions.EditionDifference.FigureDifference;
import org.jspecify.annotations.Nullable;

/// Each figure of two editions and their difference.
final class FigureGrid extends Grid<FigureDifference> {

    private static final long serialVersionUID = 1;

    /// What people ask for first; the others follow by their ids.
    private static final List<String> FIRST = List.of("cases.new", "cases.cumulative", "cases.7d-mean");

    private final transient Spoken spoken = new Spoken(getLocale());
    private final transient FigureNames names = new FigureNames(getLocale());

    FigureGrid(List<FigureDifference> figures) {
        addClassName("figure-grid");
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        getElement().setAttribute("aria-label", getTranslation("compare.figures"));
        addColumn(figure -> names.figure(figure.figure()))
                .setHeader(getTranslation("compare.figure"))
                .setFlexGrow(1);
        addColumn(figure -> number(figure, figure.before()))
                .setHeader(getTranslation("compare.before.short"))
                .setTextAlign(ColumnTextAlign.END);
        addColumn(figure -> number(figure, figure.after()))
                .setHeader(getTranslation("compare.after.short"))
                .setTextAlign(ColumnTextAlign.END);
        addColumn(this::difference)
                .setHeader(getTranslation("compare.difference"))
                .setTextAlign(ColumnTextAlign.END);
        setItems(figures.stream()
                .sorted(Comparator.comparingInt(FigureGrid::place))
                .toList());
    }

    private static int place(FigureDifference figure) {
        int place = FIRST.indexOf(figure.figure());
        return place < 0 ? FIRST.size() : place;
    }

    private String difference(FigureDifference figure) {
        var before = figure.before();
        var after = figure.after();
        if (before == null || after == null) {
            return "–";
        }
        // of the numbers as they are shown, so that people who subtract agree
        var difference = rounded(figure, after).subtract(rounded(figure, before));
        return switch (difference.signum()) {
            case 1 -> "+" + number(figure, difference);
            case 0 -> "±0";
            default -> "−" + number(figure, difference.abs());
        };
    }

    private BigDecimal rounded(FigureDifference figure, BigDecimal value) {
        return value.setScale(names.decimals(figure.figure()), RoundingMode.HALF_EVEN);
    }

    private String number(FigureDifference figure, @Nullable BigDecimal value) {
        return value == null ? "–" : spoken.number(value, names.decimals(figure.figure()));
    }
}
