package jp.hersys.capture.frame;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Filters of which one is chosen, or none.
///
/// @param <T> what a chip stands for
public final class Chips<T> extends Div {

    private static final long serialVersionUID = 1;

    private final transient Map<T, Button> chips = new LinkedHashMap<>();
    private final boolean always;
    private final transient Runnable changed;
    private transient @Nullable T chosen;

    /// @param name    of the group
    /// @param always  whether one is always chosen; else a second click frees it
    /// @param changed after each click
    public Chips(String name, boolean always, Runnable changed) {
        this.always = always;
        this.changed = changed;
        addClassName("chips");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", name);
    }

    /// Adds a chip.
    public Chips<T> chip(T value, String words) {
        make(value, words);
        return this;
    }

    /// Adds a chip with a count; one that would find nothing cannot be chosen.
    public Chips<T> chip(T value, String words, String count, boolean empty) {
        var number = new Span(count);
        number.addClassName("chip-count");
        var chip = make(value, words);
        chip.setSuffixComponent(number);
        chip.setEnabled(!empty);
        return this;
    }

    private Button make(T value, String words) {
        var chip = new Button(words, click -> {
            chosen = value.equals(chosen) && !always ? null : value;
            mark();
            changed.run();
        });
        chip.addClassName("chip");
        chips.put(value, chip);
        add(chip);
        mark();
        return chip;
    }

    /// The one chosen, or null.
    public @Nullable T chosen() {
        return chosen;
    }

    /// Chooses without telling anybody.
    public void choose(@Nullable T value) {
        chosen = value;
        mark();
    }

    private void mark() {
        chips.forEach((value, chip) ->
                chip.getElement().setAttribute("aria-pressed", Boolean.toString(value.equals(chosen))));
    }
}
