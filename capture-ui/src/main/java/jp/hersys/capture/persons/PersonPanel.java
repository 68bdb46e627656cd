package jp.hersys.capture.persons;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import jp.hersys.calendar.Jst;
import jp.hersys.capture.frame.Buttons;
import jp.hersys.capture.frame.Card;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.capture.language.Spoken;
import jp.hersys.capture.security.SignedIn;
import jp.hersys.codelists.CodeLists;
import jp.hersys.database.Register;
import jp.hersys.notifications.FiledNotification;
import jp.hersys.persons.Candidate;
import jp.hersys.persons.PersonDesk;
import jp.hersys.persons.PersonLink;
import jp.hersys.persons.SamePersonDesk;
import jp.hersys.persons.SamePersonDesk.Beside;
import jp.hersys.persons.SamePersonDesk.Decision;
import jp.hersys.register.Duty;
import org.jspecify.annotations.Nullable;

/// On the page of a notification: the way to the person's page; to the health centre that confirms also
/// records that may tell of the same person, side by side, to be decided by hand. To others there is nothing
/// of these, not even a place. Looks each second, with the page, whether these may still be shown.
public final class PersonPanel extends Div {

    private static final long serialVersionUID = 1;

    private final transient PersonDesk persons;
    private final transient SamePersonDesk same;
    private final transient SignedIn signedIn;
    private final transient PersonWords words;
    private transient @Nullable FiledNotification here;
    private transient @Nullable Beside shown;
    private @Nullable Registration polling;

    /// An empty panel.
    public PersonPanel(Register register, SignedIn signedIn, AreaNames names) {
        this.persons = register.personDesk();
        this.same = register.samePersonDesk();
        this.signedIn = signedIn;
        this.words = new PersonWords(CodeLists.shipped(), names, new Spoken(getLocale()), Jst.today(register.clock()));
        addClassName("person-panel");
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

    /// Asks only while somebody else is shown here: who is hidden meanwhile must not stay on the screen.
    private void look() {
        var filed = here;
        var beside = shown;
        if (polling != null
                && filed != null
                && beside != null
                && !beside.mark().equals(same.mark(beside, signedIn.actor()))) {
            show(filed, "");
        }
    }

    /// Shows what belongs to the person of this notification.
    public PersonPanel of(FiledNotification filed) {
        show(filed, "");
        return this;
    }

    private void show(FiledNotification filed, String news) {
        removeAll();
        here = filed;
        shown = null;
        persons.named(filed.personId(), signedIn.actor())
                .ifPresent(person -> add(new Anchor(
                        "persons/" + person.publicId(),
                        getTranslation("person.open", person.nameKanji(), person.idToRead()))));
        if (!same.isAsked(filed.healthCentreId(), signedIn.actor())) {
            return;
        }
        say(news);
        var beside = same.beside(filed.personId(), filed.number(), filed.isWaiting(), signedIn.actor());
        shown = beside;
        beside.links().forEach(link -> add(decided(filed, link)));
        if (!beside.candidates().isEmpty()) {
            var section = new Div(new H2(getTranslation("same.title")), new Paragraph(getTranslation("same.what")));
            section.addClassName("candidates");
            beside.candidates().forEach(candidate -> section.add(card(filed, beside.self(), candidate)));
            add(section);
        }
    }

    private void say(String news) {
        if (!news.isEmpty()) {
            add(Card.attention(Card.sentence(getTranslation(news))).aloud());
        }
    }

    private Div decided(FiledNotification filed, PersonLink link) {
        var id = PersonView.id(link.hersysId());
        var line = new Div(
                new Span(words.label("link-reasons", link.reasonCode())),
                new Anchor("persons/" + link.publicId(), getTranslation("same.other", link.nameKanji(), id)),
                new Span(getTranslation(
                        "same.decided", Spoken.who(link.setBy()), words.spoken().moment(link.sinceAt()))));
        if (signedIn.may(Duty.CLERK)) {
            var undo = new Button(getTranslation("same.undo"), click -> {
                boolean undone = same.undo(filed.personId(), link.other(), signedIn.actor());
                show(filed, undone ? "same.undone" : "same.overtaken");
            });
            undo.setAriaLabel(getTranslation("same.undo.of", id));
            line.add(undo);
        }
        line.addClassNames("card", "card-line");
        return line;
    }

    private Div card(FiledNotification filed, Candidate self, Candidate candidate) {
        var id = candidate.who().idToRead();
        var other = new Anchor(
                "persons/" + candidate.who().publicId(),
                getTranslation("same.other", candidate.who().nameKanji(), id));
        other.addClassName("card-title");
        var card = new Card(other, new BothPersons(self, candidate, words));
        if (signedIn.may(Duty.CLERK)) {
            card.add(new Buttons(
                    decision(filed, candidate, true, "same.same", id),
                    decision(filed, candidate, false, "same.different", id)));
        }
        return card;
    }

    private Button decision(FiledNotification filed, Candidate candidate, boolean isSame, String key, String id) {
        var button = new Button(
                getTranslation(key),
                click -> show(
                        filed,
                        news(same.decide(filed.personId(), candidate.who().publicId(), isSame, signedIn.actor()))
                                .orElse("")));
        button.setAriaLabel(getTranslation(key + ".of", id));
        return button;
    }

    private static Optional<String> news(Decision decision) {
        return switch (decision) {
            case DONE -> Optional.empty();
            case OVERTAKEN -> Optional.of("same.overtaken");
            case PROTECTED -> Optional.of("same.protected");
        };
    }
}
