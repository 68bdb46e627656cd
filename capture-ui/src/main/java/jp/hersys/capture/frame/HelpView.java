package jp.hersys.capture.frame;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/// How the work goes, on one page.
@Route(value = "help", layout = MainLayout.class)
@PermitAll
class HelpView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private static final List<String> TOPICS = List.of(
            "notifications",
            "confirm-many",
            "notification",
            "notify",
            "notify-keys",
            "correction",
            "merge",
            "care",
            "protection",
            "emergency",
            "work-list",
            "persons",
            "person",
            "take-in",
            "try",
            "fates",
            "refused",
            "held",
            "undo",
            "publish",
            "runs",
            "form-switches",
            "counting",
            "figures",
            "charts",
            "search",
            "account",
            "readings",
            "keys");
    private static final List<String> KEYS = List.of("F1", "?", "/", "Tab", "↑ ↓", "Enter", "Esc");

    HelpView() {
        addClassNames("page", "prose");
        // Nothing on it takes the focus, and who scrolls by keyboard needs something that does.
        getElement().setAttribute("tabindex", "0");
        add(new H1(getTranslation("help.title")));
        var text = new Div();
        text.addClassName("help-text");
        TOPICS.forEach(topic -> topic(text, topic));
        text.add(keys());
        add(text);
    }

    /// Adds a topic: its heading and its text, which may name how many rows a list shows.
    static void topic(Div text, String topic) {
        text.add(
                new H2(text.getTranslation("help." + topic)),
                new Paragraph(text.getTranslation("help." + topic + ".text", PagedList.ROWS)));
    }

    /// The keys and what they do.
    static DescriptionList keys() {
        var keys = new DescriptionList();
        keys.addClassName("keys");
        for (int i = 0; i < KEYS.size(); i++) {
            keys.add(
                    new DescriptionList.Term(KEYS.get(i)),
                    new DescriptionList.Description(keys.getTranslation("help.key." + (i + 1))));
        }
        return keys;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("help.title"));
    }
}
