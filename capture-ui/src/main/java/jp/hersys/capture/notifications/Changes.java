package jp.hersys.capture.notifications;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import jp.hersys.capture.frame.ChangeLine;
import jp.hersys.notifications.AnswerChange;
import jp.hersys.notifications.Answers;
import jp.hersys.notifications.FiledNotification;

/// What differs between two versions, field by field with their labels.
final class Changes extends Div {

    private static final long serialVersionUID = 1;

    Changes(FiledNotification before, FiledNotification after, NotificationWords words) {
        addClassName("changes");
        if (!before.stateCode().equals(after.stateCode())) {
            add(new ChangeLine(
                    getTranslation("notification.state"),
                    words.label("notification-states", before.stateCode()),
                    words.label("notification-states", after.stateCode())));
        }
        lines(Answers.difference(before.answers(), after.answers()), words);
    }

    Changes(List<AnswerChange> changes, NotificationWords words) {
        addClassName("changes");
        lines(changes, words);
    }

    private void lines(List<AnswerChange> changes, NotificationWords words) {
        for (var change : changes) {
            add(new ChangeLine(
                    words.label(change.path()),
                    words.answer(change.path(), change.before()),
                    words.answer(change.path(), change.after())));
        }
        if (getChildren().findAny().isEmpty()) {
            add(new Paragraph(getTranslation("notification.no-difference")));
        }
    }
}
