package jp.hersys.capture.notifications;

import com.vaadin.flow.component.html.Anchor;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import jp.hersys.notifications.FiledNotification;
import jp.hersys.notifications.NotificationPrinting;

/// Fetches notifications as the official form, ready for a printer.
final class PrintLink extends Anchor {

    private static final long serialVersionUID = 1;

    /// Of none yet.
    PrintLink() {
        setRouterIgnore(true);
        getElement().setAttribute("download", true);
        addClassName("paper");
        of(List.of());
    }

    /// Of one.
    PrintLink(FiledNotification filed) {
        this();
        of(List.of(filed));
        setText(getTranslation("notification.print"));
    }

    /// Of these; hidden while there are none, or more than fit one file.
    void of(Collection<FiledNotification> chosen) {
        setVisible(!chosen.isEmpty() && chosen.size() <= NotificationPrinting.MOST);
        setHref(NotificationDownloads.ADDRESS
                + chosen.stream().map(each -> "id=" + each.publicId()).collect(Collectors.joining("&", "?", "")));
        setText(getTranslation("notifications.print", chosen.size()));
    }
}
