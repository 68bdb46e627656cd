package jp.hersys.capture.notifications;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.hersys.intake.Finding;
import jp.hersys.intake.Severity;

/// All that keeps a form from being submitted, as a list on top of it; each line leads to its field.
final class NotificationFormFindings extends Div {

    private static final long serialVersionUID = 1;

    NotificationFormFindings() {
        addClassNames("card", "card-attention", "form-findings");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /// Tells them, or nothing.
    ///
    /// @param lead puts the focus at the field of a path
    void tell(List<Finding> found, Function<Finding, String> sentence, Consumer<String> lead) {
        var open =
                found.stream().filter(each -> each.severity() != Severity.NOTE).toList();
        removeAll();
        setVisible(!open.isEmpty());
        var list = new OrderedList();
        open.forEach(each -> {
            var line = new Button(sentence.apply(each), click -> lead.accept(each.field()));
            line.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            list.add(new ListItem(line));
        });
        add(new H2(getTranslation("notify.findings", open.size())), list);
    }
}
