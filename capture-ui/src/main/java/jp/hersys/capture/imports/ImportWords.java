package jp.hersys.capture.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.function.ToLongFunction;
import jp.hersys.capture.frame.Badge;
import jp.hersys.capture.frame.Badge.Tone;
import jp.hersys.capture.language.Messages;
import jp.hersys.capture.language.Spoken;
import jp.hersys.imports.Import;
import jp.hersys.imports.ImportState;

/// The state of an import in words, signs and bars.
record ImportWords(Messages messages, Spoken spoken) {

    /// A count of an import under its message key.
    record Count(String key, ToLongFunction<Import> of) {}

    /// All counts in the order in which a clerk reads them.
    static final List<Count> COUNTS = List.of(
            new Count("import.rows", Import::rowsRead),
            new Count("import.accepted", Import::accepted),
            new Count("import.changed", Import::changed),
            new Count("import.unchanged", Import::unchanged),
            new Count("import.withdrawn", Import::withdrawn),
            new Count("import.refused", Import::refused),
            new Count("import.held", Import::held));

    /// The counts that a list has room for; what is held shows in its state.
    static final List<Count> LISTED = COUNTS.subList(0, COUNTS.size() - 1);

    /// Sign and word.
    Badge badge(Import file) {
        return switch (file.state()) {
            case RECEIVED -> new Badge(Tone.RUNNING, text(file.rowsRead() == 0 ? "import.waiting" : "import.reading"));
            case READ -> new Badge(Tone.RUNNING, text("import.applying"));
            case HELD -> new Badge(Tone.ATTENTION, text("import.is-held"));
            case APPLIED ->
                file.refused() == 0
                        ? new Badge(Tone.GOOD, text("import.applied"))
                        : new Badge(
                                Tone.ATTENTION,
                                messages.getTranslation(
                                        "import.applied-partly", spoken.locale(), spoken.number(file.refused())));
            case REFUSED -> new Badge(Tone.BAD, text("import.is-refused"));
        };
    }

    /// A bar with done / total for what still runs.
    Component progress(Import file) {
        var bar = new ProgressBar();
        bar.getElement().setAttribute("aria-label", file.fileName());
        var expected = file.rowsExpected();
        var words = new Span(text("import.applying.words"));
        if (file.state() == ImportState.RECEIVED && expected != null && expected > 0) {
            bar.setValue(Math.clamp((double) file.rowsRead() / expected, 0, 1));
            words.setText(messages.getTranslation(
                    "import.progress", spoken.locale(), spoken.number(file.rowsRead()), spoken.number(expected)));
        } else {
            bar.setIndeterminate(true);
        }
        words.addClassName("secondary");
        var progress = new Div(bar, words);
        progress.addClassName("progress");
        return progress;
    }

    private String text(String key) {
        return messages.getTranslation(key, spoken.locale());
    }
}
