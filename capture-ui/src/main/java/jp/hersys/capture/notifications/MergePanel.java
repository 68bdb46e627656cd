package jp.hersys.capture.notifications;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import jp.hersys.capture.frame.Buttons;
import jp.hersys.capture.frame.Card;
import jp.hersys.capture.frame.DecisionDialog;
import jp.hersys.capture.security.StaffUser;
import jp.hersys.notifications.FiledNotification;
import jp.hersys.notifications.MergeDesk;
import jp.hersys.notifications.MergeMapper;
import jp.hersys.notifications.NotificationDesk.Change;
import jp.hersys.register.Duty;

/// 重複統合: where a merged notification went, which ones were merged into this one, and for the health centre those
/// that may tell of the same event, field by field, to be decided by hand.
final class MergePanel extends Div {

    private static final long serialVersionUID = 1;

    private final transient FiledNotification filed;
    private final transient MergeDesk desk;
    private final transient StaffUser staff;
    private final transient NotificationWords words;
    private final transient NextStep.Settled settled;
    private final boolean decides;

    MergePanel(
            FiledNotification filed,
            MergeDesk desk,
            StaffUser staff,
            NotificationWords words,
            NextStep.Settled settled) {
        this.filed = filed;
        this.desk = desk;
        this.staff = staff;
        this.words = words;
        this.settled = settled;
        this.decides = desk.mayMerge(filed, staff.actor()) && staff.actor().may(Duty.CLERK) && !filed.hidden();
        var beside = desk.beside(filed, staff.actor());
        if (filed.isMerged()) {
            merged(beside);
        }
        beside.merged().forEach(other -> add(line("merge.keeps", other)));
        var shown = beside.candidates().stream()
                .filter(candidate -> decides && !candidate.hidden())
                .toList();
        if (!shown.isEmpty()) {
            var section = new Div(new H2(getTranslation("merge.title")), new Paragraph(getTranslation("merge.what")));
            section.addClassName("candidates");
            shown.forEach(candidate -> section.add(card(candidate)));
            add(section);
        }
    }

    private void merged(MergeDesk.Beside beside) {
        var card = beside.kept()
                .map(kept -> line("merge.kept", kept))
                .orElseGet(() -> new Div(new Paragraph(getTranslation("merge.kept.elsewhere"))));
        card.addClassNames("card", "card-line");
        if (decides) {
            card.add(new Button(getTranslation("merge.part"), click -> part("")));
        }
        add(card);
    }

    private Div line(String key, MergeMapper.Other other) {
        var line = new Div(new Span(getTranslation(key)), link(other.publicId(), other.number()));
        line.addClassNames("card", "card-line");
        return line;
    }

    private Anchor link(UUID publicId, String number) {
        return new Anchor("notifications/" + publicId, getTranslation("notification.name", number));
    }

    private Div card(FiledNotification other) {
        var card = new Card(
                new Div(link(other.publicId(), other.number()), words.state(other.stateCode())),
                new BothNotifications(filed, other, words));
        if (!filed.isConfirmed() && !other.isConfirmed()) {
            card.add(new Paragraph(getTranslation("merge.confirm-first")));
            return card;
        }
        var buttons = new Buttons();
        if (other.isConfirmed()) {
            buttons.add(
                    new Button(getTranslation("merge.this-into", other.number()), click -> merge(filed, other, "")));
        }
        if (filed.isConfirmed()) {
            buttons.add(
                    new Button(getTranslation("merge.into-this", other.number()), click -> merge(other, filed, "")));
        }
        card.add(buttons);
        return card;
    }

    private void merge(FiledNotification merged, FiledNotification kept, String typed) {
        DecisionDialog.forWords(
                        "merge.one",
                        merged.number(),
                        typed,
                        text -> tell(
                                List.of(merged, kept),
                                desk.merge(merged, kept, text, staff.actor()),
                                text,
                                () -> merge(merged, kept, text)))
                .open();
    }

    private void part(String typed) {
        DecisionDialog.forWords(
                        "merge.part",
                        filed.number(),
                        typed,
                        text -> tell(List.of(filed), desk.part(filed, text, staff.actor()), text, () -> part(text)))
                .open();
    }

    private static FiledNotification before(FiledNotification now, List<FiledNotification> seen) {
        return seen.stream()
                .filter(each -> each.id().equals(now.id()))
                .findFirst()
                .orElse(now);
    }

    /// What holds now is shown; what was typed is not lost.
    ///
    /// @param seen what the person decided about
    private void tell(List<FiledNotification> seen, Change change, String typed, Runnable again) {
        switch (change) {
            case Change.Done done -> settled.now(isThis(done.now()) ? done.now() : filed, null);
            case Change.Overtaken overtaken ->
                settled.now(
                        isThis(overtaken.now()) ? overtaken.now() : filed,
                        new OvertakenNews(before(overtaken.now(), seen), overtaken.now(), words, typed, again));
            case Change.KeepsOthers keeps ->
                settled.now(
                        isThis(keeps.now()) ? keeps.now() : filed, keepsOthers(getTranslation("merge.keeps-others")));
            case Change.NotTaken refused ->
                throw new IllegalStateException("Nothing was to be judged, but found " + refused.findings() + ".");
        }
    }

    private boolean isThis(FiledNotification other) {
        return other.id().equals(filed.id());
    }

    /// Says that others are merged into it.
    static Div keepsOthers(String sentence) {
        return Card.attention(Card.sentence(sentence)).aloud();
    }
}
