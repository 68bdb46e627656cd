package jp.hersys.capture.notifications;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import jp.hersys.notifications.FiledNotification;

/// Two notifications field by field in the order of the form; what differs bears a sign and a word.
final class BothNotifications extends Div {

    private static final long serialVersionUID = 1;

    private final NativeTable table = new NativeTable();

    BothNotifications(FiledNotification here, FiledNotification there, NotificationWords words) {
        addClassName("side-by-side");
        var head = table.getHead().addRow();
        for (var title :
                List.of(getTranslation("same.item"), here.number(), there.number(), getTranslation("same.compared"))) {
            head.add(header(title, "col"));
        }
        row(
                getTranslation("notification.state"),
                words.label("notification-states", here.stateCode()),
                words.label("notification-states", there.stateCode()));
        row(
                getTranslation("notification.submitted"),
                words.spoken().moment(here.submittedAt()),
                words.spoken().moment(there.submittedAt()));
        row(getTranslation("notification.institution"), here.institutionName(), there.institutionName());
        for (var path : paths(here, there, words)) {
            row(
                    words.label(path),
                    words.answer(path, here.answers().text(path)),
                    words.answer(path, there.answers().text(path)));
        }
        add(table);
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

    private void row(String label, String one, String other) {
        var row = table.getBody().addRow();
        boolean differs = !one.equals(other);
        var compared = new NativeTableCell(new Span(getTranslation(differs ? "same.differs" : "same.equal")));
        row.add(header(label, "row"), cell(one), cell(other), compared);
        if (differs) {
            row.addClassName("differs");
        }
    }

    private NativeTableCell cell(String text) {
        return new NativeTableCell(text.isEmpty() ? getTranslation("notification.not-answered") : text);
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        var header = new NativeTableHeaderCell(text);
        header.getElement().setAttribute("scope", scope);
        return header;
    }
}
