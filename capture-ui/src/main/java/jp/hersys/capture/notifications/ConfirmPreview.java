package jp.hersys.capture.notifications;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jp.hersys.capture.frame.BlueButton;
import jp.hersys.capture.frame.Card;
import jp.hersys.capture.language.Spoken;
import jp.hersys.notifications.FiledNotification;

/// What is about to be confirmed together: how many, and apart those at which a person should look.
final class ConfirmPreview extends Dialog {

    private static final long serialVersionUID = 1;

    private final transient List<FiledNotification> chosen;
    private final transient Map<FiledNotification, List<String>> apart;
    private final Checkbox withThose = new Checkbox(true);
    private final Button confirm;
    private final transient Spoken spoken;

    /// @param apart   those to look at, each with its sentences
    /// @param confirm what is done with those that stay
    ConfirmPreview(
            List<FiledNotification> chosen,
            Map<FiledNotification, List<String>> apart,
            Spoken spoken,
            Consumer<List<FiledNotification>> confirm) {
        this.chosen = List.copyOf(chosen);
        this.apart = apart;
        this.spoken = spoken;
        this.confirm = new BlueButton("", click -> {
            close();
            confirm.accept(staying());
        });
        setHeaderTitle(getTranslation("notifications.preview", spoken.number(chosen.size())));
        setWidth("44rem");
        setMaxWidth("94vw");
        add(new Paragraph(getTranslation("notifications.preview.what")));
        if (!apart.isEmpty()) {
            add(those());
        }
        this.confirm.addClickShortcut(Key.ENTER);
        this.confirm.setAutofocus(true);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), this.confirm);
        count();
    }

    private Div those() {
        withThose.setLabel(getTranslation("notifications.preview.with-those", spoken.number(apart.size())));
        withThose.addValueChangeListener(change -> count());
        var list = new UnorderedList();
        apart.forEach((filed, why) -> {
            var item = new ListItem(
                    Card.title(filed.number() + "　" + filed.answers().text("name-kanji")));
            why.forEach(sentence -> item.add(new Paragraph(sentence)));
            list.add(item);
        });
        var card = Card.attention(withThose, list);
        card.addClassName("preview-apart");
        return card;
    }

    private void count() {
        int staying = staying().size();
        confirm.setText(getTranslation("notifications.confirm", spoken.number(staying)));
        confirm.setEnabled(staying > 0);
    }

    private List<FiledNotification> staying() {
        return withThose.getValue()
                ? chosen
                : chosen.stream().filter(each -> !apart.containsKey(each)).toList();
    }
}
