package jp.hersys.capture.runs;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import jp.hersys.capture.frame.Badge;
import jp.hersys.capture.frame.Badge.Tone;
import jp.hersys.capture.language.Spoken;
import jp.hersys.capture.security.SignedIn;
import jp.hersys.editions.EditionRun;
import jp.hersys.editions.EditionRun.State;
import jp.hersys.editions.EditionRuns;
import jp.hersys.register.Duty;

/// What waits, runs or needs a hand, each as a card.
final class RunCards extends Div {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 10;

    private final transient EditionRuns runs;
    private final transient SignedIn signedIn;
    private final transient RunWords words;
    private final transient Runnable changed;
    private transient List<EditionRun> shown = List.of();

    /// @param changed called when a run was opened again
    RunCards(EditionRuns runs, SignedIn signedIn, RunWords words, Runnable changed) {
        this.runs = runs;
        this.signedIn = signedIn;
        this.words = words;
        this.changed = changed;
        addClassName("requests");
        getElement().setAttribute("aria-live", "polite");
    }

    /// Shows those of `all` that are not published; true while one waits or runs.
    boolean show(List<EditionRun> all) {
        var now = all.stream()
                .filter(run -> run.doneAt() == null || run.mayBeRetried())
                .toList();
        if (!now.equals(shown)) {
            shown = now;
            removeAll();
            now.stream().limit(SHOWN).forEach(run -> add(card(run)));
            if (now.size() > SHOWN) {
                add(new Paragraph(getTranslation("run.more")));
            }
        }
        return now.stream().anyMatch(run -> run.doneAt() == null);
    }

    private Div card(EditionRun run) {
        var name = new Span(words.title(run, getLocale()));
        name.addClassName("card-title");
        var line = new Div(words.badge(run, getLocale()), name);
        line.addClassName("card-line");
        if (run.late()) {
            line.add(new Badge(Tone.ATTENTION, getTranslation("run.late")));
        }
        var card = new Div(line, secondary(words.asked(run, getLocale())));
        card.addClassName("card");
        if (run.state() == State.RUNNING) {
            card.add(progress(run));
        }
        if (run.state() == State.FAILED) {
            card.addClassName("card-attention");
            failed(run, card);
        }
        return card;
    }

    private Div progress(EditionRun run) {
        var step = words.step(run, getLocale());
        var bar = new ProgressBar(0, EditionRun.STEPS.size(), Math.min(run.stepsDone(), EditionRun.STEPS.size()));
        bar.getElement().setAttribute("aria-label", step);
        var begun = run.begunAt();
        return new Div(
                new Paragraph(step),
                bar,
                secondary(begun == null ? "" : getTranslation("run.begun", new Spoken(getLocale()).moment(begun))));
    }

    private void failed(EditionRun run, Div card) {
        var sentence = new Paragraph(String.valueOf(run.failure()));
        sentence.addClassName("card-sentence");
        card.add(secondary(words.step(run, getLocale())), sentence);
        if (!signedIn.may(Duty.PRESS)) {
            card.add(new Paragraph(getTranslation("run.failed.tell-press")));
            return;
        }
        var retry = new Button(getTranslation("run.retry"), click -> retry(run));
        retry.setAriaLabel(getTranslation("run.retry.of", words.title(run, getLocale())));
        var buttons = new Div(retry);
        buttons.addClassName("buttons");
        card.add(new Paragraph(getTranslation("run.failed.what-to-do")), buttons);
    }

    private void retry(EditionRun run) {
        if (!runs.retry(run, signedIn.actor())) {
            Notification.show(getTranslation("run.retry.nothing")).addThemeVariants(NotificationVariant.LUMO_ERROR);
        }
        changed.run();
    }

    private static Paragraph secondary(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("secondary");
        return paragraph;
    }
}
