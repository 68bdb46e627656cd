package jp.hersys.capture.notifications;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import jp.hersys.calendar.Jst;
import jp.hersys.capture.frame.BlueButton;
import jp.hersys.capture.frame.Buttons;
import jp.hersys.capture.frame.Card;
import jp.hersys.capture.security.StaffUser;
import jp.hersys.database.Register;
import jp.hersys.notifications.Answers;
import jp.hersys.notifications.Draft;
import jp.hersys.notifications.DraftDesk;
import jp.hersys.notifications.FiledNotification;
import jp.hersys.notifications.MergedAnswers;
import jp.hersys.notifications.NotificationDesk;
import jp.hersys.notifications.NotificationDesk.Change;

/// The fields of a correction, what it changes so far, its reason, and the one button that files it. It is saved as a
/// draft while one types, over the version of the notification that one sees.
final class NotificationCorrection extends Div {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_REASON = 1_000;

    private final transient NotificationDesk desk;
    private final transient DraftDesk drafts;
    private final transient StaffUser staff;
    private final transient NotificationWords words;
    private final transient NotificationFormState state;
    private final transient Consumer<FiledNotification> leave;
    private final transient Consumer<FiledNotification> anew;
    private final NotificationFormPanel panel;
    private final DraftSaving saving;
    private final NotificationFormFindings findings = new NotificationFormFindings();
    private final Div news = new Div();
    private final Div changes = new Div();
    private final TextArea reason = new TextArea();
    private transient FiledNotification seen;
    private boolean givenUp;

    /// @param leave told what holds when the correction is filed or given up
    /// @param anew  told what holds when the correction is to be begun again
    NotificationCorrection(
            Register register,
            StaffUser staff,
            NotificationFormWords form,
            NotificationWords words,
            FiledNotification filed,
            Consumer<FiledNotification> leave,
            Consumer<FiledNotification> anew) {
        this.desk = register.notificationDesk();
        this.drafts = register.draftDesk();
        this.staff = staff;
        this.words = words;
        this.leave = leave;
        this.anew = anew;
        this.seen = filed;
        var begun = drafts.correcting(filed, staff.actor());
        var draft = begun.orElseGet(() -> Draft.begun(
                staff.getUsername(), filed.answers(), register.clock().instant(), filed));
        this.state = new NotificationFormState(
                form.parts(),
                desk.switches(filed, staff.actor()),
                () -> Jst.today(register.clock()),
                municipality -> "", // who is responsible is decided on the page of the record
                draft.answers());
        this.saving = new DraftSaving(drafts, staff.actor(), draft);
        this.panel = new NotificationFormPanel(form.parts(), state, form, this::changed);
        addClassName("notification-form");
        news.getElement().setAttribute("aria-live", "polite");
        add(news, findings, panel, end());
        begun.ifPresent(this::goOn);
        showChanges();
        panel.begin();
    }

    /// What the person sees as filed.
    FiledNotification seen() {
        return seen;
    }

    private Div end() {
        changes.addClassName("correction-changes");
        reason.setLabel(getTranslation("correction.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setWidthFull();
        reason.setMaxLength(LONGEST_REASON);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        var file = new BlueButton(getTranslation("correction.file"), click -> file());
        file.addClassName("submit");
        var giveUp = new Button(getTranslation("correction.give-up"), click -> giveUp());
        giveUp.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var buttons = new Div(file, giveUp, saving);
        buttons.addClassName("form-end");
        return new Div(new H2(getTranslation("correction.changes")), changes, reason, buttons);
    }

    /// Goes on where somebody left off, over what the notification has become since.
    private void goOn(Draft draft) {
        news.add(new Paragraph(getTranslation(
                "correction.goes-on", draft.login(), words.spoken().moment(draft.savedAt()))));
        news.addClassNames("card", "notice");
        if (draft.basedOn() != seen.version()) {
            var now = seen;
            desk.history(now, staff.actor()).stream()
                    .filter(version -> version.version() == draft.basedOn())
                    .findFirst()
                    .ifPresent(base -> bringTogether(base, now));
        }
    }

    /// Somebody else changed the notification: where only one of both did, that one holds; where both did, both are
    /// told. Whoever may not see all of it any more has nothing to correct.
    void overtaken(FiledNotification now) {
        if (now.hidden()) {
            leave.accept(now);
            return;
        }
        if (givenUp || now.version() == seen.version()) {
            return;
        }
        if (!new Powers(now, staff).corrects()) {
            tellGone(now);
            return;
        }
        var before = seen;
        seen = now;
        bringTogether(before, now);
    }

    private void bringTogether(FiledNotification base, FiledNotification now) {
        var merged = MergedAnswers.of(base.answers(), state.answers(), now.answers());
        panel.bring(merged.over(state.answers()));
        news.removeAll();
        news.setClassName("");
        news.add(new OvertakenNews(base, now, words, "", () -> {}));
        if (!merged.disputed().isEmpty()) {
            var both = new Div(
                    new Paragraph(getTranslation("correction.disputed")), new Changes(merged.disputed(), words));
            both.addClassNames("card", "card-attention", "disputed");
            news.add(both);
        }
        changed();
    }

    /// It was withdrawn, or is out of the person's hands: what was typed stays in sight and in the draft.
    private void tellGone(FiledNotification now) {
        news.removeAll();
        news.add(new OvertakenNews(seen, now, words, "", () -> {}), new Paragraph(getTranslation("correction.gone")));
    }

    private void changed() {
        var newer = saving.save(saving.draft().over(seen.version(), state.answers()));
        newer.ifPresent(this::tellNewer);
        if (findings.isVisible()) {
            findings.tell(state.found(), panel::sentence, panel::begin);
        }
        showChanges();
    }

    private void tellNewer(Draft draft) {
        news.removeAll();
        news.addClassNames("card", "card-attention");
        news.add(new Paragraph(
                getTranslation("notify.overtaken", draft.login(), words.spoken().moment(draft.savedAt()))));
    }

    private void showChanges() {
        changes.removeAll();
        changes.add(new Changes(Answers.difference(seen.answers(), state.answers()), words));
    }

    private void file() {
        var why = reason.getValue().strip();
        reason.setInvalid(why.isEmpty());
        if (why.isEmpty()) {
            reason.setErrorMessage(getTranslation("notification.reason.missing"));
            reason.focus();
            return;
        }
        switch (desk.correct(seen, state.answers(), why, staff.actor())) {
            case Change.Done done -> leave.accept(done.now());
            case Change.Overtaken overtaken -> {
                overtaken(overtaken.now());
                news.scrollIntoView();
            }
            case Change.KeepsOthers keeps -> leave.accept(keeps.now());
            case Change.NotTaken refused -> {
                state.visitAll(refused.findings());
                panel.tell();
                findings.tell(state.found(), panel::sentence, panel::begin);
                findings.scrollIntoView();
                panel.begin(refused.findings().getFirst().field());
            }
        }
    }

    /// What was typed, perhaps by a colleague, can be had back; what a colleague typed since is not thrown away.
    private void giveUp() {
        var draft = saving.draft();
        if (draft.revision() == 0) {
            leave.accept(seen);
        } else if (drafts.throwAway(draft, staff.actor())) {
            givenUp = true;
            var undo = new Button(getTranslation("notify.draft.undo"), click -> {
                drafts.save(draft.unsaved(), staff.actor());
                anew.accept(seen);
            });
            removeAll();
            add(Card.notice(Card.sentence(getTranslation("notify.draft.thrown-away")), new Buttons(undo))
                    .aloud());
        } else {
            drafts.correcting(seen, staff.actor()).ifPresentOrElse(this::tellNewer, () -> leave.accept(seen));
            news.scrollIntoView();
        }
    }
}
