package jp.hersys.capture.notifications;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import jp.hersys.notifications.AskedItem;

/// What follows from other answers and is never typed.
final class DerivedField extends AnswerField {

    private static final long serialVersionUID = 1;

    private final Span label = new Span();
    private final Span words = new Span();

    DerivedField(AskedItem asked, Typing typing) {
        super(asked, new Div(), typing);
        addClassName("derived");
        label.addClassName("derived-label");
        ((Div) control()).add(label, words);
    }

    @Override
    void ask(AskedItem asked, String text, Locale locale) {
        var number = asked.item().number();
        label.setText(number.isEmpty() ? text : number + " " + text);
        control().getElement().setAttribute("title", asked.item().help(locale));
    }

    @Override
    void show(String text) {
        words.setText(text);
    }

    @Override
    void begin() {
        // Nobody types here.
    }
}
