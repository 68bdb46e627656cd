package jp.hersys.capture.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Looks again each second while something runs, and only then: the browser asks, so that nothing has to be pushed.
public final class Watch {

    private static final int SECOND = 1_000;

    private final Component view;
    private final BooleanSupplier look;
    private @Nullable Registration polling;

    /// A watch that rests until {@link #start}.
    ///
    /// @param look shows the present state and says whether something still runs
    public Watch(Component view, BooleanSupplier look) {
        this.view = view;
        this.look = look;
        view.addDetachListener(detach -> stop(detach.getUI()));
    }

    /// Looks at once, and again each second until nothing runs.
    public void start() {
        boolean runs = look.getAsBoolean();
        view.getUI().ifPresent(ui -> {
            if (!runs) {
                stop(ui);
            } else if (polling == null) {
                ui.setPollInterval(SECOND);
                polling = ui.addPollListener(poll -> start());
            }
        });
    }

    private void stop(UI ui) {
        if (polling != null) {
            polling.remove();
            polling = null;
            ui.setPollInterval(-1);
        }
    }
}
