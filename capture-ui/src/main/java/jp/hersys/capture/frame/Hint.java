package jp.hersys.capture.frame;

import com.vaadin.flow.component.html.Paragraph;

/// A sentence that helps who reads it and holds up nobody else.
public final class Hint extends Paragraph {

    private static final long serialVersionUID = 1;

    /// With these words.
    public Hint(String words) {
        super(words);
        addClassName("secondary");
    }
}
