package jp.hersys.capture.runs;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import jp.hersys.capture.frame.Badge;
import jp.hersys.capture.frame.Badge.Tone;
import jp.hersys.capture.frame.Buttons;
import jp.hersys.capture.frame.Card;
import jp.hersys.capture.frame.Hint;
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
        var line = new Div(words.badge(run, getLocale()), Card.title(words.title(run, getLocale())));
        line.addClassName("card-line");
        if (run.late()) {
            line.add(new Badge(Tone.ATTENTION, getTranslation("run.late")));
        }
        var card = new Card(line, new Hint(words.asked(run, getLocale())));
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
                new Hint(begun == null ? "" : getTranslation("run.begun", new Spoken(getLocale()).moment(begun))));
    }

    private void failed(EditionRun run, Div card) {
        card.add(new Hint(words.step(run, getLocale())), Card.sentence(String.valueOf(run.failure())));
        if (!signedIn.may(Duty.PRESS)) {
            card.add(new Paragraph(getTranslation("run.failed.tell-press")));
            return;
        }
        var retry = new Button(getTranslation("run.retry"), click -> retry(run));
        retry.setAriaLabel(getTranslation("run.retry.of", words.title(run, getLocale())));
        card.add(new Paragraph(getTranslation("run.failed.what-to-do")), new Buttons(retry));
    }

    private void retry(EditionRun run) {
        if (!runs.retry(run, signedIn.actor())) {
            Notification.show(getTranslation("run.retry.nothing")).addThemeVariants(NotificationVariant.LUMO_ERROR);
        }
        changed.run();
    }
}
