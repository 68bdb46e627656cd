package jp.hersys.capture.episodes;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.shared.Registration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.hersys.capture.frame.Buttons;
import jp.hersys.capture.frame.Card;
import jp.hersys.capture.frame.DecisionDialog;
import jp.hersys.capture.frame.Facts;
import jp.hersys.capture.frame.Hint;
import jp.hersys.capture.language.Spoken;
import jp.hersys.episodes.Care;
import jp.hersys.episodes.CareDesk;
import jp.hersys.episodes.Decision;
import jp.hersys.episodes.Declined;
import jp.hersys.episodes.RelatedCentre;
import jp.hersys.notifications.FiledNotification;
import jp.hersys.organisations.Organisation;
import org.jspecify.annotations.Nullable;

/// On the page of a notification: who has the care, which other health centres see it, and what may be done about
/// that. Looks each second, with the page, whether it is still true.
public final class CareSection extends Div {

    private static final long serialVersionUID = 1;

    /// Shows the page anew.
    @FunctionalInterface
    public interface Changed {

        /// Something of the care is otherwise now.
        ///
        /// @param told what is to be said about it, null when somebody else did it
        void now(@Nullable Div told);
    }

    private final transient FiledNotification filed;
    private final transient CareReader reader;
    private final transient CareDesk desk;
    private final transient Changed changed;
    private final String mark;
    private @Nullable Registration polling;

    /// Shows what is so now.
    public CareSection(FiledNotification filed, CareReader reader, Changed changed) {
        this.filed = filed;
        this.reader = reader;
        this.desk = reader.register().careDesk();
        this.changed = changed;
        this.mark = desk.mark(filed.episodeId(), reader.actor());
        addClassName("care");
        desk.find(filed.episodeId(), reader.actor()).ifPresent(this::show);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        polling = attach.getUI().addPollListener(poll -> look());
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        if (polling != null) {
            polling.remove();
            polling = null;
        }
    }

    private void look() {
        if (polling != null && !mark.equals(desk.mark(filed.episodeId(), reader.actor()))) {
            changed.now(null);
        }
    }

    private void show(Care care) {
        var until = care.emergencyUntil();
        if (until != null) {
            add(emergency(until));
        }
        var protection = reader.register().protectionDesk().find(care.facts(), reader.actor());
        protection.ifPresent(now -> add(new ProtectionCard(care, now, reader, changed::now)));
        var offer = care.offer();
        if (offer != null) {
            add(new OfferCard(offer, reader, changed::now));
        }
        var declined = care.declined();
        if (declined != null) {
            add(declined(declined));
        }
        add(new H2(getTranslation("care.title")));
        add(new Facts()
                .fact(getTranslation("care.received-by"), care.facts().receivedBy())
                .fact(getTranslation("care.care-centre"), care.facts().careCentre()));
        boolean decides = reader.mayDecide(care);
        if (decides || !care.related().isEmpty()) {
            add(related(care, decides));
        }
        if (decides) {
            add(buttons(care, offer == null, protection.isEmpty()));
        }
        add(new FollowUps(filed, reader, decides, changed::now));
    }

    private Div emergency(Instant until) {
        var sentence = Card.sentence(
                getTranslation("emergency.open-until", reader.spoken().moment(until)));
        return Card.attention(sentence, new Paragraph(getTranslation("emergency.open-until.what")));
    }

    private Div declined(Declined declined) {
        var when = getTranslation("care.when-by", reader.spoken().moment(declined.at()), Spoken.who(declined.by()));
        var facts = new Facts().fact(getTranslation("transfer.declined-at"), when);
        if (!declined.reason().isEmpty()) {
            facts.fact(getTranslation("transfer.decline.label"), declined.reason());
        }
        return Card.attention(Card.sentence(getTranslation("transfer.declined.by", declined.centre())), facts);
    }

    private Div related(Care care, boolean decides) {
        var block = new Div(Card.title(getTranslation("care.related")));
        block.addClassName("related");
        if (care.related().isEmpty()) {
            block.add(new Hint(getTranslation("care.related.none")));
            return block;
        }
        var list = new UnorderedList();
        care.related().forEach(each -> list.add(line(each, decides)));
        block.add(list);
        return block;
    }

    private StandingLine line(RelatedCentre related, boolean decides) {
        var when = getTranslation("care.when-by", reader.spoken().moment(related.since()), Spoken.who(related.setBy()));
        var line = new StandingLine(related.name(), when, related.reason());
        return decides ? line.endedBy("care.related.end", () -> end(related)) : line;
    }

    private Div buttons(Care care, boolean mayOffer, boolean mayProtect) {
        var buttons = new Buttons(new Button(getTranslation("care.relate"), click -> relate(care)));
        if (mayOffer) {
            buttons.add(new Button(getTranslation("transfer.offer"), click -> offer()));
        }
        if (mayProtect) {
            buttons.add(new Button(getTranslation("protection.begin"), click -> protect(care)));
        }
        return buttons;
    }

    private void relate(Care care) {
        var already = care.related().stream().map(RelatedCentre::centre).collect(Collectors.toSet());
        var centres = others().stream()
                .filter(centre -> !already.contains(centre.publicId())
                        && !centre.id().equals(care.facts().receivedById()))
                .toList();
        DecisionDialog.forCentre("care.relate", filed.number(), centres, responsible(centres), false, (centre, why) -> {
                    var decision = desk.relate(filed.episodeId(), centre.id(), why, reader.actor());
                    tell(decision, getTranslation("care.relate.done", centre.name()), why);
                })
                .open();
    }

    private void end(RelatedCentre related) {
        tell(
                desk.end(filed.episodeId(), related, reader.actor()),
                getTranslation("care.related.ended", related.name()),
                "");
    }

    private void offer() {
        var centres = others();
        DecisionDialog.forCentre(
                        "transfer.offer", filed.number(), centres, responsible(centres), true, (centre, why) -> {
                            var decision = desk.offer(filed.episodeId(), centre.id(), why, reader.actor());
                            tell(decision, getTranslation("transfer.offer.done", centre.name()), why);
                        })
                .open();
    }

    private void protect(Care care) {
        var protections = reader.register().protectionDesk();
        new ProtectionDialog(reader, null, (reason, named) -> {
                    var decision = protections.protect(care.facts(), reason, named, reader.actor());
                    long left = protections.unprotected(care.facts(), reader.actor());
                    tell(
                            decision,
                            left == 0
                                    ? getTranslation("protection.begun")
                                    : getTranslation("protection.begun-here", left),
                            "");
                })
                .open();
    }

    private List<Organisation> others() {
        return desk.otherCentres(reader.actor());
    }

    private Optional<Organisation> responsible(List<Organisation> centres) {
        return desk.responsible(centres, filed.answers().text("location-municipality"), reader.actor());
    }

    private void tell(Decision decision, String done, String typed) {
        changed.now(new Told(decision, done, typed));
    }
}
