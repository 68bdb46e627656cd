package jp.hersys.capture.notifications;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import jp.hersys.capture.frame.Card;
import jp.hersys.capture.language.Spoken;
import jp.hersys.notifications.FiledNotification;
import org.jspecify.annotations.Nullable;

/// All versions of a notification, the newest first: when, by whom, which state, why, and what changed.
final class NotificationHistory extends OrderedList {

    private static final long serialVersionUID = 1;

    /// @param versions the newest first
    NotificationHistory(List<FiledNotification> versions, NotificationWords words) {
        addClassName("timeline");
        for (int i = 0; i < versions.size(); i++) {
            add(item(versions.get(i), i + 1 < versions.size() ? versions.get(i + 1) : null, words));
        }
    }

    private ListItem item(FiledNotification version, @Nullable FiledNotification before, NotificationWords words) {
        var when = Card.title(words.spoken().moment(version.recordedAt()));
        var who = new Span(Spoken.who(version.recordedBy()));
        var item = new ListItem(words.state(version.stateCode()), when, who);
        if (!version.reason().isEmpty()) {
            var reason = new Paragraph(getTranslation("notification.quoted", version.reason()));
            reason.addClassName("quoted");
            item.add(reason);
        }
        if (before == null) {
            item.add(new Paragraph(
                    getTranslation("notification.arrived", words.label("submission-channels", version.channelCode()))));
        } else {
            item.add(new Changes(before, version, words));
        }
        return item;
    }
}
