package jp.hersys.capture.notifications;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import jp.hersys.capture.frame.BlueButton;
import jp.hersys.capture.frame.Buttons;
import jp.hersys.capture.frame.Card;
import jp.hersys.notifications.Draft;
import jp.hersys.notifications.NotificationSentences;
import jp.hersys.notifications.Receipt;

/// What the person keeps of a submission: its number, where it is, what should be known, and the next one.
final class NotificationFormReceipt extends Div {

    private static final long serialVersionUID = 1;

    /// @param draft   what was submitted
    /// @param receipt what the door answered
    record Filed(Draft draft, Receipt.Taken receipt) {}

    /// @param next begins another form: true for somebody of the same household
    NotificationFormReceipt(Filed filed, NotificationFormWords words, Consumer<Boolean> next) {
        addClassNames("card", "receipt");
        getElement().setAttribute("role", "status");
        var receipt = filed.receipt();
        var number = Card.sentence(getTranslation("notify.receipt", receipt.number()));
        add(number, new Paragraph(getTranslation("notify.receipt.what-next")));
        if (receipt.repeated()) {
            add(new Paragraph(getTranslation("notify.receipt.repeated")));
        }
        var sentences = new NotificationSentences(words.parts().form(), words.locale());
        receipt.notes().forEach(note -> add(new Paragraph(sentences.sentence(note))));
        var open = new Anchor("notifications/" + receipt.publicId(), getTranslation("notify.receipt.open"));
        var another = new BlueButton(getTranslation("notify.next"), click -> next.accept(false));
        another.setAutofocus(true);
        another.focus();
        var household = new Button(getTranslation("notify.next.household"), click -> next.accept(true));
        add(new Buttons(another, household, open));
    }
}
