package jp.hersys.capture.episodes;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import jp.hersys.capture.frame.Buttons;
import jp.hersys.capture.frame.Card;
import jp.hersys.capture.frame.Facts;
import jp.hersys.capture.language.Spoken;
import jp.hersys.episodes.Care;
import jp.hersys.episodes.Protection;
import jp.hersys.episodes.ProtectionDesk;
import jp.hersys.register.Duty;

/// Says that whereabouts are hidden, or that the reader is among the few who see them, and how to change that.
final class ProtectionCard extends Div {

    private static final long serialVersionUID = 1;

    private final transient Care care;
    private final transient Protection protection;
    private final transient CareReader reader;
    private final transient ProtectionDesk desk;
    private final transient Consumer<Div> decided;

    /// @param decided told what became of a decision
    ProtectionCard(Care care, Protection protection, CareReader reader, Consumer<Div> decided) {
        this.care = care;
        this.protection = protection;
        this.reader = reader;
        this.desk = reader.register().protectionDesk();
        this.decided = decided;
        addClassNames("card", "card-attention", "protection");
        boolean named = protection.names(reader.staff().getUsername());
        add(Card.sentence(getTranslation(named ? "protection.named" : "protection.hidden")));
        if (reader.mayDecide(care)) {
            add(facts());
            if (reader.actor().may(Duty.PRESS)) {
                add(new Buttons(
                        new Button(getTranslation("protection.change"), click -> change()),
                        new Button(getTranslation("protection.end"), click -> end())));
            } else {
                add(new Paragraph(getTranslation("protection.supervisors")));
            }
        }
    }

    private Facts facts() {
        var reason = reader.spoken().label(reader.codes(), "protection-reasons", protection.reason());
        return new Facts()
                .fact(getTranslation("care.reason"), reason)
                .fact(getTranslation("protection.readers"), String.join("、", protection.logins()))
                .fact(
                        getTranslation("protection.set"),
                        getTranslation(
                                "care.when-by",
                                reader.spoken().moment(protection.since()),
                                Spoken.who(protection.setBy())));
    }

    private void change() {
        new ProtectionDialog(
                        reader,
                        protection,
                        (reason, named) -> decided.accept(new Told(
                                desk.change(care.facts(), protection, reason, named, reader.actor()),
                                getTranslation("protection.changed"),
                                "")))
                .open();
    }

    private void end() {
        decided.accept(
                new Told(desk.end(care.facts(), protection, reader.actor()), getTranslation("protection.ended"), ""));
    }
}
