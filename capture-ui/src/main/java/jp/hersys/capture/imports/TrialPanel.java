package jp.hersys.capture.imports;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.hersys.capture.frame.Badge;
import jp.hersys.capture.frame.Badge.Tone;
import jp.hersys.capture.frame.BlueButton;
import jp.hersys.capture.frame.Buttons;
import jp.hersys.capture.language.Spoken;
import jp.hersys.imports.Trial;
import jp.hersys.intake.FindingSentences;
import org.jspecify.annotations.Nullable;

/// What would be understood of a file, line by line, before anything of it is kept (試し読み). The file waits in a
/// folder of this machine that only the program can read, until it is taken in or given up or the page is left.
final class TrialPanel extends Div {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 200;

    /// Takes a tried file in.
    @FunctionalInterface
    interface Taking {

        void take(String name, InputStream bytes, Trial.Attempt as) throws IOException;
    }

    /// A file that was read.
    private record Tried(String name, Path file, Trial.Attempt as, Trial.Outcome outcome, List<Trial.Line> lines) {}

    private final transient Trial trial;
    private final transient Taking taking;
    private final transient Spoken spoken = new Spoken(getLocale());
    // Written by the thread of the upload, read by that of the browser's next request.
    private transient volatile @Nullable Tried tried;

    TrialPanel(Trial trial, Taking taking) {
        this.trial = trial;
        this.taking = taking;
        addClassName("trial");
        setVisible(false);
        getElement().setAttribute("aria-live", "polite");
    }

    /// Reads a file; of its lines the first are shown, and of the refused ones, too.
    void read(String name, InputStream bytes, Trial.Attempt as) throws IOException {
        forget();
        var file = Files.createTempFile("hersys-trial", ".part");
        try {
            try (var out = Files.newOutputStream(file)) {
                bytes.transferTo(out);
            }
            var lines = new ArrayList<Trial.Line>();
            var refused = new ArrayList<Trial.Line>();
            var outcome = trial.read(as, file, line -> {
                var among = line.understood().isEmpty() ? refused : lines;
                if (among.size() < SHOWN) {
                    among.add(line);
                }
            });
            refused.addAll(lines);
            tried = new Tried(name, file, as, outcome, refused);
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(file);
            throw broken;
        }
    }

    /// Shows what was read, if anything was.
    void show() {
        removeAll();
        var now = tried;
        setVisible(now != null);
        if (now == null) {
            return;
        }
        var outcome = now.outcome();
        var finding = outcome.finding();
        var title = new H2(getTranslation("trial.title", now.name()));
        add(title, new Badge(Tone.ATTENTION, getTranslation("trial.nothing-kept")));
        add(new Paragraph(
                finding != null
                        ? new FindingSentences(getLocale()).sentence(finding)
                        : getTranslation(
                                "trial.read-as",
                                outcome.title(),
                                outcome.encoding(),
                                spoken.number(outcome.rows()),
                                spoken.number(outcome.rows() - outcome.refused()),
                                spoken.number(outcome.refused()),
                                spoken.number(outcome.skipped()))));
        if (!outcome.unread().isEmpty()) {
            add(new Paragraph(getTranslation("trial.unread", String.join("、", outcome.unread()))));
        }
        add(buttons(now));
        if (!now.lines().isEmpty()) {
            add(new TrialLines(now.lines()));
        }
    }

    private Div buttons(Tried now) {
        var take = new BlueButton(getTranslation("trial.take"), click -> take(now));
        take.setEnabled(now.outcome().finding() == null);
        var giveUp = new Button(getTranslation("trial.give-up"), click -> {
            forget();
            show();
        });
        return new Buttons(take, giveUp);
    }

    private void take(Tried now) {
        try (var bytes = Files.newInputStream(now.file())) {
            taking.take(now.name(), bytes, now.as());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        forget();
        show();
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        forget();
    }

    private void forget() {
        var before = tried;
        tried = null;
        if (before != null) {
            try {
                Files.deleteIfExists(before.file());
            } catch (IOException stays) {
                throw new UncheckedIOException(stays);
            }
        }
    }
}
