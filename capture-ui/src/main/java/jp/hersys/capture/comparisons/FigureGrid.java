package jp.hersys.capture.comparisons;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.MissingResourceException;
import jp.hersys.capture.language.Spoken;
import jp.hersys.editions.EditionDifference.FigureDifference;
import org.jspecify.annotations.Nullable;

/// Each figure of two editions and their difference.
final class FigureGrid extends Grid<FigureDifference> {

    private static final long serialVersionUID = 1;
    private static final int DECIMALS = 2;

    /// What people ask for first; the others follow by their ids.
    private static final List<String> FIRST = List.of("cases.new", "cases.cumulative", "cases.7d-mean");

    private final transient Spoken spoken = new Spoken(getLocale());

    FigureGrid(List<FigureDifference> figures) {
        addClassName("figure-grid");
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        getElement().setAttribute("aria-label", getTranslation("compare.figures"));
        addColumn(this::label).setHeader(getTranslation("compare.figure")).setFlexGrow(1);
        addColumn(figure -> number(figure.before()))
                .setHeader(getTranslation("compare.before.short"))
                .setTextAlign(ColumnTextAlign.END);
        addColumn(figure -> number(figure.after()))
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

    /// Its name, or its id where the screens have no name for it.
    private String label(FigureDifference figure) {
        try {
            return getTranslation("figure." + figure.figure());
        } catch (MissingResourceException unnamed) {
            return figure.figure();
        }
    }

    private String difference(FigureDifference figure) {
        var before = figure.before();
        var after = figure.after();
        if (before == null || after == null) {
            return "–";
        }
        // of the numbers as they are shown, so that people who subtract agree
        var difference = rounded(after).subtract(rounded(before));
        return switch (difference.signum()) {
            case 1 -> "+" + number(difference);
            case 0 -> "±0";
            default -> "−" + number(difference.abs());
        };
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    private String number(@Nullable BigDecimal value) {
        return value == null
                ? "–"
                : spoken.number(value, value.stripTrailingZeros().scale() <= 0 ? 0 : DECIMALS);
    }
}
