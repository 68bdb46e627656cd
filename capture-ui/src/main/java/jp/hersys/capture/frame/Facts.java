package jp.hersys.capture.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/// Facts of a record as pairs of name and value.
public final class Facts extends DescriptionList {

    private static final long serialVersionUID = 1;

    /// No facts yet.
    public Facts() {
        addClassName("facts");
    }

    /// Adds a fact.
    public Facts fact(String name, String value) {
        return fact(name, new Span(value));
    }

    /// Adds a fact that is more than a word.
    public Facts fact(String name, Component value) {
        add(new Term(name), new Description(value));
        return this;
    }
}
