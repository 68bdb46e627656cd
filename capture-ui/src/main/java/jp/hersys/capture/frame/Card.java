package jp.hersys.capture.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/// A box of its own on a page, and the sentence that says what it is about.
public final class Card extends Div {

    private static final long serialVersionUID = 1;

    /// A box with these in it.
    public Card(Component... parts) {
        super(parts);
        addClassName("card");
    }

    /// One that a person should look at.
    public static Card attention(Component... parts) {
        return new Card(parts).known("card-attention");
    }

    /// One that tells what was done.
    public static Card notice(Component... parts) {
        return new Card(parts).known("notice");
    }

    /// One that also says what it tells to who cannot see it.
    public Card aloud() {
        getElement().setAttribute("role", "status");
        return this;
    }

    /// What a box is about.
    public static Paragraph sentence(String words) {
        var sentence = new Paragraph(words);
        sentence.addClassName("card-sentence");
        return sentence;
    }

    /// What a line of a box is about.
    public static Span title(String words) {
        var title = new Span(words);
        title.addClassName("card-title");
        return title;
    }

    private Card known(String className) {
        addClassName(className);
        return this;
    }
}
