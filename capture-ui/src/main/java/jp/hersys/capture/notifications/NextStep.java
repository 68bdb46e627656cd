package jp.hersys.capture.notifications;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.BiFunction;
import jp.hersys.capture.security.StaffUser;
import jp.hersys.notifications.FiledNotification;
import jp.hersys.notifications.NotificationDesk;
import jp.hersys.notifications.NotificationDesk.Change;
import jp.hersys.notifications.NotificationSentences;
import org.jspecify.annotations.Nullable;

/// What may be done with a notification; the next thing to do is the one blue button.
final class NextStep extends Div {

    private static final long serialVersionUID = 1;

    /// Told what holds now and what is to be said about it, if anything.
    @FunctionalInterface
    interface Settled {

        void now(FiledNotification now, @Nullable Div news);
    }

    private final transient FiledNotification filed;
    private final transient StaffUser staff;
    private final transient NotificationDesk desk;
    private final transient ConfirmedNotice notice;
    private final transient NotificationWords words;
    private final transient Settled settled;
    private final transient Powers powers;
    private final Div buttons = new Div();

    NextStep(
            FiledNotification filed,
            StaffUser staff,
            NotificationDesk desk,
            ConfirmedNotice notice,
            NotificationWords words,
            Settled settled) {
        this.filed = filed;
        this.staff = staff;
        this.powers = new Powers(filed, staff);
        this.desk = desk;
        this.notice = notice;
        this.words = words;
        this.settled = settled;
        addClassNames("next-step");
        buttons.addClassName("buttons");
        if (filed.stateCode().equals("R")) {
            question();
        }
        if (filed.hidden()) {
            add(new Paragraph(getTranslation("notification.hidden")));
        } else if (powers.decides()) {
            ofHealthCentre();
        } else if (powers.notifies()) {
            ofInstitution();
        }
        if (powers.corrects()) {
            button(
                    "notification.correct",
                    () -> UI.getCurrent()
                            .navigate(
                                    NotificationCorrectionView.class,
                                    filed.publicId().toString()));
            button("notification.withdraw", this::withdraw);
        }
        add(buttons);
    }

    private void question() {
        var sentence = new Paragraph(
                filed.reason().isEmpty()
                        ? getTranslation("notification.question.hidden")
                        : getTranslation("notification.question", filed.reason()));
        sentence.addClassName("card-sentence");
        var card = new Div(sentence);
        card.addClassNames("card", "card-attention");
        if (powers.isOf(filed.healthCentreId())) {
            card.add(new Paragraph(getTranslation("notification.question.waits")));
        }
        add(card);
    }

    private void ofHealthCentre() {
        if (filed.isWaiting()) {
            var confirm = new Button(getTranslation("notification.confirm"), click -> confirm());
            if (filed.stateCode().equals("S")) {
                confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            buttons.add(confirm);
        }
        if (filed.stateCode().equals("S")) {
            button("notification.return", this::giveBack);
        }
    }

    /// What is confirmed is out of the institution's hands; the register refuses its changes.
    private void ofInstitution() {
        if (filed.stateCode().equals("R")) {
            var answer = new Button(getTranslation("notification.answer"), click -> answer());
            answer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(answer);
        }
    }

    private void button(String words, Runnable deed) {
        buttons.add(new Button(getTranslation(words), click -> deed.run()));
    }

    private void confirm() {
        var confirmed = notice.confirm(List.of(filed));
        if (confirmed.isEmpty()) {
            desk.find(filed.publicId(), staff.actor())
                    .ifPresent(now -> settled.now(now, new OvertakenNews(filed, now, words, "", () -> {})));
        } else {
            settled.now(confirmed.getFirst(), null);
        }
    }

    private void giveBack() {
        ask(filed, "notification.return", "", (seen, text) -> desk.giveBack(seen, text, staff.actor()));
    }

    private void withdraw() {
        ask(filed, "notification.withdraw", "", (seen, text) -> desk.withdraw(seen, text, staff.actor()));
    }

    private void answer() {
        ask(filed, "notification.answer", "", (seen, text) -> desk.correct(seen, seen.answers(), text, staff.actor()));
    }

    /// What was typed survives whatever happens: it is offered again, then to what holds by now.
    private void ask(
            FiledNotification seen, String texts, String typed, BiFunction<FiledNotification, String, Change> deed) {
        new ReasonDialog(texts, seen.number(), typed, text -> {
                    switch (deed.apply(seen, text)) {
                        case Change.Done done -> settled.now(done.now(), null);
                        case Change.Overtaken overtaken -> {
                            var now = overtaken.now();
                            settled.now(
                                    now, new OvertakenNews(seen, now, words, text, () -> ask(now, texts, text, deed)));
                        }
                        case Change.KeepsOthers keeps ->
                            settled.now(keeps.now(), MergePanel.keepsOthers(getTranslation("merge.keeps-others")));
                        case Change.NotTaken refused ->
                            settled.now(seen, refusal(refused, () -> ask(seen, texts, text, deed)));
                    }
                })
                .open();
    }

    private Div refusal(Change.NotTaken refused, Runnable again) {
        var sentences = new NotificationSentences(words.form(), words.spoken().locale());
        var card = new Div(new Paragraph(getTranslation("notification.not-taken")));
        card.addClassNames("card", "card-attention");
        refused.findings().forEach(finding -> card.add(new Paragraph(sentences.sentence(finding))));
        card.add(new Button(getTranslation("notification.overtaken.again"), click -> again.run()));
        return card;
    }
}
