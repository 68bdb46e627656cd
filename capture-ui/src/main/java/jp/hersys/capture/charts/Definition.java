package jp.hersys.capture.charts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;

/// What a figure means, where the question arises: a button beside its name.
public final class Definition extends Span {

    private static final long serialVersionUID = 1;

    /// @param name       of the figure
    /// @param definition in whole sentences
    public Definition(String name, String definition) {
        addClassName("definition");
        var ask = new Button("?");
        ask.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        ask.setAriaLabel(getTranslation("definition.of", name));
        var answer = new Popover(new Paragraph(definition));
        answer.setTarget(ask);
        answer.setAriaLabel(name);
        answer.setWidth("22rem");
        add(ask, answer);
    }
}
