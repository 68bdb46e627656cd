package jp.hersys.capture.episodes;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import jp.hersys.capture.frame.BlueButton;
import jp.hersys.capture.frame.Buttons;
import jp.hersys.capture.frame.Card;
import jp.hersys.capture.frame.DecisionDialog;
import jp.hersys.capture.frame.Facts;
import jp.hersys.capture.language.Spoken;
import jp.hersys.episodes.CareDesk;
import jp.hersys.episodes.Decision;
import jp.hersys.episodes.Transfer;

/// An open offer of the care: to whom it is offered, what is needed to decide and both answers; to who offered it, the
/// way back.
final class OfferCard extends Div {

    private static final long serialVersionUID = 1;

    private final transient CareReader reader;
    private final transient CareDesk desk;
    private final transient Transfer offer;
    private final transient Consumer<Div> decided;

    /// @param decided told what became of a decision
    OfferCard(Transfer offer, CareReader reader, Consumer<Div> decided) {
        this.reader = reader;
        this.desk = reader.register().careDesk();
        this.offer = offer;
        this.decided = decided;
        addClassNames("card", "card-attention", "offer");
        boolean toUs = reader.organisation().filter(offer::isTo).isPresent();
        var sentence = Card.sentence(
                toUs
                        ? getTranslation("transfer.offered", offer.fromCentre(), offer.number())
                        : getTranslation("transfer.waits", offer.toCentre()));
        add(sentence, facts());
        if (reader.mayDecide()) {
            var buttons = new Buttons();
            if (toUs) {
                add(new Paragraph(getTranslation("transfer.what")));
                var accept = new BlueButton(getTranslation("transfer.accept"), click -> accept());
                buttons.add(accept, new Button(getTranslation("transfer.decline"), click -> decline()));
            } else {
                buttons.add(new Button(getTranslation("transfer.take-back"), click -> takeBack()));
            }
            add(buttons);
        }
    }

    private Facts facts() {
        var facts = new Facts()
                .fact(getTranslation("care.reason"), offer.reason())
                .fact(getTranslation("transfer.reported-on"), reader.spoken().day(offer.reportedOn()));
        var where = reader.area(offer.municipality());
        facts.fact(
                getTranslation("transfer.municipality"),
                where.isEmpty() ? getTranslation("transfer.municipality.not-told") : where);
        return facts.fact(
                getTranslation("transfer.offered-at"),
                getTranslation(
                        "care.when-by", reader.spoken().moment(offer.offeredAt()), Spoken.who(offer.offeredBy())));
    }

    private void accept() {
        tell(desk.accept(offer, reader.actor()), getTranslation("transfer.accepted", offer.number()), "");
    }

    private void decline() {
        DecisionDialog.forWords(
                        "transfer.decline",
                        offer.number(),
                        "",
                        why -> tell(
                                desk.decline(offer, why, reader.actor()),
                                getTranslation("transfer.declined", offer.number()),
                                why))
                .open();
    }

    private void takeBack() {
        tell(desk.takeBack(offer, reader.actor()), getTranslation("transfer.taken-back", offer.toCentre()), "");
    }

    private void tell(Decision decision, String done, String typed) {
        decided.accept(new Told(decision, done, typed));
    }
}
