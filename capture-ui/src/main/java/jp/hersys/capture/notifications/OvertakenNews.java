package jp.hersys.capture.notifications;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import jp.hersys.capture.frame.Buttons;
import jp.hersys.capture.frame.Card;
import jp.hersys.capture.language.Spoken;
import jp.hersys.notifications.FiledNotification;

/// Somebody else changed the record meanwhile: both versions field by field, and what the person had
/// typed, which is not lost. Of a record that is hidden by now no field is told: what is left out of it was not
/// changed.
final class OvertakenNews extends Div {

    private static final long serialVersionUID = 1;

    /// @param typed what the person wanted to say, empty where nothing
    /// @param again opens the dialog anew with it
    OvertakenNews(
            FiledNotification seen, FiledNotification now, NotificationWords words, String typed, Runnable again) {
        addClassNames("card", "card-attention", "overtaken");
        var sentence = Card.sentence(getTranslation(
                "notification.overtaken",
                Spoken.who(now.recordedBy()),
                words.spoken().moment(now.recordedAt())));
        add(sentence);
        if (!now.hidden()) {
            add(new Changes(seen, now, words));
        }
        if (!now.reason().isEmpty()) {
            add(new Paragraph(getTranslation("notification.quoted", now.reason())));
        }
        if (!typed.isEmpty()) {
            var kept = new Paragraph(getTranslation("notification.overtaken.typed", typed));
            kept.addClassName("quoted");
            add(kept, new Buttons(new Button(getTranslation("notification.overtaken.again"), click -> again.run())));
        }
    }
}
