package jp.hersys.capture.episodes;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;

/// An organisation that stands beside an episode: since or until when, by whom, and why.
final class StandingLine extends ListItem {

    private static final long serialVersionUID = 1;

    private final Div line = new Div();
    private final String name;

    /// @param why may be empty
    StandingLine(String name, String when, String why) {
        this.name = name;
        var secondary = new Span(when);
        secondary.addClassName("secondary");
        line.add(new Span(name), secondary);
        line.addClassName("card-line");
        if (!why.isEmpty()) {
            line.add(new Span(getTranslation("notification.quoted", why)));
        }
        add(line);
    }

    /// With a button that ends it.
    ///
    /// @param text key of its text; `.of` behind it is that of its name for who cannot see the line
    StandingLine endedBy(String text, Runnable end) {
        var button = new Button(getTranslation(text), click -> end.run());
        button.setAriaLabel(getTranslation(text + ".of", name));
        line.add(button);
        return this;
    }
}
