package jp.hersys.capture.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/// What can be done here, side by side: buttons, and ways to go on.
public final class Buttons extends Div {

    private static final long serialVersionUID = 1;

    /// These, in this order.
    public Buttons(Component... buttons) {
        super(buttons);
        addClassName("buttons");
    }
}
