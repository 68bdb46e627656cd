package jp.hersys.capture.frame;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/// What would be here, and how to begin.
public final class EmptyState extends Div {

    private static final long serialVersionUID = 1;

    /// In place of an empty list.
    public EmptyState(String whatWouldBeHere, String howToBegin) {
        addClassName("empty");
        add(new H2(whatWouldBeHere), new Paragraph(howToBegin));
    }
}
