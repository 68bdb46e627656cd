package jp.hersys.capture.frame;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;

/// Facts of a record as pairs of name and value, which stay together where the line ends.
@Tag("dl")
public final class Facts extends HtmlContainer {

    private static final long serialVersionUID = 1;

    /// No facts yet.
    public Facts() {
        addClassName("facts");
    }

    /// Adds a fact.
    public Facts fact(String name, String value) {
        add(new Div(new Term(name), new Description(value)));
        return this;
    }
}
