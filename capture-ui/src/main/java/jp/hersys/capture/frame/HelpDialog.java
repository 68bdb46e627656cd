package jp.hersys.capture.frame;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/// What helps on this page, over it: nobody loses a place by asking.
final class HelpDialog extends Dialog {

    private static final long serialVersionUID = 1;

    HelpDialog(List<String> topics) {
        setHeaderTitle(getTranslation("help.here"));
        setWidth("44rem");
        setMaxWidth("94vw");
        var text = new Div();
        text.addClassName("help-text");
        topics.forEach(topic -> HelpView.topic(text, topic));
        HelpView.topic(text, "keys");
        text.add(HelpView.keys());
        add(text);
        var all = new Anchor("help", getTranslation("help.all"));
        var close = new Button(getTranslation("close"), click -> close());
        getFooter().add(all, close);
    }
}
