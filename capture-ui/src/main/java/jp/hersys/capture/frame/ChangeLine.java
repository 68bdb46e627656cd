package jp.hersys.capture.frame;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/// What an item said before and says now.
public final class ChangeLine extends Div {

    private static final long serialVersionUID = 1;

    /// Of this item; an empty text is shown as not answered.
    public ChangeLine(String label, String before, String after) {
        var name = new Span(label);
        name.addClassName("secondary");
        var arrow = new Span("→");
        arrow.getElement().setAttribute("aria-label", getTranslation("notification.became"));
        add(name, said(before, "change-before"), arrow, said(after, "change-after"));
    }

    private Span said(String text, String className) {
        var said = new Span(text.isEmpty() ? getTranslation("notification.not-answered") : text);
        said.addClassName(className);
        return said;
    }
}
