package jp.hersys.capture.frame;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/// The next thing to do: the one button of a page, a card or a dialog that is blue.
public final class BlueButton extends Button {

    private static final long serialVersionUID = 1;

    /// With this text, and what a press does.
    public BlueButton(String text, ComponentEventListener<ClickEvent<Button>> pressed) {
        super(text, pressed);
        addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    }
}
