package jp.hersys.capture.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A list of any length, {@value #ROWS} rows at a time: each page begins after the last row of the one before,
/// so that the last page costs what the first one does, nothing is counted, and what comes in meanwhile shifts
/// nothing.
///
/// @param <T> a row; equal when it shows the same
public final class PagedList<T> extends Div {

    /// Rows of a page.
    public static final int ROWS = 25;

    private static final long serialVersionUID = 1;

    /// Gives the rows of a page.
    ///
    /// @param <T> a row
    @FunctionalInterface
    public interface Source<T> {

        /// At most `limit` rows after this one; the first ones when it is null.
        List<T> after(@Nullable T last, int limit);
    }

    private final Grid<T> grid = new Grid<>();
    private final Button previous = new Button(getTranslation("list.previous", ROWS), click -> back());
    private final Button next = new Button(getTranslation("list.next", ROWS), click -> forward());
    private final Span place = new Span();
    private final Div pager = new Div(previous, place, next);
    private final transient Source<T> source;
    // The last row of each page before this one.
    private final transient List<T> pagesBefore = new ArrayList<>();
    private transient List<T> shown = List.of();
    private transient @Nullable T focused;
    private boolean acting;

    /// An empty list, until asked to look.
    ///
    /// @param name of the list, for who cannot see it
    public PagedList(String name, Source<T> source) {
        this.source = source;
        addClassName("paged-list");
        pager.addClassName("pager");
        pager.getElement().setAttribute("role", "navigation");
        pager.getElement().setAttribute("aria-label", getTranslation("list.pages"));
        place.getElement().setAttribute("aria-live", "polite");
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", name);
        grid.setItems(List.of());
        grid.addCellFocusListener(focus -> focused = focus.getItem().orElse(null));
        add(grid, pager);
    }

    /// Where columns are set.
    public Grid<T> grid() {
        return grid;
    }

    /// Adds a column of components, as wide as told.
    ///
    /// @param header key of its text
    public Grid.Column<T> column(String header, String width, SerializableFunction<T, Component> cell) {
        return grid.addColumn(new ComponentRenderer<>(cell))
                .setHeader(getTranslation(header))
                .setWidth(width)
                .setFlexGrow(0);
    }

    /// What happens when Enter is pressed in a row.
    public void opens(Consumer<T> open) {
        on(Key.ENTER, open);
    }

    /// What happens when a key is pressed in a row. What one does oneself leads to the row that stands there next;
    /// where
    /// others brought another row there, nothing happens until somebody moves to one.
    public void on(Key key, Consumer<T> deed) {
        Shortcuts.addShortcutListener(
                        this,
                        () -> {
                            var row = focused;
                            if (row != null) {
                                acting = true;
                                try {
                                    deed.accept(row);
                                } finally {
                                    acting = false;
                                }
                            }
                        },
                        key)
                .listenOn(grid);
    }

    /// Shows the first page.
    public void begin() {
        pagesBefore.clear();
        look();
    }

    /// Shows the present page as it is now.
    public void look() {
        var rows = source.after(pagesBefore.isEmpty() ? null : pagesBefore.getLast(), ROWS + 1);
        boolean more = rows.size() > ROWS;
        var page = List.copyOf(more ? rows.subList(0, ROWS) : rows);
        if (!page.equals(shown)) {
            focused = acting ? inPlaceOf(focused, page) : stillThere(focused, page);
            shown = page;
            grid.setItems(page);
        }
        int before = pagesBefore.size() * ROWS;
        place.setText(getTranslation("list.place", before + 1, before + page.size()));
        previous.setEnabled(before > 0);
        next.setEnabled(more);
        pager.setVisible(more || before > 0);
        grid.setVisible(!page.isEmpty());
    }

    /// The rows in sight.
    public List<T> rows() {
        return shown;
    }

    /// The browser keeps the place that has the focus: when its row is gone, the next one stands there.
    private @Nullable T inPlaceOf(@Nullable T row, List<T> page) {
        int place = row == null ? -1 : shown.indexOf(row);
        return place < 0 || page.isEmpty() ? null : page.get(Math.min(place, page.size() - 1));
    }

    /// When another row stands there by now, nobody has moved to it.
    private @Nullable T stillThere(@Nullable T row, List<T> page) {
        int place = row == null ? -1 : shown.indexOf(row);
        return place >= 0 && place < page.size() && page.get(place).equals(row) ? row : null;
    }

    private void forward() {
        pagesBefore.add(shown.getLast());
        look();
        grid.scrollToStart();
    }

    private void back() {
        pagesBefore.removeLast();
        look();
    }
}
