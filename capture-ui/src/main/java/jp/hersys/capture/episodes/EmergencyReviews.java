package jp.hersys.capture.episodes;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import jp.hersys.capture.frame.Card;
import jp.hersys.capture.frame.EmptyState;
import jp.hersys.capture.frame.Facts;
import jp.hersys.capture.frame.MainLayout;
import jp.hersys.capture.frame.RemarkLine;
import jp.hersys.capture.language.Spoken;
import jp.hersys.episodes.EmergencyDesk;
import jp.hersys.episodes.EmergencyLook;

/// What was opened in an emergency, by this organisation or of its records, and waits for a supervisor's signature.
final class EmergencyReviews extends Div {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 50;

    private final transient CareReader reader;
    private final transient EmergencyDesk desk;
    private final Div told = new Div();
    private final Div cards = new Div();

    EmergencyReviews(CareReader reader) {
        this.reader = reader;
        this.desk = reader.register().emergencyDesk();
        add(new H2(getTranslation("emergency.reviews")), told, cards);
        look();
    }

    private void look() {
        cards.removeAll();
        var waiting = desk.notReviewed(SHOWN, reader.actor());
        waiting.forEach(look -> cards.add(card(look)));
        if (waiting.isEmpty()) {
            cards.add(new EmptyState(
                    getTranslation("emergency.reviews.none"), getTranslation("emergency.reviews.none.what")));
        }
    }

    private Div card(EmergencyLook look) {
        var sentence = Card.sentence(getTranslation(
                "emergency.look", look.openedBy(), Spoken.who(look.by()), look.careCentre(), look.number()));
        var facts = new Facts()
                .fact(getTranslation("care.reason"), look.reason())
                .fact(
                        getTranslation("emergency.when"),
                        getTranslation(
                                "emergency.from-to",
                                reader.spoken().moment(look.since()),
                                reader.spoken().moment(look.until())));
        var card = Card.attention(sentence, facts);
        if (look.by().equals(reader.actor().label())) {
            card.add(new Paragraph(getTranslation("emergency.own")));
        } else {
            card.add(new RemarkLine("emergency.sign", remark -> sign(look, remark)));
        }
        return card;
    }

    private void sign(EmergencyLook look, String remark) {
        told.removeAll();
        told.add(new Told(
                desk.review(look, remark, reader.actor()), getTranslation("emergency.signed", look.number()), remark));
        look();
        MainLayout.around(this).ifPresent(MainLayout::refresh);
    }
}
