package jp.hersys.capture.notifications;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/// A line between members of a repeated group: which one begins and how it goes away, or one more.
final class GroupLine extends Div {

    private static final long serialVersionUID = 1;

    /// The member of this number begins.
    GroupLine(int number, Runnable remove) {
        addClassName("group-line");
        var button = new Button(getTranslation("notify.group.remove", number), click -> remove.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        add(new Span(getTranslation("notify.group.number", number)), button);
    }

    /// One more can be added here.
    GroupLine(Runnable add) {
        addClassName("group-line");
        var button = new Button(getTranslation("notify.group.add"), click -> add.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        add(button);
    }
}
