package jp.hersys.capture.notifications;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import jp.hersys.capture.frame.SideBySide;
import jp.hersys.notifications.FiledNotification;

/// Two notifications field by field in the order of the form.
final class BothNotifications extends Div {

    private static final long serialVersionUID = 1;

    BothNotifications(FiledNotification here, FiledNotification there, NotificationWords words) {
        var both = new SideBySide(here.number(), there.number());
        add(both);
        both.row(
                getTranslation("notification.state"),
                words.label("notification-states", here.stateCode()),
                words.label("notification-states", there.stateCode()));
        both.row(
                getTranslation("notification.submitted"),
                words.spoken().moment(here.submittedAt()),
                words.spoken().moment(there.submittedAt()));
        both.row(getTranslation("notification.institution"), here.institutionName(), there.institutionName());
        for (var path : paths(here, there, words)) {
            both.row(
                    words.label(path),
                    words.answer(path, here.answers().text(path)),
                    words.answer(path, there.answers().text(path)));
        }
    }

    /// What either answers, in the order of the form; then what no form asks.
    private static List<String> paths(FiledNotification here, FiledNotification there, NotificationWords words) {
        var all = new LinkedHashSet<>(here.answers().texts().keySet());
        all.addAll(there.answers().texts().keySet());
        var ordered = new LinkedHashSet<String>();
        for (var item : words.form().items()) {
            all.stream()
                    .filter(path -> words.form().item(path).filter(item::equals).isPresent())
                    .sorted()
                    .forEach(ordered::add);
        }
        ordered.addAll(all);
        return new ArrayList<>(ordered);
    }
}
