package jp.hersys.capture.notifications;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.hersys.capture.frame.Buttons;
import jp.hersys.capture.frame.Card;
import jp.hersys.capture.language.Spoken;
import jp.hersys.notifications.FiledNotification;
import jp.hersys.notifications.NotificationDesk;
import jp.hersys.register.Actor;

/// Says what was confirmed, and takes it back; stays until it is dismissed.
final class ConfirmedNotice extends Div {

    private static final long serialVersionUID = 1;

    private final transient NotificationDesk desk;
    private final transient Actor actor;
    private final transient Spoken spoken;
    private final transient Runnable changed;

    /// @param changed after confirmations were taken back
    ConfirmedNotice(NotificationDesk desk, Actor actor, Spoken spoken, Runnable changed) {
        this.desk = desk;
        this.actor = actor;
        this.spoken = spoken;
        this.changed = changed;
        addClassNames("card", "notice");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /// Confirms, and says what became of it.
    ///
    /// @return those that are confirmed now
    List<FiledNotification> confirm(List<FiledNotification> chosen) {
        var confirmed = desk.confirm(chosen, actor);
        say(getTranslation("notifications.confirmed", spoken.number(confirmed.size())), chosen, confirmed);
        if (!confirmed.isEmpty()) {
            buttons(new Button(getTranslation("notifications.undo"), click -> undo(confirmed)));
        } else {
            buttons();
        }
        return confirmed;
    }

    private void undo(List<FiledNotification> confirmed) {
        var undone = desk.undo(confirmed, actor);
        say(getTranslation("notifications.undone", spoken.number(undone.size())), confirmed, undone);
        buttons();
        changed.run();
    }

    private void say(String sentence, List<FiledNotification> wanted, List<FiledNotification> done) {
        removeAll();
        add(Card.sentence(sentence));
        var others = new ArrayList<>(wanted);
        others.removeIf(each -> done.stream().anyMatch(now -> now.id().equals(each.id())));
        if (!others.isEmpty()) {
            add(new Paragraph(getTranslation(
                    "notifications.overtaken",
                    others.stream().map(FiledNotification::number).collect(Collectors.joining("、")))));
        }
        setVisible(true);
    }

    private void buttons(Button... first) {
        var buttons = new Buttons(first);
        buttons.add(new Button(getTranslation("close"), click -> setVisible(false)));
        add(buttons);
    }
}
